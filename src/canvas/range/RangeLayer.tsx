import { useStore } from '../../session/useStore.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { followDrag } from '../gestures/followDrag.ts';
import { useSeen } from '../host/useSeen.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import { MapLayer } from '../stage/MapLayer.tsx';
import { areaBox, chosenArea } from './cellRange.ts';
import { dragFill } from './dragFill.ts';
import styles from './RangeLayer.module.css';

/** The frame around the chosen cells, and the handle at its corner that fills to the right. The keyboard fills by its own key. */
export function RangeLayer() {
  const canvas = useCanvas();
  useSession((state) => state.selection);
  useScene((state) => state.scene);
  const canFill = useSession((state) => !state.isReadOnly && state.editing === null);
  const isDragging = useStore(canvas.gesture, (look) => look?.marquee != null);
  const { zoom } = useSeen(canvas);
  const area = chosenArea(canvas);
  if (!area) return null;
  const { x, y, width, height } = areaBox(canvas, area);
  const hasHandle = canFill && !isDragging && area.top >= 2 && zoom >= READABLE_ZOOM;
  return (
    <MapLayer>
      <div className={styles.frame} style={{ left: x, top: y, width, height }} data-range />
      {hasHandle && (
        <div
          className={styles.handle}
          style={{ left: x + width, top: y + height }}
          data-fill-handle
          onPointerDown={(event) => followDrag(canvas, event, () => dragFill(canvas))}
        />
      )}
    </MapLayer>
  );
}

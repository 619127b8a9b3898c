import { lazy, Suspense } from 'react';
import { parseRecordKey } from '../../model/index.ts';
import { useStore } from '../../session/useStore.ts';
import { linkEnd } from '../actions/linkActions.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { dragLink } from '../gestures/dragLink.ts';
import { followDrag } from '../gestures/followDrag.ts';
import { useSeen } from '../host/useSeen.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';

/** Comes with the first link that is drawn by clicks or keys. */
const LinkMode = lazy(async () => ({ default: (await import('./LinkMode.tsx')).LinkMode }));

/** The ways to draw a link with the pointer: out of the handle at what is selected, or by clicks once one was begun. */
export function Linking() {
  const canvas = useCanvas();
  const from = useSession((state) => state.linkingFrom);
  const only = useSession(({ selection }) => (selection.length === 1 ? (selection[0] ?? null) : null));
  const isIdle = useSession((state) => !state.isReadOnly && state.editing === null && state.tool === 'select');
  const isDragging = useStore(canvas.gesture, (look) => look !== null);
  const { zoom } = useSeen(canvas);
  if (from) {
    return (
      <Suspense fallback={null}>
        <LinkMode from={from} />
      </Suspense>
    );
  }
  const isShown = isIdle && !isDragging && zoom >= READABLE_ZOOM && only !== null && linkEnd(only) !== null;
  return isShown ? <LinkHandle from={only} /> : null;
}

/** The keyboard draws links by its own key, so this stays out of its path. */
function LinkHandle({ from }: { readonly from: string }) {
  const canvas = useCanvas();
  const item = useScene(({ itemsByKey }) => itemsByKey.get(from));
  const name = parseRecordKey(from);
  const end = name && linkEnd(`${name.root}:${name.id}`);
  if (!item || !end) return null;
  const { x, y, width, height } = item.box;

  return (
    <MapLayer>
      <div
        className={styles.linkHandle}
        style={{ left: x + width / 2, top: y + height }}
        data-link-handle
        onPointerDown={(event) => followDrag(canvas, event, () => dragLink(canvas, end))}
      />
    </MapLayer>
  );
}

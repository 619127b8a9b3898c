import { lazy, Suspense } from 'react';
import { parseRecordKey } from '../../model/index.ts';
import { useStore } from '../../session/useStore.ts';
import { linkEnd } from '../actions/linkActions.ts';
import { useCanvas, useScene, useSession } from '../canvasContext.ts';
import { dragLink } from '../gestures/dragLink.ts';
import { useSeen } from '../host/useSeen.ts';
import { READABLE_ZOOM } from '../paint/detail.ts';
import { MapLayer } from './MapLayer.tsx';
import styles from './stage.module.css';

/** Comes with the first link that is drawn by clicks or keys. */
const LinkMode = lazy(async () => ({ default: (await import('./LinkMode.tsx')).LinkMode }));

const DRAG_DISTANCE = 4;

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

  function press(start: React.PointerEvent): void {
    if (start.button !== 0 || !end) return;
    start.stopPropagation();
    start.preventDefault();
    let isDragging = false;
    const move = (event: PointerEvent): void => {
      const client = { x: event.clientX, y: event.clientY };
      if (!isDragging && Math.hypot(client.x - start.clientX, client.y - start.clientY) < DRAG_DISTANCE) return;
      if (!isDragging) canvas.gesture.start(dragLink(canvas, end));
      isDragging = true;
      canvas.gesture.move(canvas.control.toMap(client), client);
    };
    const stop = (event: PointerEvent): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
      if (!isDragging) return;
      if (event.type === 'pointerup') canvas.gesture.drop();
      else canvas.gesture.cancel();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  }

  return (
    <MapLayer>
      <div
        className={styles.linkHandle}
        style={{ left: x + width / 2, top: y + height }}
        data-link-handle
        onPointerDown={press}
      />
    </MapLayer>
  );
}

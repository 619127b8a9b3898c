import {
  lazy,
  type MouseEvent,
  type PointerEvent,
  Suspense,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isPointInRect, type Point } from '../../lib/geometry.ts';
import { parseRecordKey } from '../../model/index.ts';
import { useCanvas, useScene } from '../canvasContext.ts';
import { editRecord } from '../editor/editRecord.ts';
import { dragLane, dragPhase } from '../gestures/dragOrder.ts';
import { type CellKey, cellOf } from '../grid/cells.ts';
import { layPanes } from '../paint/panes.ts';
import { passTouches } from './passTouches.ts';
import { passWheel } from './passWheel.ts';
import styles from './Strips.module.css';
import { tapByFinger } from './tapByFinger.ts';

const DRAG_DISTANCE = 4;

/** Nobody waits for it: the keyboard and the menus fold too. */
const FoldMarks = lazy(async () => ({ default: (await import('./FoldMarks.tsx')).FoldMarks }));

/** Where phases and lane names are felt, at their places on the sheet or held at the edge. */
export function Strips() {
  const canvas = useCanvas();
  const layout = useScene((state) => state.scene.layout);
  const ref = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<CellKey | null>(null);
  /** Whether one finger alone drags what it is on. */
  const isKept = useRef(false);
  const top = layout.phaseTop;
  const height = layout.phaseBottom - top;
  const below = layout.activityRow.y;

  useEffect(() => (ref.current ? passWheel(ref.current) : undefined), []);
  useEffect(() => (ref.current ? passTouches(ref.current, () => isKept.current) : undefined), []);
  useLayoutEffect(() => canvas.moved.sheet(ref.current), [canvas]);

  function heldPoint(event: MouseEvent, isTop: boolean): Point {
    const at = canvas.control.toMap({ x: event.clientX, y: event.clientY });
    const { held } = layPanes(layout, canvas.view.get(), canvas.view.size(), canvas.insets());
    return isTop ? { x: at.x, y: at.y - held.y } : { x: at.x - held.x, y: at.y };
  }

  function keyUnder(at: Point): CellKey | null {
    const items = canvas.scene.getSnapshot().index.at(at);
    const item = items.find(
      ({ role, record, box }) => (role === 'phase' || role === 'lane') && record && isPointInRect(at, box),
    );
    return item ? (item.key as CellKey) : null;
  }

  function press(event: PointerEvent<HTMLElement>, isTop: boolean): void {
    if (event.button !== 0 || !event.isPrimary) return;
    canvas.editing.end('commit');
    const key = keyUnder(heldPoint(event, isTop));
    const name = key ? parseRecordKey(key) : null;
    const isChosen = canvas.session.getState().selection.some((one) => one === key);
    isKept.current = isChosen && canvas.canEdit();
    if (event.pointerType === 'touch' && !isKept.current) {
      tapByFinger(event.nativeEvent, () => choose(key, false));
      return;
    }
    choose(key, event.shiftKey || event.ctrlKey || event.metaKey);
    if (name && key !== 'map' && canvas.canEdit()) follow(event, isTop, name.id);
  }

  function choose(key: CellKey | null, isAdding: boolean): void {
    const { session, scene, focus } = canvas;
    if (!key || key === 'map') {
      session.setState({ selection: [] });
      return;
    }
    session.setState({ selection: isAdding ? [...new Set([...session.getState().selection, key])] : [key] });
    const cell = cellOf(scene.getSnapshot().grid, key);
    if (cell) focus.place(cell);
  }

  function follow(start: PointerEvent<HTMLElement>, isTop: boolean, id: string): void {
    const { currentTarget, pointerId } = start;
    currentTarget.setPointerCapture(pointerId);
    const from = heldPoint(start, isTop);
    const ending = new AbortController();
    const { signal } = ending;
    let isDragging = false;
    const move = (event: globalThis.PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      const client = { x: event.clientX, y: event.clientY };
      if (!isDragging && Math.hypot(client.x - start.clientX, client.y - start.clientY) < DRAG_DISTANCE) return;
      if (!isDragging) canvas.gesture.start(isTop ? dragPhase(canvas, id, from) : dragLane(canvas, id, from));
      isDragging = true;
      canvas.gesture.move(canvas.control.toMap(client), client);
    };
    const end = (event: globalThis.PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      ending.abort();
      if (isDragging) canvas.gesture.drop();
    };
    // A second finger wants to see nearer: nothing is dragged.
    const second = (event: globalThis.PointerEvent): void => {
      if (event.pointerId === pointerId) return;
      ending.abort();
      if (isDragging) canvas.gesture.cancel();
    };
    currentTarget.addEventListener('pointermove', move, { signal });
    currentTarget.addEventListener('lostpointercapture', end, { signal });
    window.addEventListener('pointerdown', second, { signal, capture: true });
  }

  function edit(event: MouseEvent, isTop: boolean): void {
    const at = heldPoint(event, isTop);
    const key = keyUnder(at);
    if (key) editRecord(canvas, key, at);
  }

  return (
    <div ref={ref} className={styles.strips} onPointerLeave={() => setHovered(null)}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointers only; the grid has the keyboard. */}
      <div
        ref={canvas.moved.left}
        className={styles.left}
        style={{ left: 0, top: below, width: layout.nameWidth, height: layout.height - below }}
        onPointerDown={(event) => press(event, false)}
        onPointerMove={(event) => setHovered(keyUnder(heldPoint(event, false)))}
        onDoubleClick={(event) => edit(event, false)}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointers only; the grid has the keyboard. */}
      <div
        ref={canvas.moved.top}
        className={styles.top}
        style={{ left: layout.nameWidth, top, width: layout.width - layout.nameWidth, height }}
        onPointerDown={(event) => press(event, true)}
        onPointerMove={(event) => setHovered(keyUnder(heldPoint(event, true)))}
        onDoubleClick={(event) => edit(event, true)}
      />
      <Suspense fallback={null}>
        <FoldMarks hovered={hovered} />
      </Suspense>
    </div>
  );
}

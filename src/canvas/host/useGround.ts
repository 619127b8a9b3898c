/** What happens on the ground between the hit boxes: marquee, clicks, hovering, and all of the map when seen from far. */
import { type MouseEvent, type PointerEvent, useMemo } from 'react';
import type { Point } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import { fillCell } from '../actions/addRecords.ts';
import { finishLink, linkEnd } from '../actions/linkActions.ts';
import type { Canvas } from '../canvas.ts';
import { editRecord } from '../editor/editRecord.ts';
import { dragMarquee } from '../gestures/dragMarquee.ts';
import { cellOf } from '../grid/cells.ts';
import { extendTo } from '../range/cellRange.ts';
import { cellAt, keyAt } from './pointing.ts';

const DRAG_DISTANCE = 4;

interface GroundHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

export function useGround(canvas: Canvas): GroundHandlers {
  return useMemo(() => {
    return {
      onPointerDown(event) {
        const { target } = event;
        // The plus of an empty cell covers most of it: a drag that begins there chooses cells all the same.
        const isOnPlus = target instanceof Element && target.closest('[data-ground]') !== null;
        if (!isOnPlus && !isGround(target)) return;
        canvas.editing.end('commit');
        const isPanning = isGround(target) && target.classList.contains('draggable');
        if (event.button !== 0 || event.pointerType !== 'mouse' || isPanning) return;
        followMarquee(canvas, event);
      },
      onClick(event) {
        if (!isGround(event.target)) return;
        const client = { x: event.clientX, y: event.clientY };
        const cell = event.shiftKey ? cellAt(canvas, canvas.control.toMap(client)) : null;
        if (cell && extendTo(canvas, cell)) return;
        clickGround(canvas, client, event.shiftKey || event.ctrlKey || event.metaKey);
      },
      onDoubleClick(event) {
        if (!(event.target instanceof Element) || !event.target.closest('.react-flow')) return;
        const at = canvas.control.toMap({ x: event.clientX, y: event.clientY });
        const key = keyAt(canvas, at);
        if (key) editRecord(canvas, key, at);
        else fillCell(canvas, cellAt(canvas, at));
      },
    };
  }, [canvas]);
}

function isGround(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.classList.contains('react-flow__pane');
}

function clickGround(canvas: Canvas, client: Point, isAdding: boolean): void {
  const at = canvas.control.toMap(client);
  const key = keyAt(canvas, at);
  if (canvas.session.getState().linkingFrom) {
    if (key && linkEnd(key)) finishLink(canvas, key);
    return;
  }
  const { grid } = canvas.scene.getSnapshot();
  const cell = key ? cellOf(grid, key) : cellAt(canvas, at);
  if (key && key !== 'map') {
    const { selection } = canvas.session.getState();
    canvas.session.setState({ selection: isAdding ? [...new Set([...selection, key])] : [key] });
  } else if (!isAdding) canvas.session.setState({ selection: [] });
  if (cell) canvas.focus.place(cell);
}

/** The click that ends a drag is no click on the ground: nobody hears of it. */
function swallowClick(): void {
  const swallow = (event: Event): void => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

function followMarquee(canvas: Canvas, start: PointerEvent): void {
  const from = canvas.control.toMap({ x: start.clientX, y: start.clientY });
  const isAdding = start.shiftKey || start.ctrlKey || start.metaKey;
  const kept: readonly RecordKey[] = isAdding
    ? canvas.session.getState().selection.filter((key) => parseRecordKey(key) !== null)
    : [];
  let isDragging = false;
  const move = (event: globalThis.PointerEvent): void => {
    const client = { x: event.clientX, y: event.clientY };
    if (!isDragging && Math.hypot(client.x - start.clientX, client.y - start.clientY) < DRAG_DISTANCE) return;
    if (!isDragging) {
      isDragging = true;
      canvas.gesture.start(dragMarquee(canvas, from, kept));
    }
    canvas.gesture.move(canvas.control.toMap(client), client);
  };
  const end = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (!isDragging) return;
    canvas.gesture.drop();
    swallowClick();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}

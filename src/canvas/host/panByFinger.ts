import type { Canvas } from '../canvas.ts';

const STILL_DISTANCE = 4;

/** A finger on what lies over the map moves the map; one that stays where it is calls `tap`. */
export function panByFinger(canvas: Canvas, element: HTMLElement, start: PointerEvent, tap: () => void): void {
  const from = canvas.view.get();
  const ending = new AbortController();
  const { signal } = ending;
  let isPanning = false;
  element.setPointerCapture(start.pointerId);
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    const by = { x: event.clientX - start.clientX, y: event.clientY - start.clientY };
    isPanning ||= Math.hypot(by.x, by.y) >= STILL_DISTANCE;
    if (isPanning) canvas.control.moveTo({ ...from, x: from.x + by.x, y: from.y + by.y });
  };
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== start.pointerId) return;
    ending.abort();
    if (event.type === 'pointerup' && !isPanning) tap();
  };
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', end, { signal });
  element.addEventListener('pointercancel', end, { signal });
}

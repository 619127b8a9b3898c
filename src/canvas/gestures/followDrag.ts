import type { Canvas } from '../canvas.ts';
import type { DragGesture } from './gestureStore.ts';

const DRAG_DISTANCE = 4;

/** Follows a press on a handle of the canvas: once the pointer has gone some way, a gesture of `make` is dragged to where it ends. */
export function followDrag(canvas: Canvas, start: React.PointerEvent, make: () => DragGesture): void {
  if (start.button !== 0) return;
  start.stopPropagation();
  start.preventDefault();
  let isDragging = false;
  const move = (event: PointerEvent): void => {
    const client = { x: event.clientX, y: event.clientY };
    if (!isDragging && Math.hypot(client.x - start.clientX, client.y - start.clientY) < DRAG_DISTANCE) return;
    if (!isDragging) canvas.gesture.start(make());
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

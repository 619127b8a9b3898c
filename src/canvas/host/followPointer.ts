import { recordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { isHittable } from './hitNodes.ts';
import { NOWHERE } from './hover.ts';
import { cellAt } from './pointing.ts';

/** Others see the pointer at most this often. */
const CURSOR_MS = 50;

/** Follows the pointer over `root`: what it is over, and where it is for others to see. Answers the function that ends it. */
export function followPointer(root: HTMLElement, canvas: Canvas): () => void {
  let last: PointerEvent | null = null;
  let frame = 0;
  let saidAt = 0;

  function look(): void {
    frame = 0;
    if (!last) return;
    const at = canvas.control.toMap({ x: last.clientX, y: last.clientY });
    if (last.timeStamp - saidAt >= CURSOR_MS) {
      saidAt = last.timeStamp;
      canvas.presence?.setCursor({ x: Math.round(at.x), y: Math.round(at.y) });
    }
    if (last.pointerType === 'touch' || last.buttons !== 0) return;
    const item = canvas.scene.getSnapshot().index.at(at).find(isHittable);
    const key = item?.record && item.record.root !== 'map' ? recordKey(item.record.root, item.record.id) : null;
    canvas.hover.set({ cell: cellAt(canvas, at), key });
  }
  const move = (event: PointerEvent): void => {
    last = event;
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const leave = (): void => {
    last = null;
    canvas.hover.set(NOWHERE);
    canvas.presence?.setCursor(null);
  };
  root.addEventListener('pointermove', move);
  root.addEventListener('pointerleave', leave);
  return () => {
    root.removeEventListener('pointermove', move);
    root.removeEventListener('pointerleave', leave);
    cancelAnimationFrame(frame);
    canvas.presence?.setCursor(null);
  };
}

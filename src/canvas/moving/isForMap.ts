import type { Canvas } from '../canvas.ts';

/** Whether the clipboard is asked for by somebody on the map: where people write, it is the browser's. */
export function isForMap(canvas: Canvas, root: HTMLElement, { defaultPrevented, target }: ClipboardEvent): boolean {
  if (defaultPrevented || canvas.session.getState().dialog !== null || !(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]')) return false;
  return target === document.body || root.contains(target);
}

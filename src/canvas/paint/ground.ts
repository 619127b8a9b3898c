import type { Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';

/** Distance between dots at scale 1, in CSS pixels; the stylesheet draws them at this distance. */
const DOT_GAP = 24;

/** Moves the dotted ground with the sheet. Its scale stays between 0.7 and 1.4, so that dots neither crowd nor vanish. */
export function placeGround(element: HTMLElement, { x, y, zoom }: Viewport): void {
  const scale = zoom / 2 ** Math.round(Math.log2(zoom));
  const gap = DOT_GAP * scale;
  element.style.transform = `translate(${modulo(x, gap) - gap}px, ${modulo(y, gap) - gap}px) scale(${scale})`;
}

/** Lays the sheet's shadow under it. */
export function placeShadow(element: HTMLElement, sheet: Size, { x, y, zoom }: Viewport): void {
  element.style.width = `${sheet.width * zoom}px`;
  element.style.height = `${sheet.height * zoom}px`;
  element.style.borderRadius = `${16 * zoom}px`;
  element.style.transform = `translate(${x}px, ${y}px)`;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

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

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** How far the sheet's shadow reaches, in map pixels. */
export const SHADOW_REACH = 24;
const CORNER = 16;

/** Paints the sheet's shadow, which the sheet itself then covers. */
export function paintShadow(context: CanvasRenderingContext2D, scale: number, sheet: Size): void {
  context.save();
  context.shadowColor = 'rgb(16 24 40 / 14%)';
  context.shadowBlur = 14 * scale;
  context.shadowOffsetY = 3 * scale;
  context.fillStyle = '#808080';
  context.beginPath();
  context.roundRect(1, 1, sheet.width - 2, sheet.height - 2, CORNER);
  context.fill();
  context.restore();
}

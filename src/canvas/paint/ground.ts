import type { PaintContext } from '../../drawing/paintCanvas.ts';
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

/** How far the sheet’s shadow reaches, in map pixels. */
export const SHADOW_REACH = 24;
const CORNER = 16;
const SHADOW_DROP = 3;
const SHADOW_ALPHA = 0.14;
/** Standard deviation of the blur, in map pixels. */
const BLUR = 7;
const STOPS = 12;

/**
 * Paints the sheet’s shadow, which the sheet itself then covers: bands along the edges and quarters at the corners, each a
 * gradient. A browser’s own shadow blurs the whole sheet, for a tenth of a second where no graphics card helps.
 */
export function paintShadow(context: PaintContext, { width, height }: Size): void {
  const edge = SHADOW_REACH - SHADOW_DROP;
  const reach = CORNER + edge;
  const [left, top, right, bottom] = [CORNER, CORNER + SHADOW_DROP, width - CORNER, height - CORNER + SHADOW_DROP];
  const [inner, tall] = [right - left, bottom - top];
  const fill = (gradient: CanvasGradient, x: number, y: number, wide: number, high: number): void => {
    context.fillStyle = fade(gradient, reach);
    context.fillRect(x, y, wide, high);
  };
  fill(context.createLinearGradient(0, top, 0, top - reach), left, top - reach, inner, reach);
  fill(context.createLinearGradient(0, bottom, 0, bottom + reach), left, bottom, inner, reach);
  fill(context.createLinearGradient(left, 0, left - reach, 0), left - reach, top, reach, tall);
  fill(context.createLinearGradient(right, 0, right + reach, 0), right, top, reach, tall);
  for (const x of [left, right]) {
    for (const y of [top, bottom]) {
      const gradient = context.createRadialGradient(x, y, 0, x, y, reach);
      fill(gradient, x === left ? x - reach : x, y === top ? y - reach : y, reach, reach);
    }
  }
}

/** From CORNER inside the sheet’s edge, where a shadow of one piece would be whole, to where it ends. */
function fade(gradient: CanvasGradient, reach: number): CanvasGradient {
  for (let i = 0; i <= STOPS; i++) {
    const offset = i / STOPS;
    const alpha = i === STOPS ? 0 : SHADOW_ALPHA * blurredEdge((offset * reach - CORNER) / BLUR);
    gradient.addColorStop(offset, `rgb(16 24 40 / ${alpha})`);
  }
  return gradient;
}

/** How much a blurred edge keeps at `deviations` outside it: the normal distribution’s tail, by the logistic curve nearest to it. */
function blurredEdge(deviations: number): number {
  return 1 / (1 + Math.exp(1.702 * deviations));
}

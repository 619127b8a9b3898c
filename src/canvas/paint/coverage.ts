/** When a bitmap that is being moved and stretched must be painted again. */
import { growRect, isRectInRect, type Rect } from '../../lib/geometry.ts';

/** Painted beyond each edge of what is seen, as a share of its width and height. */
export const OVERSCAN = 0.25;
const MARGIN = 0.06;
/** Map pixels that sums of fractions may be off by. */
const ROUNDING = 0.01;
const MIN_DRIFT = 0.6;
const MAX_DRIFT = 1.5;

/** What a bitmap shows: a part of the map at a scale (device pixels to a map pixel are `zoom × pixelRatio`). */
export interface Painted {
  readonly rect: Rect;
  readonly zoom: number;
  readonly pixelRatio: number;
}

/** The part of the map to paint so that `seen` can move a little before it must be painted again. */
export function overscanned(seen: Rect): Rect {
  const x = seen.width * OVERSCAN;
  const y = seen.height * OVERSCAN;
  return { x: seen.x - x, y: seen.y - y, width: seen.width + 2 * x, height: seen.height + 2 * y };
}

/** A little more than is seen: the next bitmap is begun before the present one ends. */
export function withMargin(seen: Rect): Rect {
  const x = seen.width * MARGIN;
  const y = seen.height * MARGIN;
  return { x: seen.x - x, y: seen.y - y, width: seen.width + 2 * x, height: seen.height + 2 * y };
}

/** Whether the bitmap still does for `seen` at `zoom` in the middle of a gesture. */
export function isCovering(painted: Painted, seen: Rect, zoom: number): boolean {
  const drift = zoom / painted.zoom;
  return drift >= MIN_DRIFT && drift <= MAX_DRIFT && isRectInRect(seen, growRect(painted.rect, ROUNDING));
}

/** Whether the bitmap is as sharp as it can be, as it must be at rest. */
export function isSharp(painted: Painted, zoom: number, pixelRatio: number): boolean {
  return painted.zoom === zoom && painted.pixelRatio === pixelRatio;
}

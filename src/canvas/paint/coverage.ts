/** What is painted beyond what is seen, how sharp, and when a picture that is moved and stretched must be painted again. */
import type { Rect } from '../../lib/geometry.ts';

/** Painted beyond each edge of what is seen, as a share of its width and height. */
const OVERSCAN = 0.25;
const MIN_DRIFT = 0.6;
const MAX_DRIFT = 1.5;
/** What takes more pixels than this is painted coarser than the screen; browsers refuse far larger bitmaps. */
const MAX_PIXELS = 24_000_000;

/** The part of the map to paint so that `seen` can move a little before more must be painted. */
export function overscanned(seen: Rect): Rect {
  const x = seen.width * OVERSCAN;
  const y = seen.height * OVERSCAN;
  return { x: seen.x - x, y: seen.y - y, width: seen.width + 2 * x, height: seen.height + 2 * y };
}

/** Whether what was painted at one zoom still does at another in the middle of a gesture. */
export function isNearEnough(painted: number, zoom: number): boolean {
  const drift = zoom / painted;
  return drift >= MIN_DRIFT && drift <= MAX_DRIFT;
}

/** Device pixels to a CSS pixel for a part of the map: the screen's own, or what memory allows. */
export function pixelRatioFor(part: Rect, zoom: number): number {
  const area = part.width * part.height * zoom * zoom;
  return Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / Math.max(1, area)));
}

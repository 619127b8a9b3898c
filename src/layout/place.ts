import { clamp, doRectsOverlap, type Point, type Rect, type Size } from '../lib/geometry.ts';

/** How much farther the farther places are. */
const FARTHER = 12;

/**
 * Where a small label goes beside a point without covering what matters: of the places around it, the near ones first, the one that
 * overlaps the obstacles least, kept inside the bounds; the first on a tie.
 */
export function placeLabel(
  size: Size,
  anchor: Point,
  distance: number,
  obstacles: readonly Rect[],
  bounds: Rect,
): Rect {
  const { width, height } = size;
  const { x, y } = anchor;
  const right = x + distance;
  const left = x - distance - width;
  const above = y - distance - height;
  const below = y + distance;
  const middle = { x: x - width / 2, y: y - height / 2 };
  const spots: readonly Point[] = [
    { x: right, y: middle.y },
    { x: left, y: middle.y },
    { x: middle.x, y: above },
    { x: middle.x, y: below },
    { x: right - 8, y: above + 8 },
    { x: left + 8, y: above + 8 },
    { x: right - 8, y: below - 8 },
    { x: left + 8, y: below - 8 },
    { x: right, y: above + 8 },
    { x: left, y: above + 8 },
    { x: right, y: below - 8 },
    { x: left, y: below - 8 },
    { x: right, y: above - 8 },
    { x: left, y: above - 8 },
    { x: right, y: below + 8 },
    { x: left, y: below + 8 },
    { x: middle.x, y: above - FARTHER },
    { x: middle.x, y: below + FARTHER },
    { x: right + FARTHER, y: middle.y },
    { x: left - FARTHER, y: middle.y },
  ];
  const rects = spots.map((spot) => ({
    x: clamp(spot.x, bounds.x, Math.max(bounds.x, bounds.x + bounds.width - width)),
    y: clamp(spot.y, bounds.y, Math.max(bounds.y, bounds.y + bounds.height - height)),
    width,
    height,
  }));
  const reach = surround(rects);
  const near = obstacles.filter((obstacle) => doRectsOverlap(reach, obstacle));
  let best: Rect | null = null;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const rect of rects) {
    const cost = near.reduce((sum, obstacle) => sum + overlapArea(rect, obstacle), 0);
    if (cost < leastCost) {
      best = rect;
      leastCost = cost;
    }
  }
  return best ?? { x, y, width, height };
}

/** The smallest rectangle around all of `rects`. */
function surround(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

function overlapArea(a: Rect, b: Rect): number {
  if (!doRectsOverlap(a, b)) return 0;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width * height;
}

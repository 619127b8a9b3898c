import { clamp, doRectsOverlap, type Point, type Rect, type Size } from '../lib/geometry.ts';

/**
 * Where a small label goes beside a point without covering what matters: of eight places around it, the one that overlaps
 * the obstacles least, kept inside the bounds; the first on a tie.
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
  const spots: readonly Point[] = [
    { x: right, y: y - height / 2 },
    { x: left, y: y - height / 2 },
    { x: x - width / 2, y: above },
    { x: x - width / 2, y: below },
    { x: right - 8, y: above + 8 },
    { x: left + 8, y: above + 8 },
    { x: right - 8, y: below - 8 },
    { x: left + 8, y: below - 8 },
  ];
  let best: Rect | null = null;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const rect = {
      x: clamp(spot.x, bounds.x, Math.max(bounds.x, bounds.x + bounds.width - width)),
      y: clamp(spot.y, bounds.y, Math.max(bounds.y, bounds.y + bounds.height - height)),
      width,
      height,
    };
    const cost = obstacles.reduce((sum, obstacle) => sum + overlapArea(rect, obstacle), 0);
    if (cost < leastCost) {
      best = rect;
      leastCost = cost;
    }
  }
  return best ?? { x, y, width, height };
}

function overlapArea(a: Rect, b: Rect): number {
  if (!doRectsOverlap(a, b)) return 0;
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width * height;
}

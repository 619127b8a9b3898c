import type { Point } from '../lib/geometry.ts';

/** One cubic Bézier between two neighbouring points. */
export interface CurveSegment {
  readonly from: Point;
  readonly c1: Point;
  readonly c2: Point;
  readonly to: Point;
}

/**
 * A smooth curve through points with rising x that never overshoots them: between two points it stays between their heights.
 * Monotone cubic Hermite interpolation (Fritsch & Carlson 1980, with Steffen's 1990 one-pass tangents), as Bézier segments.
 * Fewer than two points have no segments.
 */
export function monotoneSegments(points: readonly Point[]): readonly CurveSegment[] {
  const slopes = points.slice(1).map((point, i) => slopeBetween(points[i] as Point, point));
  const tangents = points.map((_, i) => tangentAt(points, slopes, i));
  return slopes.map((_, i) => {
    const from = points[i] as Point;
    const to = points[i + 1] as Point;
    const third = (to.x - from.x) / 3;
    return {
      from,
      c1: { x: from.x + third, y: from.y + third * (tangents[i] as number) },
      c2: { x: to.x - third, y: to.y - third * (tangents[i + 1] as number) },
      to,
    };
  });
}

function slopeBetween(a: Point, b: Point): number {
  return b.x === a.x ? 0 : (b.y - a.y) / (b.x - a.x);
}

function tangentAt(points: readonly Point[], slopes: readonly number[], i: number): number {
  const before = slopes[i - 1];
  const after = slopes[i];
  if (before === undefined || after === undefined) return endTangent(slopes, i === 0);
  if (before * after <= 0) return 0;
  const left = (points[i] as Point).x - (points[i - 1] as Point).x;
  const right = (points[i + 1] as Point).x - (points[i] as Point).x;
  const parabola = (before * right + after * left) / (left + right);
  return Math.sign(before) * Math.min(2 * Math.abs(before), 2 * Math.abs(after), Math.abs(parabola));
}

function endTangent(slopes: readonly number[], isFirst: boolean): number {
  return (isFirst ? slopes[0] : slopes.at(-1)) ?? 0;
}

/** The point of a segment at `t` (0…1). */
export function pointOnSegment(segment: CurveSegment, t: number): Point {
  const u = 1 - t;
  const at = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return {
    x: at(segment.from.x, segment.c1.x, segment.c2.x, segment.to.x),
    y: at(segment.from.y, segment.c1.y, segment.c2.y, segment.to.y),
  };
}

/** `C` command of an SVG path for a segment, to two decimals. */
export function segmentToPath({ c1, c2, to }: CurveSegment): string {
  return `C${round(c1.x)} ${round(c1.y)} ${round(c2.x)} ${round(c2.y)} ${round(to.x)} ${round(to.y)}`;
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

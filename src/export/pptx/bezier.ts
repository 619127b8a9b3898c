import { type CurveSegment, pointOnSegment } from '../../layout/index.ts';
import type { Point } from '../../lib/geometry.ts';

const STEPS = 24;

/** Length of a cubic, by chords. */
export function segmentLength(segment: CurveSegment): number {
  let length = 0;
  let before = segment.from;
  for (let i = 1; i <= STEPS; i++) {
    const point = pointOnSegment(segment, i / STEPS);
    length += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return length;
}

/** The part of a cubic between two parameters (0…1), by de Casteljau's construction. */
export function partOfSegment(segment: CurveSegment, from: number, to: number): CurveSegment {
  const [, after] = splitSegment(segment, from);
  const [part] = splitSegment(after, from === 1 ? 1 : (to - from) / (1 - from));
  return part;
}

function splitSegment({ from, c1, c2, to }: CurveSegment, t: number): readonly [CurveSegment, CurveSegment] {
  const a = between(from, c1, t);
  const b = between(c1, c2, t);
  const c = between(c2, to, t);
  const d = between(a, b, t);
  const e = between(b, c, t);
  const middle = between(d, e, t);
  return [
    { from, c1: a, c2: d, to: middle },
    { from: middle, c1: e, c2: c, to },
  ];
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

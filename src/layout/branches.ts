/**
 * The curve along an alternative path, where it differs from the main one: it leaves at the path's first activity and joins
 * again at its last, and between the two it never turns.
 */
import type { Point } from '../lib/geometry.ts';
import type { JourneyPath } from '../model/index.ts';
import { type CurveSegment, monotoneSegments, pointOnSegment, round, segmentToPath } from './curve.ts';
import type { LaidColumn, LaidCurve } from './types.ts';

export interface Branch {
  readonly path: JourneyPath;
  readonly segment: CurveSegment;
  readonly d: string;
  readonly middle: Point;
  /** Rests on an assumption at either end. */
  readonly isAssumed: boolean;
}

/** Two places closer than this are one, in map pixels. */
const SAME = 0.5;

/** Null where the path passes no score by, or has none before or after: there both curves are one. */
export function layBranch(curve: LaidCurve, path: JourneyPath, columns: readonly LaidColumn[]): Branch | null {
  const from = middleOf(columns[path.from]);
  const to = middleOf(columns[path.to]);
  if (from === null || to === null) return null;
  const before = curve.points.findLast(({ x }) => x <= from + SAME);
  const after = curve.points.find(({ x }) => x >= to - SAME);
  const passesBy = curve.points.some(({ x }) => x > from + SAME && x < to - SAME);
  const start = heightAt(curve, from);
  const end = heightAt(curve, to);
  if (!before || !after || !passesBy || start === null || end === null) return null;
  const third = (to - from) / 3;
  const segment: CurveSegment = {
    from: { x: from, y: start },
    c1: { x: from + third, y: start },
    c2: { x: to - third, y: end },
    to: { x: to, y: end },
  };
  return {
    path,
    segment,
    d: `M${round(from)} ${round(start)}${segmentToPath(segment)}`,
    middle: pointOnSegment(segment, 0.5),
    isAssumed: before.evidence === 'assumption' || after.evidence === 'assumption',
  };
}

function middleOf(column: LaidColumn | undefined): number | null {
  return column ? column.x + column.width / 2 : null;
}

/** The main curve's height at `x`; its segments run evenly from left to right. Null beside it. */
function heightAt({ points }: LaidCurve, x: number): number | null {
  const known = points.find((point) => Math.abs(point.x - x) <= SAME);
  if (known) return known.y;
  const segment = monotoneSegments(points).find(({ from, to }) => from.x <= x && x <= to.x);
  return segment ? pointOnSegment(segment, (x - segment.from.x) / (segment.to.x - segment.from.x)).y : null;
}

/**
 * The way an arrow takes from one box to another: out at an edge, in at an edge, ending where its head begins.
 *
 * Laws
 * - Calm: one cubic between lanes, which never turns back; along the gap below a row between neighbours of that row.
 * - Pure: the same boxes give the same way, whatever else is on the sheet.
 */
import type { Point, Rect } from '../lib/geometry.ts';
import { type CurveSegment, pointOnSegment, round, segmentToPath } from './curve.ts';

export interface RouteEnd {
  readonly box: Rect;
  /** Top and bottom of the row it stands in. */
  readonly row: { readonly y: number; readonly height: number };
  /** On a scale, where there is room at the sides and none below. */
  readonly isPlotted: boolean;
}

export interface Route {
  /** Absolute `M…C…`. */
  readonly d: string;
  /** The head: a filled triangle. */
  readonly head: string;
  /** Where it begins. */
  readonly start: Point;
  /** Points along it, close enough to measure by. */
  readonly line: readonly Point[];
  /** Half way. */
  readonly middle: Point;
}

const HEAD = { length: 8, width: 7, gap: 1 } as const;
/** From a card's edge to the arrow's foot. */
const INSET = 16;
/** Where a vertical arrow passes the cards between: right of most words. */
const SIDE = 10;
const CORNER = 6;
/** The least of a line that goes straight up into its head. */
const UPRIGHT = 1;
const LOOP = 28;
/** Samples of one cubic. */
const STEPS = 12;

export function routeLink(from: RouteEnd, to: RouteEnd): Route {
  const segments = segmentsOf(from, to);
  const line = [
    ...segments.slice(0, 1).map((segment) => segment.from),
    ...segments.flatMap((segment) => {
      const steps = isStraight(segment) ? 1 : STEPS;
      return Array.from({ length: steps }, (_, i) => pointOnSegment(segment, (i + 1) / steps));
    }),
  ];
  const start = line[0] ?? { x: from.box.x, y: from.box.y };
  const last = segments.at(-1);
  const end = line.at(-1) ?? start;
  return {
    d: `M${round(start.x)} ${round(start.y)}${segments.map(segmentToPath).join('')}`,
    head: headAt(end, last ? directionOf(last.c2, last.to) : { x: 1, y: 0 }),
    start,
    line,
    middle: middleOf(line),
  };
}

/** How far a point is from a line of points. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    least = Math.min(least, distanceToStretch(point, line[i - 1] as Point, line[i] as Point));
  }
  return least;
}

function distanceToStretch(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((point.x - a.x) * dx + (point.y - a.y) * dy) / length));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

function segmentsOf(from: RouteEnd, to: RouteEnd): readonly CurveSegment[] {
  const a = from.box;
  const b = to.box;
  const isSameRow = from.row.y === to.row.y;
  const isRight = b.x >= a.x + a.width;
  const isLeft = a.x >= b.x + b.width;
  if (isSameRow && (isRight || isLeft)) return from.isPlotted ? acrossRow(a, b, isRight) : belowRow(from, to, isRight);
  if (isSameRow) return besideRow(a, b);
  return betweenRows(a, b, isRight, isLeft);
}

const reach = HEAD.length + HEAD.gap;

function acrossRow(a: Rect, b: Rect, isRight: boolean): readonly CurveSegment[] {
  const from = { x: isRight ? a.x + a.width : a.x, y: a.y + a.height / 2 };
  const to = { x: isRight ? b.x - reach : b.x + b.width + reach, y: b.y + b.height / 2 };
  const third = (to.x - from.x) / 2;
  return [{ from, c1: { x: from.x + third, y: from.y }, c2: { x: to.x - third, y: to.y }, to }];
}

/** Down into the gap below the row, along it, and up again. */
function belowRow({ box: a, row }: RouteEnd, { box: b }: RouteEnd, isRight: boolean): readonly CurveSegment[] {
  const sign = isRight ? 1 : -1;
  const x1 = footOf(a, isRight);
  const x2 = footOf(b, !isRight);
  const y = row.y + row.height + 2;
  const from = { x: x1, y: a.y + a.height };
  const to = { x: x2, y: b.y + b.height + reach };
  const corner = Math.min(CORNER, Math.abs(x2 - x1) / 2, y - from.y, y - to.y - UPRIGHT);
  return [
    straight(from, { x: x1, y: y - corner }),
    turn({ x: x1, y: y - corner }, { x: x1, y }, { x: x1 + sign * corner, y }),
    straight({ x: x1 + sign * corner, y }, { x: x2 - sign * corner, y }),
    turn({ x: x2 - sign * corner, y }, { x: x2, y }, { x: x2, y: y - corner }),
    straight({ x: x2, y: y - corner }, to),
  ];
}

/** Out at the right edge and in at the right edge, for cards that stand one above the other. */
function besideRow(a: Rect, b: Rect): readonly CurveSegment[] {
  const from = { x: a.x + a.width, y: a.y + a.height / 2 };
  const to = { x: b.x + b.width + reach, y: b.y + b.height / 2 };
  const x = Math.max(from.x, to.x) + LOOP;
  return [{ from, c1: { x, y: from.y }, c2: { x, y: to.y }, to }];
}

function betweenRows(a: Rect, b: Rect, isRight: boolean, isLeft: boolean): readonly CurveSegment[] {
  const isDown = b.y > a.y;
  const left = Math.max(a.x, b.x);
  const right = Math.min(a.x + a.width, b.x + b.width);
  const shared = Math.max(right - SIDE, (left + right) / 2);
  const isApart = isRight || isLeft;
  const from = { x: isApart ? footOf(a, isRight) : shared, y: isDown ? a.y + a.height : a.y };
  const to = { x: isApart ? footOf(b, !isRight) : shared, y: isDown ? b.y - reach : b.y + b.height + reach };
  const half = (to.y - from.y) / 2;
  return [{ from, c1: { x: from.x, y: from.y + half }, c2: { x: to.x, y: to.y - half }, to }];
}

function footOf({ x, width }: Rect, atRight: boolean): number {
  const inset = Math.min(INSET, width / 2);
  return atRight ? x + width - inset : x + inset;
}

function straight(from: Point, to: Point): CurveSegment {
  const at = (t: number): Point => ({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t });
  return { from, c1: at(1 / 3), c2: at(2 / 3), to };
}

function turn(from: Point, corner: Point, to: Point): CurveSegment {
  const towards = (point: Point): Point => ({
    x: point.x + (corner.x - point.x) * 0.55,
    y: point.y + (corner.y - point.y) * 0.55,
  });
  return { from, c1: towards(from), c2: towards(to), to };
}

function isStraight({ from, c1, c2, to }: CurveSegment): boolean {
  const isLevel = from.y === c1.y && c1.y === c2.y && c2.y === to.y;
  const isUpright = from.x === c1.x && c1.x === c2.x && c2.x === to.x;
  return isLevel || isUpright;
}

function directionOf(a: Point, b: Point): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

function headAt({ x, y }: Point, { x: dx, y: dy }: Point): string {
  const half = HEAD.width / 2;
  const corner = (px: number, py: number): string => `${round(px)} ${round(py)}`;
  const tip = corner(x + dx * HEAD.length, y + dy * HEAD.length);
  return `M${corner(x - dy * half, y + dx * half)}L${tip}L${corner(x + dy * half, y - dx * half)}Z`;
}

function middleOf(line: readonly Point[]): Point {
  const lengths = line.slice(1).map((point, i) => Math.hypot(point.x - (line[i]?.x ?? 0), point.y - (line[i]?.y ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    const a = line[i] as Point;
    const b = line[i + 1] as Point;
    if (left <= length && length > 0)
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    left -= length;
  }
  return line[0] ?? { x: 0, y: 0 };
}

/** Where on the sheet something being dragged would land, and the mark that shows it. */

import type { LaidColumn, LaidLane, MapLayout } from '../../layout/index.ts';
import { clamp, type Point, type Rect } from '../../lib/geometry.ts';
import type { MapGrid } from '../../model/index.ts';

/** Beyond the grid's edges, in map pixels, that still count as its first or last cell. */
const REACH = 48;
const MARK = 4;
const INSET = 4;

export interface CardTarget {
  readonly lane: string;
  /** Index into the grid's columns. */
  readonly column: number;
  /** Place in the cell's stack, counted without the cards being dragged. */
  readonly index: number;
  readonly mark: Rect;
}

/** Index of the column at `x`, or null when `x` is far from all. */
export function columnAt(columns: readonly LaidColumn[], x: number): number | null {
  const first = columns[0];
  const last = columns.at(-1);
  if (!first || !last || x < first.x - REACH || x > last.x + last.width + REACH) return null;
  const at = columns.findIndex((column) => x < column.x + column.width);
  return at < 0 ? columns.length - 1 : at;
}

export function isInLane({ y, height }: LaidLane, at: number): boolean {
  return at >= y && at < y + height;
}

/** The lane at `y` if it holds `kind`; else `own` if it does; else the nearest that does. */
export function laneFor(lanes: readonly LaidLane[], y: number, kind: string, own: string | null): LaidLane | undefined {
  const fitting = lanes.filter((lane) => lane.kind === kind);
  const distance = (lane: LaidLane): number => Math.max(lane.y - y, y - lane.y - lane.height, 0);
  const nearest = fitting.toSorted((a, b) => distance(a) - distance(b))[0];
  if (nearest && distance(nearest) === 0) return nearest;
  return fitting.find((lane) => lane.id === own) ?? nearest;
}

/** Where a card of `kind` dropped at `point` would go; null when that is beside the sheet or there is no lane for it. */
export function cardTarget(
  layout: MapLayout,
  grid: MapGrid,
  card: { readonly kind: string; readonly lane: string | null },
  dragged: ReadonlySet<string>,
  point: Point,
): CardTarget | null {
  const column = columnAt(layout.columns, point.x);
  const lane = laneFor(layout.lanes, point.y, card.kind, card.lane);
  const laid = column === null ? undefined : layout.columns[column];
  if (column === null || !lane || !laid) return null;
  if (point.y < -REACH || point.y > layout.height + REACH) return null;
  const x = laid.x + INSET;
  const width = laid.width - 2 * INSET;
  if (lane.plot) return { lane: lane.id, column, index: 0, mark: { x, y: lane.y, width, height: lane.height } };

  const stack = cellCards(grid, lane.id, column).flatMap((id) => {
    const box = dragged.has(id) ? undefined : layout.cards.get(id)?.box;
    return box ? [box] : [];
  });
  const index = stack.filter((box) => point.y > box.y + box.height / 2).length;
  const before = stack[index - 1];
  const after = stack[index];
  const edge = before ? before.y + before.height + MARK : after ? after.y - MARK : lane.y + 3 * MARK;
  return { lane: lane.id, column, index, mark: { x, y: edge - MARK / 2, width, height: MARK } };
}

/** Ids of the cards that begin in a cell, top to bottom. */
export function cellCards(grid: MapGrid, lane: string, column: number): readonly string[] {
  const cards = grid.lanes.find((one) => one.lane.id === lane)?.cards ?? [];
  return cards.filter((placed) => placed.column === column).map((placed) => placed.card.id);
}

/** The gap among boxes laid along one axis that `at` is nearest to: 0…boxes.length. */
export function gapAt(boxes: readonly Rect[], at: number, axis: 'x' | 'y'): number {
  const length = axis === 'x' ? 'width' : 'height';
  return boxes.filter((box) => at > box[axis] + box[length] / 2).length;
}

/** A line in the gap before the box at `index`. */
export function gapMark(boxes: readonly Rect[], index: number, axis: 'x' | 'y'): Rect | null {
  const box = boxes[clamp(index, 0, boxes.length - 1)];
  if (!box) return null;
  if (axis === 'x') {
    const x = index < boxes.length ? box.x - MARK : box.x + box.width;
    return { x, y: box.y, width: MARK, height: box.height };
  }
  const y = index < boxes.length ? box.y - MARK / 2 : box.y + box.height - MARK / 2;
  return { x: box.x, y, width: box.width, height: MARK };
}

/** Cards stacked in one cell stand in rows that have no name of their own: which named row each belongs to. */
import { middleOf } from './bands.ts';
import type { Lattice, PlacedBox } from './lattice.ts';

/**
 * For each row the row it belongs to. `isName` tells the boxes that name a row. Lanes are one row whatever their name covers, and a
 * full row between the phases and the first lane stays, the activities; a phase, which the others are, may cover several.
 */
export function stackRows(
  lattice: Lattice,
  isName: (placed: PlacedBox) => boolean,
  isLanes: boolean,
): readonly number[] {
  const nameOf = new Map<number, PlacedBox>();
  for (const placed of lattice.boxes.filter((one) => one.row > 0 && isName(one))) {
    for (let row = placed.row; row < placed.row + placed.rows; row++) {
      if (!nameOf.has(row)) nameOf.set(row, placed);
    }
  }
  const named = [...nameOf.keys()].sort((a, b) => a - b);
  const [first] = named;
  const own = lattice.rows.map((_, row) => (isLanes ? (nameOf.get(row)?.row ?? row) : row));
  if (first === undefined) return own;
  const isActivities = isLanes && first > 1 && filledIn(lattice, 1) * 2 >= lattice.columns.length - 1;
  const isTopAligned = first === (isActivities ? 2 : 1);
  return own.map((target, row) => {
    if (row === 0 || nameOf.has(row) || (row === 1 && isActivities)) return target;
    const above = named.findLast((one) => one < row);
    const below = named.find((one) => one > row);
    if (above === undefined) return own[below ?? row] ?? row;
    if (below === undefined || isTopAligned) return own[above] ?? row;
    const middle = middleOf(lattice.rows[row] ?? { start: 0, end: 0 });
    const distance = (one: number): number => Math.abs(middleOf(lattice.rows[one] ?? { start: 0, end: 0 }) - middle);
    return own[distance(above) <= distance(below) ? above : below] ?? row;
  });
}

/** How many columns after the first have something in the row. */
function filledIn({ boxes }: Lattice, row: number): number {
  return new Set(boxes.filter((one) => one.row === row && one.column > 0).map(({ column }) => column)).size;
}

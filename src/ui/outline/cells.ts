import type { Card, GridLane, MapGrid } from '../../model/index.ts';

/** A card where it begins, and the activity it reaches to when it covers several. */
export interface OutlineCard {
  readonly card: Card;
  readonly until: string | null;
}

/** Cards of a lane by the column they begin in. */
export function cardsByColumn({ cards }: GridLane, grid: MapGrid): ReadonlyMap<number, readonly OutlineCard[]> {
  const byColumn = new Map<number, OutlineCard[]>();
  for (const { card, column, span } of cards) {
    const until = span > 1 ? (grid.columns[column + span - 1]?.activity?.text ?? null) : null;
    const here = byColumn.get(column) ?? [];
    byColumn.set(column, [...here, { card, until }]);
  }
  return byColumn;
}

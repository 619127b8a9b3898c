import { haveSameDeleted, withLiveSources } from './cardSources.ts';
import { deriveGrid, type GridLane, type MapGrid } from './grid.ts';
import type { JourneyMap } from './map.ts';
import { derivePaths } from './paths.ts';
import type { Card } from './records.ts';

/**
 * The grid of `map`, from that of an earlier version of it. While no card comes, goes or changes place, as when somebody types
 * or scores, all of it keeps its identity but the lanes with a changed card; equal to `deriveGrid(map)` in any case.
 */
export function updateGrid(
  before: { readonly map: JourneyMap; readonly grid: MapGrid } | null,
  map: JourneyMap,
): MapGrid {
  const changed = before && cardsChangedInPlace(before.map, map);
  if (!changed) return deriveGrid(map);
  const paths = before.map.links === map.links ? before.grid.paths : derivePaths(map, before.grid.columnOf);
  if (changed.size === 0) return paths === before.grid.paths ? before.grid : { ...before.grid, paths };
  const touched = new Set([...changed.values()].map((card) => card.place?.lane));
  const lanes = before.grid.lanes.map((row): GridLane => {
    if (!touched.has(row.lane.id)) return row;
    const cards = row.cards.map((placed) => {
      const card = changed.get(placed.card.id);
      return card ? { ...placed, card: withLiveSources(card, map.sources), place: card.place ?? placed.place } : placed;
    });
    return { ...row, cards };
  });
  const lost = before.grid.unplaced.cards;
  const unplaced = lost.some(({ id }) => changed.has(id))
    ? { ...before.grid.unplaced, cards: lost.map((card) => changed.get(card.id) ?? card) }
    : before.grid.unplaced;
  return { ...before.grid, lanes, unplaced, paths };
}

/** Cards that differ, by id; null when more than what is said on them does. */
function cardsChangedInPlace(before: JourneyMap, after: JourneyMap): ReadonlyMap<string, Card> | null {
  const { phases, activities, lanes, personas } = before;
  if (phases !== after.phases || activities !== after.activities) return null;
  if (lanes !== after.lanes || personas !== after.personas) return null;
  if (!haveSameDeleted(before.sources, after.sources)) return null;
  const changed = new Map<string, Card>();
  if (before.cards === after.cards) return changed;
  let count = 0;
  for (const id in before.cards) {
    count++;
    const old = before.cards[id];
    const card = after.cards[id];
    if (old === card) continue;
    if (!old || !card || old.place !== card.place || old.kind !== card.kind || old.deletedAt !== card.deletedAt)
      return null;
    changed.set(id, card);
  }
  return count === Object.keys(after.cards).length ? changed : null;
}

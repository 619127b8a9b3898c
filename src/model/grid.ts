/**
 * The map as people see it: live phases, activities and lanes in order, and every live card either in a cell or unplaced.
 *
 * Laws
 * - Nothing is lost: each live card is in exactly one cell or in `unplaced`; each live activity is in `columns` or in `unplaced`.
 * - Pure: equal maps give equal grids; nothing here writes.
 */
import { withLiveSources } from './cardSources.ts';
import { isLive, type JourneyMap } from './map.ts';
import { compareKeys, compareOrder, comparePlaceOrder } from './order.ts';
import { derivePaths, type JourneyPath } from './paths.ts';
import type { Activity, Card, CardPlace, Lane, Persona, Phase } from './records.ts';

/** One column. A phase without activities still has one, with `activity` null, so that it can be seen and filled. */
export interface GridColumn {
  readonly phase: Phase;
  readonly activity: Activity | null;
}

export interface PlacedCard {
  /** Names no source that is deleted, even where the map's own record remembers one. */
  readonly card: Card;
  readonly place: CardPlace;
  /** Index of its first column. */
  readonly column: number;
  /** Columns it covers, at least 1 and never past the last column. */
  readonly span: number;
}

export interface GridLane {
  readonly lane: Lane;
  /** Sorted by column, then order. */
  readonly cards: readonly PlacedCard[];
}

export interface MapGrid {
  readonly phases: readonly { readonly phase: Phase; readonly firstColumn: number; readonly columnCount: number }[];
  readonly columns: readonly GridColumn[];
  readonly lanes: readonly GridLane[];
  readonly personas: readonly Persona[];
  readonly unplaced: { readonly cards: readonly Card[]; readonly activities: readonly Activity[] };
  /** Column of each placed activity. */
  readonly columnOf: ReadonlyMap<string, number>;
  /** Alternative ways past some of the columns. */
  readonly paths: readonly JourneyPath[];
}

export function deriveGrid(map: JourneyMap): MapGrid {
  const phases = sortLive(Object.values(map.phases));
  const lanes = sortLive(Object.values(map.lanes));
  const activitiesByPhase = new Map<string, Activity[]>(phases.map((phase) => [phase.id, []]));
  const lostActivities: Activity[] = [];
  for (const activity of Object.values(map.activities)) {
    if (isLive(activity)) (activitiesByPhase.get(activity.place.phase) ?? lostActivities).push(activity);
  }

  const columns: GridColumn[] = [];
  const columnOf = new Map<string, number>();
  const phaseSpans = phases.map((phase) => {
    const firstColumn = columns.length;
    const activities = (activitiesByPhase.get(phase.id) ?? []).sort(comparePlaceOrder);
    if (activities.length === 0) columns.push({ phase, activity: null });
    for (const activity of activities) {
      columnOf.set(activity.id, columns.length);
      columns.push({ phase, activity });
    }
    return { phase, firstColumn, columnCount: columns.length - firstColumn };
  });

  const cardsByLane = new Map<string, PlacedCard[]>(lanes.map((lane) => [lane.id, []]));
  const kindByLane = new Map(lanes.map((lane) => [lane.id, lane.kind]));
  const lostCards: Card[] = [];
  for (const card of Object.values(map.cards)) {
    if (!isLive(card)) continue;
    const { place } = card;
    const column = place ? columnOf.get(place.activity) : undefined;
    if (!place || column === undefined || kindByLane.get(place.lane) !== card.kind) {
      lostCards.push(card);
      continue;
    }
    const span = Math.min(place.span, columns.length - column);
    cardsByLane.get(place.lane)?.push({ card: withLiveSources(card, map.sources), place, column, span });
  }
  for (const cards of cardsByLane.values()) cards.sort(comparePlaced);

  return {
    phases: phaseSpans,
    columns,
    lanes: lanes.map((lane) => ({ lane, cards: cardsByLane.get(lane.id) ?? [] })),
    personas: sortLive(Object.values(map.personas)),
    unplaced: { cards: lostCards.sort(compareIds), activities: lostActivities.sort(compareIds) },
    columnOf,
    paths: derivePaths(map, columnOf),
  };
}

function sortLive<T extends { readonly id: string; readonly order: string; readonly deletedAt: number | null }>(
  records: readonly T[],
): T[] {
  return records.filter(isLive).sort(compareOrder);
}

function comparePlaced(a: PlacedCard, b: PlacedCard): number {
  if (a.column !== b.column) return a.column - b.column;
  return compareKeys(a.place.order, a.card.id, b.place.order, b.card.id);
}

function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** A part of a map, taken out to be laid as a map of its own. */
import * as z from 'zod/mini';
import { deriveGrid, idSchema, isLive, type JourneyMap, LIMITS } from '../model/index.ts';
import { ExportError } from './errors.ts';

/** The whole map; one phase, by its id; or some cards, by theirs. */
export const partSchema = z._default(
  z.union([
    z.literal('map'),
    z.strictObject({ phase: idSchema }),
    z.strictObject({ cards: z.array(idSchema).check(z.minLength(1), z.maxLength(LIMITS.cards)) }),
  ]),
  'map',
);

export type MapPart = Readonly<z.infer<typeof partSchema>>;

/**
 * The map with nothing but the part: a phase with everything that lies in it, or cards in the lanes, activities and phases they
 * lie in. Throws `no-part` when it is no longer there.
 */
export function mapOfPart(map: JourneyMap, part: MapPart): JourneyMap {
  if (part === 'map') return map;
  return 'phase' in part ? mapOfPhase(map, part.phase) : mapOfCards(map, new Set(part.cards));
}

function mapOfPhase(map: JourneyMap, id: string): JourneyMap {
  const grid = deriveGrid(map);
  const phase = grid.phases.find((each) => each.phase.id === id);
  if (!phase) throw new ExportError('no-part');
  const columns = new Set<number>();
  for (let i = 0; i < phase.columnCount; i += 1) columns.add(phase.firstColumn + i);
  return mapOfColumns(map, columns, () => true);
}

function mapOfCards(map: JourneyMap, ids: ReadonlySet<string>): JourneyMap {
  const columns = new Set<number>();
  const lanes = new Set<string>();
  for (const { lane, cards } of deriveGrid(map).lanes) {
    for (const { card, column, span } of cards) {
      if (!ids.has(card.id)) continue;
      lanes.add(lane.id);
      for (let i = 0; i < span; i += 1) columns.add(column + i);
    }
  }
  if (columns.size === 0) throw new ExportError('no-part');
  const reduced = mapOfColumns(map, columns, (id) => ids.has(id));
  return { ...reduced, lanes: keep(reduced.lanes, (id) => lanes.has(id)) };
}

/** The map with these columns and, in them, these cards; a card that reaches outside is cut to what lies inside. */
function mapOfColumns(map: JourneyMap, kept: ReadonlySet<number>, isWanted: (card: string) => boolean): JourneyMap {
  const grid = deriveGrid(map);
  const phases = new Set<string>();
  const activities = new Set<string>();
  for (const column of kept) {
    const { phase, activity } = grid.columns[column] ?? {};
    if (phase) phases.add(phase.id);
    if (activity) activities.add(activity.id);
  }
  const cards: Record<string, JourneyMap['cards'][string]> = {};
  for (const { card, place, column, span } of grid.lanes.flatMap((lane) => lane.cards)) {
    const inside = Array.from({ length: span }, (_, i) => column + i).filter((each) => kept.has(each));
    const activity = grid.columns[inside[0] ?? -1]?.activity;
    if (!activity || !isWanted(card.id)) continue;
    const isWhole = inside.length === span;
    cards[card.id] = isWhole ? card : { ...card, place: { ...place, activity: activity.id, span: inside.length } };
  }
  const isThere = { cards: (id: string) => id in cards, activities: (id: string) => activities.has(id) };
  return {
    ...map,
    phases: keep(map.phases, (id) => phases.has(id)),
    activities: keep(map.activities, (id) => activities.has(id)),
    cards,
    links: keep(
      map.links,
      (_, { from, to, ...link }) => isLive(link) && isThere[from.root](from.id) && isThere[to.root](to.id),
    ),
  };
}

function keep<T>(records: Readonly<Record<string, T>>, isKept: (id: string, record: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(records).filter(([id, record]) => isKept(id, record)));
}

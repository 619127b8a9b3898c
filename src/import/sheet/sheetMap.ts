/** What was read from a table, record by record, and the map it makes: orders are dealt out, and limits kept, at the end. */
import type { Locale } from '../../lib/locale.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import {
  type Card,
  emptyMap,
  freshLane,
  freshOrders,
  freshPersona,
  freshPhase,
  type JourneyMap,
  LIMITS,
  type MapInfo,
  type Persona,
  type Source,
} from '../../model/index.ts';
import type { ImportError } from '../types.ts';

/** As many as the theme has. */
const COLOURS = 8;

export interface ReadPhase {
  readonly id: string;
  title: string;
  notes: string;
  colour: number | null;
}

export interface ReadActivity {
  readonly id: string;
  text: string;
  readonly phase: string;
}

export interface ReadLane {
  readonly id: string;
  readonly kind: string;
  title: string;
  hint: string;
  personas: string[];
}

export type ReadPersona = Partial<Persona> & { readonly id: string; readonly name: string };

export interface ReadCard extends Omit<Card, 'place' | 'deletedAt'> {
  readonly place: { readonly lane: string; readonly activity: string; readonly span: number } | null;
}

export interface ReadMap {
  readonly info: Partial<MapInfo>;
  readonly phases: readonly ReadPhase[];
  readonly activities: readonly ReadActivity[];
  readonly lanes: readonly ReadLane[];
  readonly cards: readonly ReadCard[];
  readonly personas: readonly ReadPersona[];
  readonly sources: readonly Source[];
}

/** Records in the order they stand. Fails where a map cannot hold them all. */
export function toMap(read: ReadMap, locale: Locale): Result<JourneyMap, ImportError> {
  for (const root of ['phases', 'activities', 'lanes', 'cards'] as const) {
    const count = read[root].length;
    if (count > LIMITS[root]) {
      return fail({ code: `too-many-${root}`, place: {}, values: { count, limit: LIMITS[root] } });
    }
  }
  const empty = emptyMap(locale);
  return ok({
    ...empty,
    map: { ...empty.map, ...read.info },
    phases: byId(
      ordered(read.phases).map(({ colour, ...phase }, index) =>
        freshPhase({ ...phase, colour: colour ?? index % COLOURS }),
      ),
    ),
    activities: byId(
      orderedBy(read.activities, ({ phase }) => phase).map(({ id, text, phase, order }) => ({
        id,
        text,
        place: { phase, order },
        deletedAt: null,
      })),
    ),
    lanes: byId(ordered(read.lanes).map(freshLane)),
    personas: byId(
      ordered(read.personas).map((persona, index) => freshPersona({ colour: index % COLOURS, ...persona })),
    ),
    sources: byId(read.sources),
    cards: byId(
      orderedBy(read.cards, ({ place }) => (place ? `${place.lane} ${place.activity}` : '')).map(
        ({ order, place, ...card }): Card => ({ ...card, place: place && { ...place, order }, deletedAt: null }),
      ),
    ),
  });
}

function ordered<T>(records: readonly T[]): (T & { readonly order: string })[] {
  const orders = freshOrders(records.length);
  return records.map((record, index) => ({ ...record, order: orders[index] as string }));
}

/** Orders dealt out anew within each group. */
function orderedBy<T>(records: readonly T[], groupOf: (record: T) => string): (T & { readonly order: string })[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(groupOf(record));
    if (group) group.push(record);
    else groups.set(groupOf(record), [record]);
  }
  return [...groups.values()].flatMap(ordered);
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

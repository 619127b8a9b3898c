/**
 * A map under construction by an import: records in the order they come, orders dealt out at the end. Nothing leaves here unless the
 * whole map keeps within the limits.
 */
import type { Fields } from '../kinds/defineKind.ts';
import { kindOf } from '../kinds/registry.ts';
import { required } from '../lib/assert.ts';
import { newId } from '../lib/id.ts';
import type { Locale } from '../lib/locale.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import {
  type Card,
  emptyMap,
  freshCard,
  freshLane,
  freshLink,
  freshOrders,
  freshPersona,
  freshPhase,
  type JourneyMap,
  LIMITS,
  type Link,
  type MapInfo,
} from '../model/index.ts';
import { TEXT_KIND } from './grid/laneWords.ts';
import type { ImportError } from './types.ts';

/** As many as the theme has. */
const COLOURS = 8;

export interface NewCard {
  readonly lane: string;
  readonly activity: string;
  readonly span?: number;
  readonly text: string;
  /** Values other than the kind's own for a fresh card. */
  readonly fields?: Fields;
}

export interface MapBuilder {
  /** Each answers the new record's id. */
  readonly addPhase: (title: string) => string;
  readonly addActivity: (phase: string, text: string) => string;
  readonly addLane: (kind: string, title: string, hint: string) => string;
  readonly addPersona: (name: string) => string;
  readonly addCard: (card: NewCard) => string;
  /** A note that has no place on the map. */
  readonly addUnplaced: (text: string) => string;
  readonly addLink: (link: Pick<Link, 'from' | 'to' | 'label'>) => string;
  readonly finish: (info: Partial<MapInfo>) => Result<JourneyMap, ImportError>;
}

export function createMapBuilder(locale: Locale): MapBuilder {
  const phases: { id: string; title: string }[] = [];
  const activities: { id: string; phase: string; text: string }[] = [];
  const lanes: { id: string; kind: string; title: string; hint: string }[] = [];
  const personas: { id: string; name: string }[] = [];
  const cards: (NewCard & { id: string })[] = [];
  const unplaced: { id: string; text: string }[] = [];
  const links: (Pick<Link, 'from' | 'to' | 'label'> & { id: string })[] = [];

  function add<T extends { id: string }>(list: T[], record: Omit<T, 'id'>): string {
    const id = newId();
    list.push({ ...record, id } as T);
    return id;
  }

  return {
    addPhase: (title) => add(phases, { title }),
    addActivity: (phase, text) => add(activities, { phase, text }),
    addLane: (kind, title, hint) => add(lanes, { kind, title, hint }),
    addPersona: (name) => add(personas, { name }),
    addCard: (card) => add(cards, card),
    addUnplaced: (text) => add(unplaced, { text }),
    addLink: (link) => add(links, link),
    finish: (info) => {
      const counts = { phases, activities, lanes, cards, links };
      for (const root of ['phases', 'activities', 'lanes', 'cards', 'links'] as const) {
        const count = counts[root].length + (root === 'cards' ? unplaced.length : 0);
        if (count > LIMITS[root]) {
          return fail({ code: `too-many-${root}`, place: {}, values: { count, limit: LIMITS[root] } });
        }
      }
      const empty = emptyMap(locale);
      const kindByLane = new Map(lanes.map((lane) => [lane.id, lane.kind]));
      return ok({
        ...empty,
        map: { ...empty.map, ...info },
        phases: byId(withOrders(phases), (phase, index) => freshPhase({ ...phase, colour: index % COLOURS })),
        activities: byId(
          groupOrders(activities, ({ phase }) => phase),
          ({ id, phase, text, order }) => ({
            id,
            text,
            place: { phase, order },
            deletedAt: null,
          }),
        ),
        lanes: byId(withOrders(lanes), freshLane),
        personas: byId(withOrders(personas), (persona, index) => freshPersona({ ...persona, colour: index % COLOURS })),
        links: byId(links, freshLink),
        cards: {
          ...byId(unplaced, ({ id, text }) => {
            const kind = required(kindOf(TEXT_KIND), 'the kind that takes any text');
            return freshCard({ id, kind: kind.id, text, fields: kind.create() });
          }),
          ...byId(
            groupOrders(cards, (card) => `${card.lane} ${card.activity}`),
            (card): Card => {
              const kind = required(
                kindOf(required(kindByLane.get(card.lane), 'the lane of a card')),
                'the kind of a lane',
              );
              return freshCard({
                id: card.id,
                kind: kind.id,
                place: { lane: card.lane, activity: card.activity, span: card.span ?? 1, order: card.order },
                text: card.text,
                fields: { ...kind.create(), ...card.fields },
              });
            },
          ),
        },
      });
    },
  };
}

function withOrders<T>(records: readonly T[]): (T & { order: string })[] {
  const orders = freshOrders(records.length);
  return records.map((record, index) => ({ ...record, order: orders[index] as string }));
}

/** Orders dealt out anew within each group. */
function groupOrders<T>(records: readonly T[], groupOf: (record: T) => string): (T & { order: string })[] {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(groupOf(record));
    if (group) group.push(record);
    else groups.set(groupOf(record), [record]);
  }
  return [...groups.values()].flatMap((group) => withOrders(group));
}

function byId<T extends { readonly id: string }, R>(
  records: readonly T[],
  toRecord: (record: T, index: number) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(records.map((record, index) => [record.id, toRecord(record, index)]));
}

/**
 * A part of a map on the clipboard: a small map that can be read by itself, in our file format.
 *
 * Laws
 * - `unit` says what was taken: those records, with the activities and cards in them. The rest of the map only tells where they stood.
 * - What the records name comes along: personas, sources, and the links whose both ends do.
 */
import * as z from 'zod/mini';
import { fail, type Result } from '../lib/result.ts';
import { type MapFileError, parseMapValue, writeMapFile } from './file.ts';
import { deriveGrid } from './grid.ts';
import { LIMITS } from './limits.ts';
import { type ById, emptyMap, isLive, type JourneyMap } from './map.ts';
import { parseRecordKey, type RecordKey, recordKey } from './recordKey.ts';
import { type Card, idSchema } from './records.ts';

const UNITS = ['phases', 'lanes', 'activities', 'cards'] as const;
export type ClipUnit = (typeof UNITS)[number];

export interface Clip {
  readonly unit: ClipUnit;
  readonly map: JourneyMap;
  /** Id of the map it was taken from: its pictures are there. Null when unknown. */
  readonly from: string | null;
}

/** What is selected, as a clip; null when that holds nothing to take. The largest unit among the selected decides. */
export function makeClip(map: JourneyMap, selection: readonly RecordKey[], from: string | null = null): Clip | null {
  const names = selection.flatMap((key) => {
    const name = parseRecordKey(key);
    return name && map[name.root][name.id]?.deletedAt === null ? [name] : [];
  });
  const unit = UNITS.find((root) => names.some((name) => name.root === root));
  if (!unit) return null;
  const chosen = new Set(names.flatMap(({ root, id }) => (root === unit ? [id] : [])));
  const isOwn = ownCard(map, unit, chosen);
  const cards = pick(map.cards, isOwn);
  const activityIds = activitiesOf(map, unit, chosen, Object.values(cards));
  const activities = pick(map.activities, ({ id }) => activityIds.has(id));
  const phaseIds = new Set(unit === 'phases' ? chosen : Object.values(activities).map(({ place }) => place.phase));
  const laneIds = new Set(unit === 'lanes' ? chosen : Object.values(cards).flatMap(({ place }) => place?.lane ?? []));
  const lanes = pick(map.lanes, ({ id }) => laneIds.has(id));
  const named = new Set([
    ...Object.values(lanes).flatMap(({ personas }) => personas),
    ...Object.values(cards).flatMap(({ personas, sources, fields }) => [
      ...personas,
      ...sources,
      ...Object.values(fields).filter((value) => typeof value === 'string'),
    ]),
  ]);
  const hasEnd = ({ root, id }: { readonly root: 'cards' | 'activities'; readonly id: string }): boolean =>
    root === 'cards' ? id in cards : unit !== 'cards' && unit !== 'lanes' && id in activities;
  return {
    unit,
    from,
    map: {
      ...emptyMap(map.map.locale),
      phases: pick(map.phases, ({ id }) => phaseIds.has(id)),
      activities,
      lanes,
      cards,
      personas: pick(map.personas, ({ id }) => named.has(id)),
      sources: pick(map.sources, ({ id }) => named.has(id)),
      links: pick(map.links, ({ from, to }) => hasEnd(from) && hasEnd(to)),
    },
  };
}

/** The records that a clip takes away when it is cut. */
export function clipKeys({ unit, map }: Clip): readonly RecordKey[] {
  const roots = {
    phases: ['phases', 'activities', 'cards'],
    lanes: ['lanes', 'cards'],
    activities: ['activities', 'cards'],
    cards: ['cards'],
  };
  return (roots[unit] as readonly ClipUnit[]).flatMap((root) =>
    Object.keys(map[root]).map((id) => recordKey(root, id)),
  );
}

export function writeClip({ unit, map, from }: Clip): string {
  return JSON.stringify({ unit, from, file: JSON.parse(writeMapFile(map)) });
}

const clipSchema = z.object({ unit: z.enum(UNITS), from: z._default(z.nullable(idSchema), null), file: z.unknown() });

/** Reads what `writeClip` wrote; a clip of an older Resa is brought up to date as its files are. */
export function parseClip(text: string): Result<Clip, MapFileError> {
  if (text.length > LIMITS.file) return fail({ code: 'too-big', place: {}, values: { limit: LIMITS.file } });
  const notOurs: Result<never, MapFileError> = fail({ code: 'not-resa', place: {}, values: {} });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return notOurs;
  }
  const parsed = clipSchema.safeParse(value);
  if (!parsed.success) return notOurs;
  const map = parseMapValue(parsed.data.file);
  const { unit, from } = parsed.data;
  return map.ok ? { ok: true, value: { unit, from, map: map.value } } : map;
}

function ownCard(map: JourneyMap, unit: ClipUnit, chosen: ReadonlySet<string>): (card: Card) => boolean {
  if (unit === 'cards') return ({ id }) => chosen.has(id);
  const isPlaced = ({ place, kind }: Card): boolean => place !== null && map.lanes[place.lane]?.kind === kind;
  if (unit === 'lanes') return (card) => isPlaced(card) && chosen.has(card.place?.lane ?? '');
  return (card) => {
    const activity = map.activities[card.place?.activity ?? ''];
    if (!activity || !isLive(activity) || !isPlaced(card)) return false;
    return chosen.has(unit === 'phases' ? activity.place.phase : activity.id);
  };
}

/** Of cards, the columns from the first to the last; of lanes, all columns. */
function activitiesOf(
  map: JourneyMap,
  unit: ClipUnit,
  chosen: ReadonlySet<string>,
  cards: readonly Card[],
): ReadonlySet<string> {
  if (unit === 'activities') return chosen;
  const { columns, columnOf } = deriveGrid(map);
  const ids = columns.flatMap(({ phase, activity }) =>
    activity && (unit !== 'phases' || chosen.has(phase.id)) ? [activity.id] : [],
  );
  if (unit !== 'cards') return new Set(ids);
  const at = cards.flatMap(({ place }) => columnOf.get(place?.activity ?? '') ?? []);
  const first = at.reduce((least, column) => Math.min(least, column), columns.length);
  const last = at.reduce((most, column) => Math.max(most, column), -1);
  return new Set(ids.filter((id) => first <= (columnOf.get(id) ?? -1) && (columnOf.get(id) ?? -1) <= last));
}

function pick<T extends { readonly deletedAt: number | null }>(
  records: ById<T>,
  isWanted: (record: T) => boolean,
): ById<T> {
  return Object.fromEntries(Object.entries(records).filter(([, record]) => isLive(record) && isWanted(record)));
}

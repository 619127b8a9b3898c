import {
  isLive,
  type JourneyMap,
  type NewRecords,
  RECORD_SCHEMAS,
  type RecordRoot,
  TEXT_FIELDS,
} from '../../model/index.ts';
import { checkFound, checkNewIds, checkRoom, checkText, checkValue, mapBefore } from '../commands/checks.ts';
import { placeCards } from '../commands/placing.ts';
import { activitiesIn, type Insertion, liveSiblings, planSequence } from '../commands/sequence.ts';
import { CommandError } from '../errors.ts';
import type { Command, MapDraft } from '../types.ts';

export interface PasteRecords {
  readonly records: NewRecords;
}

const ROOTS = ['personas', 'sources', 'phases', 'lanes', 'activities', 'cards', 'links'] as const;
type PastedRoot = (typeof ROOTS)[number];

/** Adds records of several roots at once, each at its place; what they name is among them or there already. */
export const pasteRecords: Command<PasteRecords> = {
  id: 'pasteRecords',
  run: (draft, { records }) => {
    const map = mapBefore(draft);
    for (const root of ROOTS) addAll(draft, map, root, recordsOf(records, root));
    checkPlaces(map, records);
    for (const root of ['phases', 'lanes', 'personas'] as const) {
      const added = root === 'personas' ? records.personas.map((record) => ({ record })) : records[root];
      setOrders(draft, root, planSequence(liveSiblings(map, root), added.map(toInsertion)));
    }
    for (const phase of new Set(records.activities.map(({ record }) => record.place.phase))) {
      const added = records.activities.filter(({ record }) => record.place.phase === phase).map(toInsertion);
      for (const [id, order] of planSequence(activitiesIn(map, phase), added)) {
        const activity = draft.activities[id];
        if (activity) activity.place = { phase, order };
      }
    }
    const placed = records.cards.flatMap(({ record: card, index }) =>
      card.place ? [{ card, index, lane: card.place.lane, activity: card.place.activity, span: card.place.span }] : [],
    );
    placeCards(draft, map, placed);
    for (const { root, id, text } of records.texts) {
      checkFound(map, root, id);
      Object.assign(draft[root][id] ?? {}, { [TEXT_FIELDS[root][0] ?? '']: checkText(text) });
    }
  },
};

function recordsOf(records: NewRecords, root: PastedRoot): readonly { readonly id: string }[] {
  if (root === 'personas' || root === 'sources' || root === 'links') return records[root];
  return records[root].map(({ record }) => record);
}

function addAll(draft: MapDraft, map: JourneyMap, root: PastedRoot, records: readonly { readonly id: string }[]): void {
  checkNewIds(
    map,
    root,
    records.map(({ id }) => id),
  );
  checkRoom(map, root, records.length);
  for (const record of records) {
    const texts = TEXT_FIELDS[root].map((field) => [field, checkText(String(Reflect.get(record, field)))]);
    const value = { ...structuredClone(record), ...Object.fromEntries(texts), deletedAt: null };
    Object.assign(draft[root], { [record.id]: checkValue<object>(RECORD_SCHEMAS[root], value, root) });
  }
}

/** Activities stand in phases, cards in lanes of their kind, links between what is there. */
function checkPlaces(map: JourneyMap, records: NewRecords): void {
  const find = <T extends { readonly id: string }>(
    root: RecordRoot,
    added: readonly { readonly record: T }[],
  ): ((id: string) => T) => {
    const fresh = new Map(added.map(({ record }) => [record.id, record]));
    return (id) => fresh.get(id) ?? (checkFound(map, root, id) as unknown as T);
  };
  const phase = find('phases', records.phases);
  const lane = find('lanes', records.lanes);
  const ends = { activities: find('activities', records.activities), cards: find('cards', records.cards) };
  for (const { record } of records.activities) phase(record.place.phase);
  for (const { record } of records.cards) {
    if (!record.place) continue;
    ends.activities(record.place.activity);
    if (lane(record.place.lane).kind !== record.kind) {
      throw new CommandError('wrong-lane', { kind: record.kind, lane: record.place.lane });
    }
  }
  for (const { from, to } of records.links) for (const { root, id } of [from, to]) ends[root](id);
}

function toInsertion({
  record,
  index,
}: {
  readonly record: { readonly id: string };
  readonly index?: number;
}): Insertion {
  return { id: record.id, index };
}

function setOrders(draft: MapDraft, root: 'phases' | 'lanes' | 'personas', orders: ReadonlyMap<string, string>): void {
  for (const [id, order] of orders) {
    const record = draft[root][id];
    if (record && isLive(record)) record.order = order;
  }
}

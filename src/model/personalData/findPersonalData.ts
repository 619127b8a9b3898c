/**
 * Where on a map something looks like personal data.
 *
 * Laws
 * - Every text that a link or an export shows is read: what people write on cards and beside them, speaker notes, personas,
 *   sources, links, owners. What is deleted is not.
 * - A record that has not changed is not read again.
 */
import { isLive, type JourneyMap, RECORD_ROOTS, type RecordRoot } from '../map.ts';
import { type RecordKey, recordKey } from '../recordKey.ts';
import { PERSONAL_SORTS, type PersonalSort, personalSpans } from './personalData.ts';

/** One sort of personal data on one record, or in what the map says of itself. */
export interface PersonalFinding {
  readonly on: RecordKey | 'map';
  readonly sort: PersonalSort;
  /** How many of them, at least 1. */
  readonly count: number;
  /** Names of the record's fields they stand in; a kind's own as `fields.alt`. */
  readonly fields: readonly string[];
}

type Found = Pick<PersonalFinding, 'sort' | 'count' | 'fields'>;
type Texts = Readonly<Record<string, string | readonly string[]>>;

const TEXTS: { readonly [R in RecordRoot]: (record: JourneyMap[R][string]) => Texts } = {
  phases: ({ title, notes }) => ({ title, notes }),
  activities: ({ text }) => ({ text }),
  lanes: ({ title, hint }) => ({ title, hint }),
  cards: ({ text, evidenceNote, tags, fields }) => ({ text, evidenceNote, tags, ...ownTexts(fields) }),
  links: ({ label }) => ({ label }),
  personas: ({ name, summary, quote, goals, context, needs }) => ({ name, summary, quote, goals, context, needs }),
  sources: ({ reference }) => ({ reference }),
  metrics: ({ name, unit }) => ({ name, unit }),
};

const known = new WeakMap<object, readonly Found[]>();

/** In the order of the file: the map, then root by root; on one record in the order of `PERSONAL_SORTS`. */
export function findPersonalData(map: JourneyMap): readonly PersonalFinding[] {
  const { title, purpose, owner } = map.map;
  return [
    ...foundIn(map.map, () => ({ title, purpose, owner })).map((found) => ({ on: 'map' as const, ...found })),
    ...RECORD_ROOTS.flatMap((root) => onRoot(map, root)),
  ];
}

function onRoot<R extends RecordRoot>(map: JourneyMap, root: R): readonly PersonalFinding[] {
  const records: readonly JourneyMap[R][string][] = Object.values(map[root]);
  return records
    .filter(isLive)
    .flatMap((record) =>
      foundIn(record, () => TEXTS[root](record)).map((found) => ({ on: recordKey(root, record.id), ...found })),
    );
}

function foundIn(record: object, texts: () => Texts): readonly Found[] {
  const before = known.get(record);
  if (before) return before;
  const inFields = Object.entries(texts()).map(([field, said]) => ({
    field,
    sorts: [said].flat().flatMap((text) => personalSpans(text).map(({ sort }) => sort)),
  }));
  const found = PERSONAL_SORTS.flatMap((sort) => {
    const fields = inFields.filter(({ sorts }) => sorts.includes(sort));
    const count = fields.reduce((sum, { sorts }) => sum + sorts.filter((one) => one === sort).length, 0);
    return count === 0 ? [] : [{ sort, count, fields: fields.map(({ field }) => field) }];
  });
  known.set(record, found);
  return found;
}

function ownTexts(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[`fields.${name}`, value]] : [])),
  );
}

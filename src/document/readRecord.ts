import type * as Y from 'yjs';
import {
  type Card,
  type FieldValue,
  isId,
  type JourneyMap,
  LIMITS,
  type MapInfo,
  type RecordRoot,
  SCHEMA_VERSION,
} from '../model/index.ts';
import * as read from './coerce.ts';
import { FIELD_PREFIX } from './roots.ts';

export type RecordOf<R extends RecordRoot> = JourneyMap[R][string];

/** Told of each problem while a record is read; `field` is null when it is the whole record. */
export type ReportField = (field: string | null, problem: read.Problem) => void;

type Readers<T> = { readonly [K in Exclude<keyof T, 'id' | 'fields'>]-?: read.Reader<T[K]> };

const colour = read.readInteger(0, 7, 0);
const deletedAt = read.readNumber;

const RECORD_READERS: { readonly [R in RecordRoot]: Readers<RecordOf<R>> } = {
  phases: { order: read.readOrder, title: read.readText, colour, notes: read.readText, deletedAt },
  activities: { place: read.readActivityPlace, text: read.readText, deletedAt },
  lanes: {
    order: read.readOrder,
    kind: read.readKind,
    title: read.readText,
    hint: read.readText,
    personas: read.readIds,
    deletedAt,
  },
  cards: {
    kind: read.readKind,
    place: read.readCardPlace,
    text: read.readText,
    evidence: read.readChoice(['assumption', 'insight'], 'assumption'),
    evidenceNote: read.readString(LIMITS.text),
    sources: read.readIds,
    moment: read.readChoice(['critical', null], null),
    tags: read.readTags,
    personas: read.readIds,
    deletedAt,
  },
  links: {
    from: read.readLinkEnd,
    to: read.readLinkEnd,
    type: read.readChoice(['flow', 'path', 'cause', 'handover'], 'flow'),
    label: read.readText,
    deletedAt,
  },
  personas: {
    order: read.readOrder,
    name: read.readText,
    summary: read.readText,
    quote: read.readText,
    goals: read.readText,
    context: read.readText,
    needs: read.readText,
    portrait: read.readNullableId,
    colour,
    deletedAt,
  },
  sources: {
    type: read.readChoice(['interview', 'survey', 'analytics', 'observation'], 'observation'),
    reference: read.readText,
    date: read.readString(10),
    n: read.readCount,
    deletedAt,
  },
  metrics: { name: read.readText, value: read.readNumber, unit: read.readString(40), deletedAt },
};

const INFO_READERS: Readers<MapInfo> = {
  schemaVersion: read.readInteger(1, Number.MAX_SAFE_INTEGER, SCHEMA_VERSION),
  title: read.readText,
  purpose: read.readText,
  state: read.readChoice(['current', 'future'], 'current'),
  locale: read.readChoice(['en', 'sv', 'nb'], 'en'),
  owner: read.readString(200),
  reviewOn: read.readString(10),
  origin: read.readOrigin,
  dismissed: read.readDismissed,
};

/** The record kept in `source`, with every value made valid; null when none can be made of it. */
export function readRecord<R extends RecordRoot>(
  root: R,
  id: string,
  source: Y.Map<unknown>,
  report: ReportField,
): RecordOf<R> | null {
  const values = readValues(RECORD_READERS[root], source, report);
  if (!isId(id) || values === null) {
    report(null, 'not-a-record');
    return null;
  }
  const own = root === 'cards' ? { fields: readFields(source, report) } : {};
  return Object.freeze({ id, ...values, ...own }) as RecordOf<R>;
}

export function readMapInfo(source: Y.Map<unknown>, report: ReportField): MapInfo {
  return Object.freeze(readValues(INFO_READERS, source, report)) as MapInfo;
}

function readValues(
  readers: Readonly<Record<string, read.Reader<unknown>>>,
  source: Y.Map<unknown>,
  report: ReportField,
): Record<string, unknown> | null {
  const values: Record<string, unknown> = {};
  for (const field in readers) {
    const value = readers[field]?.(source.get(field), (problem) => report(field, problem));
    if (value === undefined) return null;
    values[field] = typeof value === 'object' ? Object.freeze(value) : value;
  }
  return values;
}

function readFields(source: Y.Map<unknown>, report: ReportField): Card['fields'] {
  const fields: Record<string, FieldValue> = {};
  for (const key of source.keys()) {
    if (!key.startsWith(FIELD_PREFIX)) continue;
    const name = key.slice(FIELD_PREFIX.length);
    const value = isId(name)
      ? read.readFieldValue(source.get(key), (problem) => report(key, problem))
      : report(key, 'out-of-range');
    if (value !== undefined) fields[name] = value;
  }
  return Object.freeze(fields);
}

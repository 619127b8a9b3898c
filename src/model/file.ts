/**
 * Resa's own file: `{ "format": "resa-map", "version": 2, "map": { … } }`, the whole map with its deleted records. Told to people
 * in docs/file-format.md and to programs in public/schema.
 *
 * Laws
 * - Written the same way every time: keys in the order of the schemas, records by id.
 * - What is written reads back identical; a file of an older version is migrated, one of a newer version is refused.
 * - Read strictly: a wrong or unknown value is named by its path, and nothing is made of the rest.
 */
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../lib/result.ts';
import { findJsonError } from './jsonError.ts';
import { LIMITS } from './limits.ts';
import { isLive, type JourneyMap, RECORD_ROOTS, RECORD_SCHEMAS, type RecordRoot, SCHEMA_VERSION } from './map.ts';
import { migratePlain, type PlainMap } from './migrations.ts';
import { isId, mapInfoSchema } from './records.ts';
import { STRICT_INFO, STRICT_RECORDS } from './strictRecords.ts';

export const FILE_FORMAT = 'resa-map';

export type MapFileErrorCode =
  | 'not-json'
  /** JSON, but not made by Resa. */
  | 'not-resa'
  | 'newer-version'
  /** `values.path` names the value: `cards.x1.fields`. */
  | 'wrong-value'
  | 'unknown-value'
  | 'too-big'
  | 'too-many-cards'
  | 'too-many-activities'
  | 'too-many-phases'
  | 'too-many-lanes'
  | 'too-many-links';

/** Why no map could be made of it. */
export interface MapFileError {
  readonly code: MapFileErrorCode;
  /** Line and column from 1, where known. */
  readonly place: { readonly line?: number; readonly column?: number };
  readonly values: Readonly<Record<string, string | number>>;
}

const envelopeSchema = z.object({
  format: z.literal(FILE_FORMAT),
  version: z.int().check(z.minimum(1)),
  map: z.custom<PlainMap>((map) => isObject(map) && Object.values(map).every(isObject)),
});

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the text of a file. */
export function parseMapFile(text: string): Result<JourneyMap, MapFileError> {
  if (text.length > LIMITS.file) return refuse('too-big', { limit: LIMITS.file });
  const json = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail({ code: 'not-json', place: findJsonError(json) ?? {}, values: {} });
  }
  return parseMapValue(value);
}

/** Reads the same from JSON that is parsed already. */
export function parseMapValue(value: unknown): Result<JourneyMap, MapFileError> {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return refuse('not-resa', {});
  const { version, map } = envelope.data;
  if (version > SCHEMA_VERSION) return refuse('newer-version', { version, known: SCHEMA_VERSION });
  return checkMap(migratePlain(map, version));
}

/** The text of a file, the same for equal maps. Ends with a newline. */
export function writeMapFile(map: JourneyMap): string {
  const plain: Record<string, unknown> = { map: inSchemaOrder(map.map, mapInfoSchema) };
  for (const root of RECORD_ROOTS) {
    const records = Object.entries<object>(map[root]).sort(([a], [b]) => (a < b ? -1 : 1));
    plain[root] = Object.fromEntries(records.map(([id, record]) => [id, inSchemaOrder(record, RECORD_SCHEMAS[root])]));
  }
  return `${JSON.stringify({ format: FILE_FORMAT, version: SCHEMA_VERSION, map: plain }, null, 2)}\n`;
}

function inSchemaOrder(record: object, schema: z.ZodMiniObject): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema.shape).map((key) => [key, inKeyOrder(Reflect.get(record, key))]));
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkMap(plain: PlainMap): Result<JourneyMap, MapFileError> {
  const unknownRoot = Object.keys(plain).find((root) => root !== 'map' && !Object.hasOwn(RECORD_SCHEMAS, root));
  if (unknownRoot !== undefined) return refuse('unknown-value', { path: unknownRoot });
  const info = checkValue(STRICT_INFO, plain.map, ['map']);
  if (!info.ok) return info;
  const map: Record<string, unknown> = { map: info.value };
  for (const root of RECORD_ROOTS) {
    const records = checkRecords(root, plain[root] ?? {});
    if (!records.ok) return records;
    map[root] = records.value;
  }
  return ok(map as unknown as JourneyMap);
}

const LIMITED: Partial<Record<RecordRoot, { readonly code: MapFileErrorCode; readonly limit: number }>> = {
  cards: { code: 'too-many-cards', limit: LIMITS.cards },
  activities: { code: 'too-many-activities', limit: LIMITS.activities },
  phases: { code: 'too-many-phases', limit: LIMITS.phases },
  lanes: { code: 'too-many-lanes', limit: LIMITS.lanes },
  links: { code: 'too-many-links', limit: LIMITS.links },
};

interface RecordValue {
  id: string;
  deletedAt: number | null;
}

function checkRecords(root: RecordRoot, plain: PlainMap[string]): Result<object, MapFileError> {
  const records: Record<string, RecordValue> = {};
  for (const [id, value] of Object.entries(plain)) {
    const record = checkValue<RecordValue>(STRICT_RECORDS[root], value, [root, id]);
    if (!record.ok) return record;
    if (!isId(id) || record.value.id !== id) return refuse('wrong-value', { path: `${root}.${id}.id` });
    records[id] = record.value;
  }
  const limited = LIMITED[root];
  const count = Object.values(records).filter(isLive).length;
  if (limited && count > limited.limit) return refuse(limited.code, { count, limit: limited.limit });
  return ok(records);
}

function checkValue<T>(schema: z.ZodMiniType<T>, value: unknown, at: readonly string[]): Result<T, MapFileError> {
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  const issue = result.error.issues[0];
  const path = [...at, ...(issue?.path ?? [])];
  if (issue?.code === 'unrecognized_keys') return refuse('unknown-value', { path: [...path, issue.keys[0]].join('.') });
  return refuse('wrong-value', { path: path.join('.') });
}

function refuse(code: MapFileErrorCode, values: MapFileError['values']): Result<never, MapFileError> {
  return fail({ code, place: {}, values });
}

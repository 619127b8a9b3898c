/**
 * The lines of a backup: JSON, one a line. The first is the head; then one a row, its bytes in base64; the last counts the rows
 * of each table and has the SHA-256 of everything before it.
 */
import { z } from 'zod';
import { type Entry, type Kind, type Row, TABLES, type Table, type Value } from './tables.ts';

export const FORMAT = 'resa-backup';
export const VERSION = 2;

/** Bytes of a line without its end: base64 of more than a document and a frame may have. */
export const LONGEST_LINE = 128 * 1024 * 1024;

export interface Head {
  /** When it was begun, in ms since 1970: what was committed before is in it. */
  readonly at: number;
}

export interface End {
  readonly rows: Readonly<Record<string, number>>;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

const count = z.int().min(0);
const headSchema = z.strictObject({ format: z.literal(FORMAT), version: z.int().min(1), at: z.iso.datetime() });
const endSchema = z.strictObject({
  end: z.strictObject({ rows: z.record(z.string(), count), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
});

const bytes = z.string().transform((text, context) => {
  const decoded = Buffer.from(text, 'base64');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  if (text.length % 4 === 0 && decoded.byteLength === (text.length / 4) * 3 - padding) return new Uint8Array(decoded);
  context.addIssue('Invalid base64');
  return z.NEVER;
});

/** What may be null may be missing: a backup made before there was such a column has none. */
const KINDS: Readonly<Record<Kind, z.ZodType<Value>>> = {
  text: z.string(),
  'text?': z.string().nullable().default(null),
  whole: z.int(),
  'whole?': z.int().nullable().default(null),
  bytes,
  'bytes?': bytes.nullable().default(null),
};

const SCHEMAS: ReadonlyMap<string, { readonly table: Table; readonly schema: z.ZodType<Row> }> = new Map(
  TABLES.map((table) => {
    const columns = Object.entries(table.columns).map(([name, kind]) => [name, KINDS[kind]] as const);
    const schema: z.ZodType<Row> = z.strictObject(Object.fromEntries(columns));
    return [table.name, { table, schema }] as const;
  }),
);

export function headLine({ at }: Head): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, at: new Date(at).toISOString() });
}

export function endLine(end: End): string {
  return JSON.stringify({ end });
}

/** `{"maps":{…}}`, the columns in the order of the table whatever order the row has. */
export function rowLine({ table, row }: Entry): string {
  const columns = Object.keys(table.columns).map((name) => {
    const value = row[name] ?? null;
    return [name, value instanceof Uint8Array ? base64Of(value) : value];
  });
  return JSON.stringify({ [table.name]: Object.fromEntries(columns) });
}

/** `newer`: the format is of a later program. Null when it is no head. */
export function readHead(line: string): Head | 'newer' | null {
  const parsed = headSchema.safeParse(parse(line));
  if (!parsed.success) return null;
  return parsed.data.version > VERSION ? 'newer' : { at: Date.parse(parsed.data.at) };
}

/** A row or the end; else what is wrong with the line, for people to read. */
export function readLine(line: string): Entry | End | string {
  const value = parse(line);
  if (typeof value !== 'object' || value === null) return 'no JSON object';
  const [name, ...more] = Object.keys(value);
  if (name === 'end') {
    const end = endSchema.safeParse(value);
    return end.success ? end.data.end : complaint('end', end.error);
  }
  const known = SCHEMAS.get(name ?? '');
  if (!known || more.length > 0) return `no table ${JSON.stringify((name ?? '').slice(0, 40))}`;
  const row = known.schema.safeParse((value as Record<string, unknown>)[known.table.name]);
  return row.success ? { table: known.table, row: row.data } : complaint(known.table.name, row.error);
}

export function isEnd(line: Entry | End): line is End {
  return 'sha256' in line;
}

function complaint(name: string, error: z.ZodError): string {
  const [issue] = error.issues;
  return `${[name, ...(issue?.path ?? [])].join('.')}: ${issue?.message ?? ''}`.slice(0, 200);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Whatever is wrong with it, it is no JSON, and so no line of ours.
    return undefined;
  }
}

function base64Of(value: Uint8Array): string {
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
}

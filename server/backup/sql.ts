/** What the tables of a backup ask of a database, whichever it is. */
import { type Entry, type Row, TABLES, type Table, type Value } from './tables.ts';

/** One connection inside one transaction. */
export interface Sql {
  readonly ask: (text: string, values?: readonly Value[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** How the n-th value, from 1, stands in a question. */
  readonly slot: (n: number) => string;
  /** What stands before the name of a table. */
  readonly schema: string;
}

/** Rows are fetched by as many as have about this many bytes together, and written by as many. */
const PAGE_BYTES = 4 * 1024 * 1024;
const PAGE_ROWS = 500;

/** Rows of a table in the order of its key, all or those whose first column of the key is `first`. */
export async function* readRows(sql: Sql, table: Table, first?: string): AsyncGenerator<Row> {
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name);
  const sizes = columns.flatMap(([name, kind]) => (kind.startsWith('bytes') ? [`coalesce(length(${name}), 0)`] : []));
  const key = table.key.join(', ');
  const from = `FROM ${sql.schema}${table.name}`;
  const fixed = first === undefined ? [] : [first];
  let last: readonly Value[] | null = null;

  const where = (...bounds: readonly (readonly [string, readonly Value[]])[]) => {
    const values: Value[] = [...fixed];
    const parts = fixed.length > 0 ? [`${table.key[0]} = ${sql.slot(1)}`] : [];
    for (const [sign, bound] of bounds) {
      const slots = bound.map((_, i) => sql.slot(values.length + i + 1));
      values.push(...bound);
      parts.push(`(${key}) ${sign} (${slots.join(', ')})`);
    }
    return { text: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values };
  };

  for (;;) {
    const after: readonly (readonly [string, readonly Value[]])[] = last ? [['>', last]] : [];
    const ahead = where(...after);
    const heads = await sql.ask(
      `SELECT ${key}, ${['0', ...sizes].join(' + ')} AS page_bytes ${from} ${ahead.text} ORDER BY ${key} LIMIT ${PAGE_ROWS}`,
      ahead.values,
    );
    const head = lastOfPage(heads);
    if (!head) return;
    last = table.key.map((name) => head[name] as Value);
    const page = where(...after, ['<=', last]);
    const rows = await sql.ask(`SELECT ${names.join(', ')} ${from} ${page.text} ORDER BY ${key}`, page.values);
    for (const row of rows) yield Object.fromEntries(names.map((name) => [name, asValue(row[name])]));
  }
}

export async function countRows(sql: Sql, table: Table): Promise<number> {
  const [row] = await sql.ask(`SELECT count(*) AS count FROM ${sql.schema}${table.name}`);
  return Number(row?.count);
}

/** Whether nobody used the store yet. */
export async function isEmpty(sql: Sql): Promise<boolean> {
  for (const { name, isThereUnused } of TABLES) {
    if (isThereUnused) continue;
    const found = await sql.ask(`SELECT 1 AS found FROM ${sql.schema}${name} LIMIT 1`);
    if (found.length > 0) return false;
  }
  return true;
}

/** Takes out what a server wrote at its first start. */
export async function clearUnused(sql: Sql): Promise<void> {
  for (const { name, isThereUnused } of TABLES) if (isThereUnused) await sql.ask(`DELETE FROM ${sql.schema}${name}`);
}

export interface Writer {
  readonly write: (entry: Entry) => Promise<void>;
  /** Writes what waits. */
  readonly flush: () => Promise<void>;
}

/** Writes rows in the order given, many at a time. */
export function createWriter(sql: Sql): Writer {
  let waiting: Entry[] = [];
  let bytes = 0;

  async function flush(): Promise<void> {
    const [first] = waiting;
    if (!first) return;
    const names = Object.keys(first.table.columns);
    const values = waiting.flatMap(({ row }) => names.map((name) => row[name] ?? null));
    const tuples = waiting.map((_, i) => `(${names.map((_name, j) => sql.slot(i * names.length + j + 1)).join(', ')})`);
    waiting = [];
    bytes = 0;
    await sql.ask(
      `INSERT INTO ${sql.schema}${first.table.name} (${names.join(', ')}) VALUES ${tuples.join(', ')}`,
      values,
    );
  }

  return {
    flush,
    write: async (entry) => {
      if (waiting[0] && waiting[0].table !== entry.table) await flush();
      waiting.push(entry);
      for (const value of Object.values(entry.row)) bytes += value instanceof Uint8Array ? value.byteLength : 8;
      if (bytes >= PAGE_BYTES || waiting.length >= PAGE_ROWS) await flush();
    },
  };
}

/** The last row that still fits; the first one always does. */
function lastOfPage(
  heads: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, unknown>> | undefined {
  let bytes = 0;
  const over = heads.findIndex((head) => {
    bytes += Number(head.page_bytes);
    return bytes > PAGE_BYTES;
  });
  return over === -1 ? heads.at(-1) : heads[Math.max(0, over - 1)];
}

function asValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (value instanceof Uint8Array) return new Uint8Array(value);
  throw new TypeError(`A column holds what none should: ${typeof value}.`);
}

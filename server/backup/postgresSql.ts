import { openDatabase, placeOf, type Query } from '../storage/postgres/database.ts';
import { prepareTables, TABLE_STEPS } from '../storage/postgres/schema.ts';
import { BackupProblem } from './problems.ts';
import { clearUnused, isEmpty, type Sql } from './sql.ts';
import type { Value } from './tables.ts';

/** Reads in one transaction, which sees what was committed when it began and cannot write. */
export async function readDatabase<T>(url: string, read: (sql: Sql) => Promise<T>): Promise<T> {
  return inTransaction(url, async (query) => {
    await query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const [found] = await query<{ found: boolean }>("SELECT to_regclass('resa.version') IS NOT NULL AS found");
    if (!found?.found) throw new BackupProblem('noStore', { place: placeOf(url) });
    const [version] = await query<{ steps: number }>('SELECT steps FROM resa.version');
    const steps = version?.steps ?? 0;
    if (steps < TABLE_STEPS) throw new BackupProblem('storeOlder', { place: placeOf(url) });
    if (steps > TABLE_STEPS) throw new BackupProblem('storeNewer', { place: placeOf(url) });
    return read(sqlOf(query));
  });
}

/** Everything in one transaction; servers that make maps meanwhile wait for its end. */
export async function writeDatabase(
  url: string,
  write: (sql: Sql) => Promise<void>,
  verify: (sql: Sql) => Promise<void>,
): Promise<void> {
  await inTransaction(url, async (query) => {
    await prepareTables(query);
    await query('LOCK TABLE resa.maps IN EXCLUSIVE MODE');
    const sql = sqlOf(query);
    if (!(await isEmpty(sql))) throw new BackupProblem('notEmpty', { place: placeOf(url) });
    await clearUnused(sql);
    await write(sql);
    await verify(sql);
  });
}

async function inTransaction<T>(url: string, run: (query: Query) => Promise<T>): Promise<T> {
  // A connection that breaks while it is used fails what was asked of it: there is nothing more to tell.
  const database = openDatabase(url, () => undefined);
  try {
    return await database.transaction(run);
  } finally {
    await database.close();
  }
}

function sqlOf(query: Query): Sql {
  return {
    schema: 'resa.',
    slot: (n) => `$${n}`,
    ask: (text, values = []) => query<Readonly<Record<string, unknown>>>(text, values.map(bound)),
  };
}

/** The driver takes Buffers; this shares the bytes. */
function bound(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

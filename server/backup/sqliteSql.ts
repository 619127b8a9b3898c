import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { lockFolder } from '../storage/sqlite/lockFolder.ts';
import { prepareTables, TABLE_STEPS } from '../storage/sqlite/schema.ts';
import { STORE_FILE } from '../storage/sqlite/sqliteStore.ts';
import { BackupProblem } from './problems.ts';
import { isEmpty, type Sql } from './sql.ts';
import type { Value } from './tables.ts';

const BUSY_MS = 5_000;

/** Reads beside a running server: without the folder's lock, in one transaction, and unable to write. */
export async function readFolder<T>(folder: string, read: (sql: Sql) => Promise<T>): Promise<T> {
  const file = join(folder, STORE_FILE);
  if (!existsSync(file)) throw new BackupProblem('noStore', { place: folder });
  return reading(file, async (sql) => {
    const [found] = await sql.ask('PRAGMA user_version');
    const version = Number(found?.user_version);
    if (version < TABLE_STEPS) throw new BackupProblem('storeOlder', { place: folder });
    if (version > TABLE_STEPS) throw new BackupProblem('storeNewer', { place: folder });
    return read(sql);
  });
}

/**
 * Makes the store under another name inside the folder, which may be a mounted volume, and gives it its own at the end. The folder
 * is locked meanwhile, so that no server starts on it.
 */
export async function writeFolder(
  folder: string,
  write: (sql: Sql) => Promise<void>,
  verify: (sql: Sql) => Promise<void>,
): Promise<void> {
  const made = mkdirSync(folder, { recursive: true });
  const unlock = lockOrSay(folder);
  const beside = join(folder, `${randomUUID()}.part`);
  const file = join(folder, STORE_FILE);
  let isDone = false;
  try {
    await refuseUsed(folder, file);
    await fill(beside, write);
    await reading(beside, verify);
    await syncToDisk(beside);
    // What an unused store left in its log belongs to it, not to the file that takes its place.
    for (const ending of ['-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    renameSync(beside, file);
    await syncToDisk(folder);
    isDone = true;
  } finally {
    for (const ending of ['', '-journal']) rmSync(`${beside}${ending}`, { force: true });
    unlock();
    if (made !== undefined && !isDone) removeEmpty(folder);
  }
}

async function reading<T>(file: string, read: (sql: Sql) => Promise<T>): Promise<T> {
  const db = new Database(file);
  try {
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA query_only = 1; BEGIN`);
    const answer = await read(sqlOf(db));
    db.exec('ROLLBACK');
    return answer;
  } finally {
    db.close();
  }
}

async function fill(file: string, write: (sql: Sql) => Promise<void>): Promise<void> {
  const db = new Database(file);
  try {
    prepareTables(db);
    db.exec('PRAGMA synchronous = FULL; BEGIN');
    await write(sqlOf(db));
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    db.close();
  }
}

/** A store that a server made and nobody used yet is as good as none. */
async function refuseUsed(folder: string, file: string): Promise<void> {
  if (!existsSync(file)) return;
  if (!(await readFolder(folder, isEmpty))) throw new BackupProblem('notEmpty', { place: folder });
}

function lockOrSay(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    throw new BackupProblem('inUse', { place: folder }, error);
  }
}

function removeEmpty(folder: string): void {
  rmSync(join(folder, 'resa.lock'), { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Of a folder: the names in it. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function sqlOf(db: Database.Database): Sql {
  return {
    schema: '',
    slot: () => '?',
    ask: async (text, values = []) => {
      const statement = db.prepare(text);
      const given = values.map(bound);
      if (statement.reader) return statement.all(given) as readonly Readonly<Record<string, unknown>>[];
      statement.run(given);
      return [];
    },
  };
}

/** The driver takes Buffers; this shares the bytes. */
function bound(value: Value): Value {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}

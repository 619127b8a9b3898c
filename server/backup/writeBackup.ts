import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { describeError } from '../log.ts';
import { type CheckedBackup, checkBackup, isWhole, type Task } from './checkBackup.ts';
import { endLine, headLine, rowLine } from './lines.ts';
import { BackupProblem, stopIfAsked } from './problems.ts';
import { countRows, readRows, type Sql } from './sql.ts';
import { syncToDisk } from './sqliteSql.ts';
import { type Place, readStore } from './stores.ts';
import { DOCUMENTS, type Entry, PLAIN_TABLES, QUARANTINE, SNAPSHOTS, TABLES, type Table, UPDATES } from './tables.ts';

export interface MadeBackup extends CheckedBackup {
  /** Damaged rows of the store: those of documents went to the quarantine, others are left out. */
  readonly damaged: number;
}

interface Written {
  sha256: string;
  damaged: number;
}

const CHUNK = 64 * 1024;

/**
 * Backs up the store while it is used. The file has its name only when it is on disk, read back and found whole; what had the name
 * before is there until then. Throws a `BackupProblem`.
 */
export async function writeBackup(place: Place, to: string, task: Task): Promise<MadeBackup> {
  const beside = `${to}.${randomUUID()}.part`;
  try {
    const written = await readStore(place, (sql) => writeFile(sql, beside, to, task));
    const checked = await checkBackup(beside, null, task);
    if (checked.sha256 !== written.sha256) throw new BackupProblem('readBack', { place: to });
    await rename(beside, to);
    await syncToDisk(dirname(to));
    return { ...checked, damaged: written.damaged };
  } catch (error) {
    if (task.signal.aborted) throw new BackupProblem('stopped', {}, error);
    throw error;
  } finally {
    await rm(beside, { force: true });
  }
}

async function writeFile(sql: Sql, beside: string, to: string, task: Task): Promise<Written> {
  const written: Written = { sha256: '', damaged: 0 };
  // Words are shortened, repetitions are not: nothing in a map then makes the file look like a bomb to who restores it.
  const packed = createGzip({ strategy: constants.Z_HUFFMAN_ONLY });
  const file = createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true });
  let failed: unknown = null;
  file.on('error', (error) => {
    failed = error;
  });
  try {
    await pipeline(Readable.from(chunksOf(linesOf(sql, written, task))), packed, file, { signal: task.signal });
  } catch (error) {
    if (failed === error) throw new BackupProblem('fileFails', { file: to, reason: describeError(error) }, error);
    throw error;
  }
  return written;
}

async function* linesOf(sql: Sql, written: Written, { signal, progress }: Task): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  let bytes = 0;
  const hashed = (line: string) => {
    hash.update(line).update('\n');
    bytes += line.length;
    progress.note('reading', bytes);
    return line;
  };

  yield hashed(headLine({ at: Date.now() }));
  for await (const entry of entriesOf(sql)) {
    stopIfAsked(signal);
    const kept = isWhole(entry) ? entry : setAside(entry);
    if (kept !== entry) written.damaged += 1;
    if (!kept) continue;
    rows[kept.table.name] = (rows[kept.table.name] ?? 0) + 1;
    yield hashed(rowLine(kept));
  }
  written.sha256 = hash.digest('hex');
  yield endLine({ rows, sha256: written.sha256 });
}

/** Every row of the store. Throws when a table has rows that its order did not give. */
async function* entriesOf(sql: Sql): AsyncGenerator<Entry> {
  const counts = new Map<Table, number>(TABLES.map((table) => [table, 0]));
  const counted = (entry: Entry) => {
    counts.set(entry.table, (counts.get(entry.table) ?? 0) + 1);
    return entry;
  };
  for (const table of PLAIN_TABLES) for await (const row of readRows(sql, table)) yield counted({ table, row });
  for await (const own of readRows(sql, DOCUMENTS)) {
    yield counted({ table: DOCUMENTS, row: own });
    for (const table of [SNAPSHOTS, UPDATES]) {
      for await (const row of readRows(sql, table, String(own.name))) yield counted({ table, row });
    }
  }
  for (const [table, count] of counts) {
    if ((await countRows(sql, table)) !== count) throw new BackupProblem('changed', { table: table.name });
  }
}

/** A damaged row of a document's log as a store sets it aside; null for one that reads as not there. */
function setAside({ table, row }: Entry): Entry | null {
  if (table !== SNAPSHOTS && table !== UPDATES) return null;
  const { document, bytes, crc } = row;
  const seq = table === SNAPSHOTS ? row.upto : row.seq;
  return {
    table: QUARANTINE,
    row: { source: table.name, seq: seq ?? 0, document: document ?? '', bytes: bytes ?? null, crc: crc ?? 0 },
  };
}

/** Few large pieces pass a pipe faster than many small ones. */
async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < CHUNK) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

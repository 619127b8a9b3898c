import { type CheckedBackup, checkBackup, type Task } from './checkBackup.ts';
import { createDigest } from './digest.ts';
import type { PointFacts } from './pointInTime.ts';
import { BackupProblem, stopIfAsked } from './problems.ts';
import { readEntries } from './readEntries.ts';
import { createWriter, readRows, type Sql } from './sql.ts';
import { fillStore, nameOf, type Place } from './stores.ts';
import { TABLES } from './tables.ts';

export interface Restored extends CheckedBackup {
  /** How many maps there are now. */
  readonly maps: number;
  /** Null without a time to go back to. */
  readonly facts: PointFacts | null;
}

/**
 * Restores a backup into an empty store, all or nothing, as it is or as it was `at` (ms since 1970). The file is checked before the
 * store is touched; what was written is read back and compared before it counts. Throws a `BackupProblem`.
 */
export async function restoreBackup(file: string, place: Place, at: number | null, task: Task): Promise<Restored> {
  const { signal, progress } = task;
  const checked = await checkBackup(file, at, task);
  const wanted = createDigest();
  let maps = 0;

  async function write(sql: Sql): Promise<void> {
    const writer = createWriter(sql);
    let sha256 = '';
    const entries = readEntries(file, signal, {
      onHead: () => undefined,
      onEnd: (end) => {
        sha256 = end.sha256;
      },
      onBytes: (bytes) => progress.note('restoring', bytes),
    });
    for await (const { table, row } of entries) {
      const entry = checked.past ? checked.past.rowThen({ table, row }) : { table, row };
      if (!entry) continue;
      if (table.name === 'maps') maps += 1;
      wanted.add(entry);
      await writer.write(entry);
    }
    await writer.flush();
    if (sha256 !== checked.sha256) throw new BackupProblem('hash', { file });
  }

  async function verify(sql: Sql): Promise<void> {
    const found = createDigest();
    let bytes = 0;
    for (const table of TABLES) {
      for await (const row of readRows(sql, table)) {
        stopIfAsked(signal);
        for (const value of Object.values(row)) bytes += value instanceof Uint8Array ? value.byteLength : 8;
        progress.note('comparing', bytes);
        found.add({ table, row });
      }
    }
    if (found.read() !== wanted.read()) throw new BackupProblem('readBack', { place: nameOf(place) });
  }

  await fillStore(place, write, verify);
  return { ...checked, maps, facts: checked.past?.facts() ?? null };
}

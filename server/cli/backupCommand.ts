import { z } from 'zod';
import { type CheckedBackup, checkBackup, type Task } from '../backup/checkBackup.ts';
import { BackupProblem } from '../backup/problems.ts';
import { createProgress } from '../backup/progress.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { nameOf } from '../backup/stores.ts';
import { writeBackup } from '../backup/writeBackup.ts';
import type { Flags } from './flags.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import { placeOf, refuseChoices } from './place.ts';
import type { Say } from './words.ts';

export const BACKUP_FLAGS = {
  to: 'value',
  check: 'value',
  data: 'value',
  database: 'value',
  lang: 'value',
  help: 'flag',
} as const;

export const RESTORE_FLAGS = { data: 'value', database: 'value', at: 'value', lang: 'value', help: 'flag' } as const;

const timeSchema = z.iso.datetime({ offset: true });

/** Makes a backup of a store that may be in use, or checks one. Ends with 1 when the store has damaged rows. */
export async function backupCommand(flags: Flags, say: Say, io: Io): Promise<number> {
  refuseChoices(flags, say);
  const to = flags.value('to');
  const check = flags.value('check');
  const [extra] = flags.files;
  if (extra !== undefined) throw new BadInput(say('backup:usage.noChoice', { name: extra }));
  if ((to === undefined) === (check === undefined)) throw new BadInput(say('backup:usage.nameTarget'));
  return explained(say, async () => {
    const task = taskOf(say, io);
    if (check !== undefined) {
      const checked = await checkBackup(check, null, task);
      io.err(say('backup:checked', { file: check, ...factsOf(checked) }));
      return EXIT.ok;
    }
    const made = await writeBackup(placeOf(flags, say, io), to ?? '', task);
    io.err(say('backup:made', { file: to, ...factsOf(made) }));
    if (made.damaged === 0) return EXIT.ok;
    io.err(say('backup:damaged', { count: made.damaged }));
    return EXIT.found;
  });
}

/** Restores a backup into an empty store, as it is or as it was at an earlier time. */
export async function restoreCommand(flags: Flags, say: Say, io: Io): Promise<number> {
  refuseChoices(flags, say);
  const [file, ...more] = flags.files;
  if (!file || more.length > 0) throw new BadInput(say('backup:usage.nameFile'));
  const asked = flags.value('at');
  if (asked !== undefined && !timeSchema.safeParse(asked).success) throw new BadInput(say('backup:usage.time'));
  const at = asked === undefined ? null : Date.parse(asked);
  const place = placeOf(flags, say, io);
  return explained(say, async () => {
    const { maps, facts, madeAt } = await restoreBackup(file, place, at, taskOf(say, io));
    const time = new Date(at ?? madeAt).toISOString();
    io.err(say('backup:restored', { file, place: nameOf(place), maps, at: time }));
    if (facts && facts.leftOut > 0) io.err(say('backup:leftOut', { count: facts.leftOut }));
    if (facts && facts.later > 0) io.err(say('backup:later', { count: facts.later }));
    return EXIT.ok;
  });
}

function taskOf(say: Say, io: Io): Task {
  const tell = (stage: string, megabytes: number) => io.err(say(`backup:progress.${stage}`, { megabytes }));
  return { signal: io.signal, progress: createProgress(tell) };
}

function factsOf({ madeAt, rows }: CheckedBackup): Readonly<Record<string, string | number>> {
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return { maps: rows.maps ?? 0, rows: all, at: new Date(madeAt).toISOString() };
}

async function explained<T>(say: Say, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BackupProblem) throw new BadInput(say(`backup:problems.${error.code}`, error.values));
    throw error;
  }
}

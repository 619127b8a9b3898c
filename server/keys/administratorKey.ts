/**
 * The administrator's key lies in a file that only the server's own user can read; the store has its hash.
 *
 * Laws
 * - The file is written before the store learns of the key: there is never a key that nobody has.
 * - The key itself is told nowhere else: not on standard output, and in no log.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeError, withoutSecrets } from '../log.ts';
import type { Store } from '../storage/store.ts';
import type { NewKey } from '../storage/teams.ts';
import { newPassKey } from './teams.ts';

/** Its name in the data folder. */
export const ADMINISTRATOR_FILE = 'administrator-key.txt';

const OWNER_ONLY = 0o600;

/**
 * Makes a key, writes it to `file`, whatever was there, and has its hash kept. Answers false, and leaves the file as it was, when
 * `keep` does; rejects likewise when the file cannot be written or the key not be kept.
 */
export async function putAdministratorKey(file: string, keep: (key: NewKey) => Promise<boolean>): Promise<boolean> {
  const { key, kept } = newPassKey();
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(beside, 'wx', OWNER_ONLY);
    try {
      await handle.writeFile(`${key}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await keep(kept))) return false;
    await rename(beside, file);
    return true;
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Makes the administrator's key at a server's first start, in the data folder. Answers a sentence for whoever started it: where the
 * key lies, or why there is none; null when there was one already. No folder is made: servers with a database need none. Of servers that start at once one makes it.
 */
export async function startAdministratorKey(
  { teams, audit }: Pick<Store, 'teams' | 'audit'>,
  folder: string,
): Promise<string | null> {
  const file = resolve(folder, ADMINISTRATOR_FILE);
  try {
    if (await teams.hasAdministrator()) return null;
    if (!(await putAdministratorKey(file, teams.makeAdministrator))) return null;
    await audit.add({ act: 'administrator-key-made', mapId: null, teamId: null, about: null, address: null });
    return `The administrator's key is in ${file}`;
  } catch (error) {
    const reason = withoutSecrets(describeError(error));
    return `No administrator's key was made, since ${file} cannot be written (${reason}). Make one: resa administrator-key --to file`;
  }
}

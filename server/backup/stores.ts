/** Where a backup is read from and restored into: a folder with SQLite, or a database. */
import { describeError, withoutSecrets } from '../log.ts';
import { placeOf } from '../storage/postgres/database.ts';
import { readDatabase, writeDatabase } from './postgresSql.ts';
import { BackupProblem } from './problems.ts';
import type { Sql } from './sql.ts';
import { readFolder, writeFolder } from './sqliteSql.ts';

export type Place = { readonly folder: string } | { readonly url: string };

/** The place for people to read, without its password. */
export function nameOf(place: Place): string {
  return 'folder' in place ? place.folder : placeOf(place.url);
}

/** All that `read` asks is of one moment, and nobody who writes meanwhile waits for it. */
export function readStore<T>(place: Place, read: (sql: Sql) => Promise<T>): Promise<T> {
  return explained(place, () => ('folder' in place ? readFolder(place.folder, read) : readDatabase(place.url, read)));
}

/**
 * Fills an empty store: all that `write` writes, when `verify` has found it there, or nothing. Rejects with `notEmpty` before
 * anything is written to a store that holds something.
 */
export function fillStore(
  place: Place,
  write: (sql: Sql) => Promise<void>,
  verify: (sql: Sql) => Promise<void>,
): Promise<void> {
  return explained(place, () =>
    'folder' in place ? writeFolder(place.folder, write, verify) : writeDatabase(place.url, write, verify),
  );
}

async function explained<T>(place: Place, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    throw new BackupProblem(
      'storeFails',
      { place: nameOf(place), reason: withoutSecrets(describeError(error)) },
      error,
    );
  }
}

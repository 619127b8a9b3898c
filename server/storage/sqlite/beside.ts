import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { AuditStore } from '../audit.ts';
import type { TeamStore } from '../teams.ts';
import { createAuditTables } from './audit.ts';
import { createCommitQueue } from './commitQueue.ts';
import { TABLE_STEPS } from './schema.ts';
import { STORE_FILE } from './sqliteStore.ts';
import { createTeamTables } from './teams.ts';

/** How long it waits for a server that is writing, in ms. */
const BUSY_MS = 5_000;

/** The little that may be written to a store beside the server that has it open. */
export interface Beside {
  readonly teams: Pick<TeamStore, 'renewAdministrator'>;
  readonly audit: Pick<AuditStore, 'add'>;
  readonly close: () => Promise<void>;
}

/** Opens the store in `folder`, which a server may be using. Throws with a plain sentence when there is none of this version. */
export function openTeamsBeside(folder: string): Beside {
  const file = join(folder, STORE_FILE);
  if (!existsSync(file)) throw new Error('There are no maps of Resa. Start the server on it once, then try again.');
  const db = new Database(file);
  db.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA synchronous = FULL`);
  const [row] = db.pragma('user_version') as readonly { user_version: number }[];
  if (row?.user_version !== TABLE_STEPS) {
    db.close();
    throw new Error('The data are of another version of Resa. Start this version on them once, then try again.');
  }
  const queue = createCommitQueue(db);
  const teams = createTeamTables(db, Date.now);
  const audit = createAuditTables(db, Date.now);
  return {
    teams: { renewAdministrator: (key) => queue.write(() => teams.renewAdministrator(key)) },
    audit: { add: (entry) => queue.write(() => audit.add(entry)) },
    close: async () => {
      queue.flush();
      db.close();
    },
  };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Store } from '../store.ts';
import { createCommitQueue } from './commitQueue.ts';
import { createDocumentTables } from './documents.ts';
import { createMapTables } from './maps.ts';
import { prepareTables } from './schema.ts';

/** The file inside the data folder. */
const FILE = 'resa.sqlite';

/**
 * Opens, or makes, the store in `folder`. The file is held exclusively: a second server on it would hold documents that
 * drift apart. Throws an error with a plain sentence when the folder cannot be used.
 */
export function openSqliteStore(folder: string): Store {
  const db = openFile(folder);
  const queue = createCommitQueue(db);
  const maps = createMapTables(db);
  const documents = createDocumentTables(db);

  return {
    createMap: (map, content) =>
      queue.write(() => {
        maps.create(map);
        documents.append(content.document, content.update);
      }),
    readMap: async (id) => maps.read(id),
    renewKey: (id, renewed, resealed) => queue.write(() => maps.renewKey(id, renewed, resealed)),
    countUse: (id, role) => queue.write(() => maps.countUse(id, role)),
    load: async (document) => {
      const { loaded, setAside } = documents.read(document);
      if (setAside) await queue.write(setAside);
      return loaded;
    },
    append: ({ document, update, snapshot, title }) =>
      queue.write(() => {
        documents.append(document, update);
        if (snapshot) documents.compact(document, snapshot);
        if (title) maps.setTitle(title.mapId, title.text);
      }),
    close: async () => {
      queue.flush();
      db.close();
    },
  };
}

function openFile(folder: string): Database.Database {
  try {
    mkdirSync(folder, { recursive: true });
    const db = new Database(join(folder, FILE));
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    prepareTables(db);
    return db;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'SQLITE_BUSY')
      throw new Error(`Another Resa is already using the data in ${folder}.`, { cause: error });
    throw new Error(`The data in ${folder} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

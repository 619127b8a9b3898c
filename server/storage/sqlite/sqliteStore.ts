import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describeError } from '../../log.ts';
import type { Store } from '../store.ts';
import { createCommitQueue } from './commitQueue.ts';
import { createDocumentTables } from './documents.ts';
import { createImageTables } from './images.ts';
import { lockFolder } from './lockFolder.ts';
import { createMapTables } from './maps.ts';
import { prepareTables } from './schema.ts';

/** The file inside the data folder. */
const FILE = 'resa.sqlite';

/**
 * Opens, or makes, the store in `folder`, for this process alone. Throws an error with a plain sentence when the folder
 * cannot be used.
 */
export function openSqliteStore(folder: string): Store {
  const { db, unlock } = openFile(folder);
  const queue = createCommitQueue(db);
  const maps = createMapTables(db);
  const documents = createDocumentTables(db);
  const images = createImageTables(db);

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
    addImage: async (mapId, id, image, quota) => {
      let outcome: 'stored' | 'full' = 'full';
      await queue.write(() => {
        outcome = images.add(mapId, id, image, quota);
      });
      return outcome;
    },
    readImage: async (mapId, id) => images.read(mapId, id),
    close: async () => {
      queue.flush();
      db.close();
      unlock();
    },
  };
}

function openFile(folder: string): { readonly db: Database.Database; readonly unlock: () => void } {
  makeFolder(folder);
  const unlock = lockFolder(folder);
  const db = new Database(join(folder, FILE));
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    prepareTables(db);
    return { db, unlock };
  } catch (error) {
    db.close();
    unlock();
    throw new Error(`The data in ${folder} cannot be opened: ${describeError(error)}`, { cause: error });
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be made: ${describeError(error)}`, { cause: error });
  }
}

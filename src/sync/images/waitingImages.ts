/** Pictures chosen without a connection, kept on this device until the server has them. */
import * as idb from 'lib0/indexeddb';
import * as z from 'zod/mini';

export interface WaitingImage {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One database for all maps of this device. Where there is none, pictures wait only as long as the tab is open. */
export interface WaitingImages {
  readonly list: () => Promise<readonly WaitingImage[]>;
  readonly keep: (image: WaitingImage) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
}

const DATABASE = 'resa.images';
const STORE = 'waiting';

const keptSchema = z.object({ k: z.string(), v: z.instanceof(ArrayBuffer) });

export function createWaitingImages(mapId: string): WaitingImages {
  const keyOf = (id: string): string => `${mapId}/${id}`;

  async function withStore<T>(fallback: T, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    if (typeof indexedDB === 'undefined') return fallback;
    try {
      const db = await idb.openDB(DATABASE, (fresh) => idb.createStores(fresh, [[STORE]]));
      try {
        const [store] = idb.transact(db, [STORE], 'readwrite');
        return store ? await work(store) : fallback;
      } finally {
        db.close();
      }
    } catch {
      // A browser that forbids its database: the picture waits in this tab alone.
      return fallback;
    }
  }

  return {
    list: () =>
      withStore<readonly WaitingImage[]>([], async (store) => {
        // What begins with the map's id and a slash: the next character after a slash is a zero.
        const mine = idb.createIDBKeyRangeBound(`${mapId}/`, `${mapId}0`, false, true);
        return (await idb.getAllKeysValues(store, mine)).flatMap((kept) => {
          const { success, data } = keptSchema.safeParse(kept);
          return success ? [{ id: data.k.slice(mapId.length + 1), bytes: new Uint8Array(data.v) }] : [];
        });
      }),
    keep: ({ id, bytes }) =>
      withStore<void>(undefined, async (store) => void (await idb.put(store, bytes.slice().buffer, keyOf(id)))),
    drop: (id) => withStore<void>(undefined, async (store) => void (await idb.del(store, keyOf(id)))),
  };
}

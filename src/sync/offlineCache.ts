/**
 * A copy of a document on this device, in two parts: what the server has, and what was written here and is not acknowledged yet.
 *
 * Laws
 * - Only the server's word moves anything from the second part to the first.
 * - The name of the copy holds the epoch: a restored map is not undone by an old one. What is in the second part when an epoch ends
 *   is carried into the next (`leftovers.ts`).
 * - Whatever fails here keeps nobody from the map.
 */
import * as Y from 'yjs';
import { newId } from '../lib/id.ts';

/** A browser that cannot open its database must not keep anybody from the map. */
const PATIENCE_MS = 3_000;
/** More updates than this are made one. */
const MOST_ROWS = 500;

/** The names are those of y-indexeddb, whose databases are read as they are. */
export const KNOWN = 'updates';
export const OWN = 'custom';

export interface OfflineCache {
  /** Resolves when what was kept is in the document, or cannot be had. */
  readonly loaded: Promise<void>;
  /** The server has everything now. */
  readonly noteSaved: () => void;
  /** Resolves when everything so far is kept, or cannot be. */
  readonly flushed: () => Promise<void>;
  readonly close: () => void;
  /** Empties the copy and keeps nothing more; resolves when that is done. */
  readonly empty: () => Promise<void>;
  /** Forgets everything kept, the copy itself too. */
  readonly clear: () => void;
}

/** The name of a room's copy. */
export function cacheName(room: string): string {
  return `resa.${room}`;
}

export function openCache(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(KNOWN, { autoIncrement: true });
    request.result.createObjectStore(OWN);
  };
  return answerOf(request).then((db) => {
    // Who wants to delete it need not wait for us.
    db.onversionchange = () => db.close();
    return db;
  });
}

/**
 * Keeps `doc` on this device. Updates with the origin `server` are what the server has, those with `origin` are what is read here, all
 * others are written here. Null in a browser without a database.
 */
export function createOfflineCache(
  room: string,
  doc: Y.Doc,
  { origin, server }: { readonly origin: unknown; readonly server: unknown },
): OfflineCache | null {
  if (typeof indexedDB === 'undefined') return null;
  const opened = openCache(cacheName(room));
  /** What is not acknowledged, by its key. */
  const unsaved = new Map<string, Uint8Array>();
  let rows = 0;
  let isClosed = false;
  let lastWrite: Promise<void> = Promise.resolve();

  function write(change: (known: IDBObjectStore, own: IDBObjectStore) => void): void {
    lastWrite = opened
      .then((db) => {
        const transaction = db.transaction([KNOWN, OWN], 'readwrite');
        change(transaction.objectStore(KNOWN), transaction.objectStore(OWN));
        return new Promise<void>((resolve) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => resolve();
        });
      })
      // No database, or it was taken away: the map goes on without a copy here.
      .catch(noop);
  }

  function keep(update: Uint8Array, from: unknown): void {
    if (from === origin) return;
    if (from === server) {
      rows += 1;
      write((known) => known.add(update));
    } else {
      const key = newId();
      unsaved.set(key, update);
      write((_, own) => own.put(update, key));
    }
  }

  async function load(): Promise<void> {
    const { known, own } = await readCopy((await opened).transaction([KNOWN, OWN]));
    if (isClosed) return;
    for (const [key, update] of own) unsaved.set(key, update);
    rows = known.length;
    const all = [...known, ...unsaved.values()];
    Y.transact(doc, () => all.forEach((update) => void Y.applyUpdate(doc, update)), origin, false);
  }

  /** All that the server has, in one: nothing here is unsaved. */
  function trim(): void {
    rows = 1;
    const state = Y.encodeStateAsUpdate(doc);
    write((known) => {
      const added = known.add(state);
      added.onsuccess = () => known.delete(IDBKeyRange.upperBound(added.result, true));
    });
  }

  function close(): void {
    isClosed = true;
    doc.off('update', keep);
    void opened.then((db) => db.close(), noop);
  }

  doc.on('update', keep);
  let isLoaded = false;
  const patience = new Promise<void>((resolve) => {
    setTimeout(() => {
      if (!isLoaded) close();
      resolve();
    }, PATIENCE_MS);
  });
  const loading = load()
    .catch(noop)
    .then(() => {
      isLoaded = true;
    });

  return {
    loaded: Promise.race([loading, patience]),
    noteSaved: () => {
      if (unsaved.size > 0) {
        const saved = [...unsaved];
        unsaved.clear();
        rows += saved.length;
        write((known, own) => settle(known, own, saved));
      }
      if (rows >= MOST_ROWS) trim();
    },
    flushed: () => lastWrite,
    close,
    empty: () => {
      doc.off('update', keep);
      write((known, own) => {
        known.clear();
        own.clear();
      });
      return lastWrite;
    },
    clear: () => {
      close();
      void opened.then(() => answerOf(indexedDB.deleteDatabase(cacheName(room)))).catch(noop);
    },
  };
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What the server has, and what it has not, by its key. */
export async function readCopy(
  transaction: IDBTransaction,
): Promise<{ known: readonly Uint8Array[]; own: readonly (readonly [string, Uint8Array])[] }> {
  const own = transaction.objectStore(OWN);
  const [known, keys, kept] = await Promise.all([
    answerOf<Uint8Array[]>(transaction.objectStore(KNOWN).getAll()),
    answerOf(own.getAllKeys()),
    answerOf<unknown[]>(own.getAll()),
  ]);
  return {
    known,
    own: kept.flatMap((update, i) => (update instanceof Uint8Array ? [[String(keys[i]), update] as const] : [])),
  };
}

/** Moves updates from what is not acknowledged to what the server has. */
export function settle(
  known: IDBObjectStore,
  own: IDBObjectStore,
  saved: Iterable<readonly [string, Uint8Array]>,
): void {
  for (const [key, update] of saved) {
    known.add(update);
    own.delete(key);
  }
}

function noop(): void {
  // Nothing is kept, so there is nothing to do.
}

import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A browser that cannot open its database must not keep anybody from the map. */
const PATIENCE_MS = 3_000;

export interface OfflineCache {
  /** The origin of updates read from the cache. */
  readonly origin: unknown;
  /** Resolves when what was kept is in the document, or cannot be had. */
  readonly loaded: Promise<void>;
  readonly close: () => void;
  /** Forgets everything kept. */
  readonly clear: () => void;
}

const NO_CACHE: OfflineCache = { origin: Symbol('no cache'), loaded: Promise.resolve(), close: noop, clear: noop };

/**
 * Keeps `doc` on this device under the room's name, which holds the epoch: a restored map is not undone by an old copy.
 * Null, or a browser without a database, keeps nothing.
 */
export function createOfflineCache(room: string | null, doc: Y.Doc): OfflineCache {
  if (room === null || typeof indexedDB === 'undefined') return NO_CACHE;
  const persistence = new IndexeddbPersistence(`resa.${room}`, doc);
  // A database that never opened has nothing to close or forget.
  const close = () => void persistence.destroy().catch(noop);
  const patience = new Promise<void>((resolve) => {
    setTimeout(() => {
      if (!persistence.synced) close();
      resolve();
    }, PATIENCE_MS);
  });
  return {
    origin: persistence,
    loaded: Promise.race([persistence.whenSynced.then(noop), patience]),
    close,
    clear: () => void persistence.clearData().catch(noop),
  };
}

function noop(): void {
  // Nothing is kept, so there is nothing to do.
}

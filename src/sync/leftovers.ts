/**
 * What this device holds of a map's earlier epochs: where something was written that no server has acknowledged, it is carried into the
 * epoch that is open; the rest is forgotten.
 *
 * Laws
 * - What was acknowledged is never carried: a restored map must not get back what the restore took away.
 * - Nothing is forgotten before it is kept in the epoch that is open.
 * - Two windows do not carry the same thing at once: the text would stand there twice.
 */
import { answerOf, cacheName, KNOWN, OWN, openCache, readCopy, settle } from './offlineCache.ts';
import { roomName } from './protocol.ts';

/** One document: what the server had, as far as this device knows, and what was written here on top of it. */
export interface Leftover {
  readonly known: readonly Uint8Array[];
  readonly own: readonly Uint8Array[];
}

export interface Leftovers {
  readonly map: Leftover;
  readonly talk: Leftover;
}

export interface CarryOptions {
  readonly mapId: string;
  /** The one that is open. */
  readonly epoch: number;
  /** Writes what is left of one epoch into the open documents. */
  readonly carry: (left: Leftovers) => Promise<void>;
  /** Resolves when all that was written is kept on this device. */
  readonly flushed: () => Promise<unknown>;
}

interface Taken {
  /** Null where there was no copy. */
  readonly name: string | null;
  readonly known: readonly Uint8Array[];
  readonly rows: readonly (readonly [key: string, update: Uint8Array])[];
}

/** Whoever began to carry and has not ended within this time, in ms, never will. */
const LEASE_MS = 60_000;
const LEASE = 'carriedSince';

/** Call when both open documents hold what the server has. */
export async function carryLeftovers({ mapId, epoch, carry, flushed }: CarryOptions): Promise<void> {
  const names = new Set((await indexedDB.databases()).map(({ name = '' }) => name));
  const found = [...names].map((name) => Number(name.match(`^resa\\.${mapId}\\.(\\d+)(\\.talk)?$`)?.[1]));
  const earlier = [...new Set(found)].filter((old) => old < epoch).sort((a, b) => a - b);
  for (const old of earlier) {
    const [map, talk] = [
      await take(names, roomName(mapId, old, 'map')),
      await take(names, roomName(mapId, old, 'talk')),
    ];
    if (!map || !talk) continue;
    if (map.rows.length + talk.rows.length > 0) {
      await carry({ map: toLeftover(map), talk: toLeftover(talk) });
      await flushed();
      // Kept until the next visit: another window may still be at that epoch, and write.
      await Promise.all([map, talk].map(settleTaken));
    } else {
      await Promise.all([map, talk].map(async ({ name }) => name && answerOf(indexedDB.deleteDatabase(name))));
    }
  }
}

function toLeftover({ known, rows }: Taken): Leftover {
  return { known, own: rows.map(([, update]) => update) };
}

/** Reads a copy, and keeps other windows from doing so; null when another was first. */
async function take(names: ReadonlySet<string>, room: string): Promise<Taken | null> {
  const name = cacheName(room);
  if (!names.has(name)) return { name: null, known: [], rows: [] };
  return inTransaction(name, async (transaction) => {
    const own = transaction.objectStore(OWN);
    const since: unknown = await answerOf(own.get(LEASE));
    if (typeof since === 'number' && Date.now() - since < LEASE_MS) return null;
    own.put(Date.now(), LEASE);
    const copy = await readCopy(transaction);
    return { name, known: copy.known, rows: copy.own };
  });
}

/** From now on what was taken counts as acknowledged there: it is looked after here. */
async function settleTaken({ name, rows }: Taken): Promise<void> {
  if (name === null) return;
  await inTransaction(name, async (transaction) => {
    const own = transaction.objectStore(OWN);
    settle(transaction.objectStore(KNOWN), own, rows);
    await answerOf(own.delete(LEASE));
  });
}

async function inTransaction<T>(name: string, work: (transaction: IDBTransaction) => Promise<T>): Promise<T> {
  const db = await openCache(name);
  try {
    return await work(db.transaction([KNOWN, OWN], 'readwrite'));
  } finally {
    db.close();
  }
}

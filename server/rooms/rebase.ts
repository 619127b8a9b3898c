/**
 * Maps that history has bloated go on without it, under a new epoch. Yjs keeps a trace of everything ever deleted or overwritten;
 * a document that consists of little else is copied into a fresh one while nobody is there.
 *
 * Laws
 * - What the fresh documents say is what the old ones said, known to this program or not.
 * - A map and its discussion go together: the epoch is in both names.
 * - Whoever writes to one of them meanwhile, here or at another server, wins: then nothing happens.
 */
import * as Y from 'yjs';
import { copyDocument } from '../../src/document/index.ts';
import { roomName } from '../../src/sync/protocol.ts';
import type { RebaseLimits } from '../limits.ts';
import { documentOf } from '../storage/compaction.ts';
import type { NextEpoch, Store, Successor } from '../storage/store.ts';

/** What was deleted or overwritten leaves at most so many bytes, and what is there takes at least so many. */
const BYTES_A_TRACE = 64;
const BYTES_A_VALUE = 10;

export interface Rebased {
  /** Bytes of both documents. */
  readonly before: number;
  readonly after: number;
}

/** Whether a closer look at the document is worth it; quick. */
export function mayBeBloated(doc: Y.Doc, limits: RebaseLimits): boolean {
  let [traces, values] = [0, 0];
  for (const structs of doc.store.clients.values()) {
    for (const { deleted } of structs) {
      if (deleted) traces += 1;
      else values += 1;
    }
  }
  return traces * BYTES_A_TRACE > Math.max(limits.bytes, (limits.times - 1) * values * BYTES_A_VALUE);
}

/** Gives the map a new epoch if one of its documents is bloated; null when it is left as it is. */
export async function rebaseMap(
  store: Store,
  { mapId, epoch }: Pick<NextEpoch, 'mapId' | 'epoch'>,
  limits: RebaseLimits,
): Promise<Rebased | null> {
  const plan = (kind: 'map' | 'talk') =>
    planRebase(store, roomName(mapId, epoch, kind), roomName(mapId, epoch + 1, kind));
  const [map, talk] = [await plan('map'), await plan('talk')];
  if (!map || !talk) return null;
  const plans = [map, talk];
  if (!plans.some(({ before, after }) => before > limits.bytes && before > limits.times * after)) return null;
  const outcome = await store.startEpoch({ mapId, epoch, documents: plans.map(({ successor }) => successor) });
  if (outcome === 'stale') return null;
  return { before: map.before + talk.before, after: map.after + talk.after };
}

/** Null for a document that is better left alone: a part of it is damaged, or waits for something that is missing. */
async function planRebase(
  store: Store,
  from: string,
  to: string,
): Promise<(Rebased & { readonly successor: Successor }) | null> {
  const { updates, seq, quarantined } = await store.load(from);
  const doc = documentOf(updates);
  const isWhole = quarantined === 0 && doc.store.pendingStructs === null && doc.store.pendingDs === null;
  const copy = copyDocument(doc);
  const before = Y.encodeStateAsUpdate(doc).byteLength;
  const update = Y.encodeStateAsUpdate(copy);
  const isEmpty = copy.store.clients.size === 0;
  doc.destroy();
  copy.destroy();
  return isWhole
    ? { before, after: update.byteLength, successor: { from, to, seq, update: isEmpty ? null : update } }
    : null;
}

/**
 * What this device has read of a map’s discussion: of each thread, how many comments by others. A deleted comment leaves its
 * mark, so the number of a thread never falls.
 */
import * as z from 'zod/mini';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Thread } from '../../document/discussion/index.ts';
import { readStored, writeStored } from '../storage.ts';

export type ReadMarks = ReadonlyMap<string, number>;

/** As pairs: ids of threads come from others and are no keys of plain objects. */
const storedSchema = z.array(z.tuple([z.string(), z.int().check(z.minimum(0))]));
const stores = new Map<string, StoreApi<ReadMarks>>();

/** The marks of one map, the same for every part of the page; what another tab reads is read here too. */
export function readMarksOf(mapId: string): StoreApi<ReadMarks> {
  const known = stores.get(mapId);
  if (known) return known;
  const read = (): ReadMarks => new Map(readStored(keyOf(mapId), storedSchema) ?? []);
  const store = createStore<ReadMarks>(read);
  window.addEventListener('storage', ({ key }) => {
    if (key === keyOf(mapId)) store.setState(read(), true);
  });
  stores.set(mapId, store);
  return store;
}

/** Marks every comment of `read` as read; what is remembered of threads that are gone is forgotten. */
export function markRead(mapId: string, read: readonly Thread[], all: readonly Thread[], me: string): void {
  const store = readMarksOf(mapId);
  const marks = new Map(store.getState());
  let isNew = false;
  for (const thread of read) {
    const count = byOthers(thread, me).length;
    if ((marks.get(thread.id) ?? 0) >= count) continue;
    marks.set(thread.id, count);
    isNew = true;
  }
  if (!isNew) return;
  const ids = new Set(all.map(({ id }) => id));
  for (const id of marks.keys()) if (!ids.has(id)) marks.delete(id);
  store.setState(marks, true);
  writeStored(keyOf(mapId), [...marks]);
}

/** Comments of a thread by others that have not been read and can be. */
export function countUnread(thread: Thread, marks: ReadMarks, me: string): number {
  const fresh = byOthers(thread, me).slice(marks.get(thread.id) ?? 0);
  return fresh.filter(({ deletedAt }) => deletedAt === null).length;
}

function byOthers({ messages }: Thread, me: string): Thread['messages'] {
  return messages.filter(({ author }) => author.id !== me);
}

function keyOf(mapId: string): string {
  return `resa.read.${mapId}`;
}

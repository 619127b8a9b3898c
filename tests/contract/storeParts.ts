/** What every suite of a store is made from: a map in it, edits of that map, and what it gives back. */
import * as Y from 'yjs';
import { newKeys, storedKeys } from '../../server/keys/keys.ts';
import type { AppendEntry, LoadedDocument, Store } from '../../server/storage/store.ts';

export const ID = 'abcdefghijkl';
export const ROOM = `${ID}.1`;

/** A fresh, empty store, and the two hands a test needs beside it. */
export interface OpenedStore {
  readonly store: Store;
  /** Does something to its tables behind its back; null where there are none. */
  readonly sql: ((text: string) => Promise<readonly Record<string, unknown>[]>) | null;
}

export interface StoreKind {
  readonly open: (now?: () => number) => OpenedStore | Promise<OpenedStore>;
  readonly hasTables: boolean;
}

/** One update for each of `count` edits of one document, and the document they came from. */
export function edits(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < count; i++) doc.getMap('map').set(`k${i}`, i);
  return { doc, updates };
}

export function entry(update: Uint8Array, more: Partial<AppendEntry> = {}): AppendEntry {
  return { document: ROOM, update, title: null, ...more };
}

export function valuesOf(loaded: LoadedDocument): Record<string, unknown> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of loaded.updates) Y.applyUpdate(doc, update);
  });
  return doc.getMap('map').toJSON();
}

export async function withMap(store: Store): Promise<Uint8Array[]> {
  const { updates } = edits(4);
  const keys = storedKeys(ID, newKeys());
  await store.createMap(
    { id: ID, epoch: 1, title: 'First home', keys },
    { document: ROOM, update: updates[0] as Uint8Array },
  );
  return updates.slice(1);
}

import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadRoomDocument } from '../../server/rooms/roomDocument.ts';
import { createMemoryStore } from './support/memoryStore.ts';

const ADDRESS = { name: 'abcdefghijkl.1', mapId: 'abcdefghijkl', epoch: 1, document: 'map' } as const;

describe('a document in a room', () => {
  it('asks for a snapshot with the 500th update since the last', async () => {
    const content = await loadRoomDocument(createMemoryStore(), ADDRESS, () => undefined);
    const withSnapshot: number[] = [];
    for (let i = 1; i <= 1_001; i++) {
      const entry = content.complete(new Uint8Array([0, 0]));
      if (entry.snapshot) withSnapshot.push(i);
      content.noteSaved(entry);
    }
    expect(withSnapshot).toEqual([500, 1_000]);
  });

  it('encodes the whole for a newcomer once, until it changes', async () => {
    const { doc, encodeFor } = await loadRoomDocument(createMemoryStore(), ADDRESS, () => undefined);
    doc.getMap('map').set('a', 1);
    const nothing = Y.encodeStateVector(new Y.Doc());
    const first = encodeFor(nothing);
    expect(encodeFor(nothing)).toBe(first);
    doc.getMap('map').set('b', 2);
    expect(encodeFor(nothing)).not.toBe(first);
    expect(encodeFor(Y.encodeStateVector(doc))).not.toBe(first);
  });

  it('refuses a map of a newer program and leaves it as it is', async () => {
    const store = createMemoryStore();
    const doc = new Y.Doc();
    doc.getMap('map').set('schemaVersion', 999);
    const update = Y.encodeStateAsUpdate(doc);
    await store.append({ document: ADDRESS.name, update, snapshot: null, title: null });
    await expect(loadRoomDocument(store, ADDRESS, () => undefined)).rejects.toThrow('newer version of Resa');
    expect((await store.load(ADDRESS.name)).updates).toEqual([update]);
  });
});

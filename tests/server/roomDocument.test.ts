import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { loadRoomDocument } from '../../server/rooms/roomDocument.ts';
import { writeMap } from '../../src/document/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { createMemoryStore } from './support/memoryStore.ts';

const ADDRESS = { name: 'abcdefghijkl.1', mapId: 'abcdefghijkl', epoch: 1, document: 'map' } as const;

describe('a document in a room', () => {
  it('of an older program is migrated in the store before anybody sees it, once for all who load it', async () => {
    const store = createMemoryStore();
    const doc = new Y.Doc();
    doc.getMap('map').set('schemaVersion', 0);
    await store.append({ document: ADDRESS.name, update: Y.encodeStateAsUpdate(doc), title: null });
    const [one, two] = await Promise.all([
      loadRoomDocument(store, ADDRESS, () => undefined),
      loadRoomDocument(store, ADDRESS, () => undefined),
    ]);
    expect(one.doc.getMap('map').get('schemaVersion')).not.toBe(0);
    expect(Y.encodeStateVector(one.doc)).toEqual(Y.encodeStateVector(two.doc));
    expect([one.seq, two.seq]).toEqual([2, 2]);
  });

  it('lets go for good of what was deleted more than thirty days ago, and of nothing else', async () => {
    const store = createMemoryStore();
    const doc = new Y.Doc();
    writeMap(doc, templateMap('first-home', 'en'));
    const now = Date.now();
    const dayMs = 24 * 60 * 60 * 1000;
    const cards = doc.getMap('cards') as Y.Map<Y.Map<unknown>>;
    const [old, recent, farOff, live] = [...cards.keys()] as [string, string, string, string];
    cards.get(old)?.set('deletedAt', now - 31 * dayMs);
    cards.get(recent)?.set('deletedAt', now - 29 * dayMs);
    cards.get(farOff)?.set('deletedAt', 5);
    await store.append({ document: ADDRESS.name, update: Y.encodeStateAsUpdate(doc), title: null });
    const loaded = await loadRoomDocument(store, ADDRESS, () => undefined);
    const kept = new Set(loaded.doc.getMap('cards').keys());
    expect([old, recent, farOff, live].map((id) => kept.has(id))).toEqual([false, true, true, true]);
    expect(kept.size).toBe(cards.size - 1);
    const again = await loadRoomDocument(store, ADDRESS, () => undefined);
    expect([loaded.seq, again.seq], 'it is stored, once').toEqual([2, 2]);
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
    await store.append({ document: ADDRESS.name, update, title: null });
    await expect(loadRoomDocument(store, ADDRESS, () => undefined)).rejects.toThrow('newer version of Resa');
    expect((await store.load(ADDRESS.name)).updates).toEqual([update]);
  });
});

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { required } from '../../../src/lib/assert.ts';
import { newId } from '../../../src/lib/id.ts';
import { carryLeftovers, type Leftovers } from '../../../src/sync/leftovers.ts';
import { createOfflineCache, KNOWN, OWN, openCache } from '../../../src/sync/offlineCache.ts';

const [ORIGIN, SERVER] = [Symbol('kept'), Symbol('server')];

async function open(room: string) {
  const doc = new Y.Doc();
  const cache = required(createOfflineCache(room, doc, { origin: ORIGIN, server: SERVER }), 'a database');
  await cache.loaded;
  return { ...cache, doc, values: () => doc.getMap('map').toJSON() };
}

/** What somebody else wrote, as it comes from the server. */
function fromServer(doc: Y.Doc, key: string, value: unknown): void {
  const other = new Y.Doc();
  other.getMap('map').set(key, value);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), SERVER);
}

async function rowsOf(room: string): Promise<{ known: number; own: number }> {
  const db = await openCache(`resa.${room}`);
  const count = (store: string) =>
    new Promise<number>((resolve) => {
      const request = db.transaction(store).objectStore(store).count();
      request.onsuccess = () => resolve(request.result);
    });
  const rows = { known: await count(KNOWN), own: await count(OWN) };
  db.close();
  return rows;
}

/** What is left of earlier epochs, as values: what the server had, and that with what it never got. */
async function left(mapId: string, epoch: number): Promise<{ base: unknown; mine: unknown }[]> {
  const found: { base: unknown; mine: unknown }[] = [];
  const valuesOf = (updates: readonly Uint8Array[]) => {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    return doc.getMap('map').toJSON();
  };
  const carry = async ({ map }: Leftovers) => {
    found.push({ base: valuesOf(map.known), mine: valuesOf([...map.known, ...map.own]) });
  };
  await carryLeftovers({ mapId, epoch, carry, flushed: async () => undefined });
  return found;
}

describe('the copy of a document on this device', () => {
  it('gives back what the server had and what it never got, and tells them apart until the server has it', async () => {
    const room = `${newId()}.1`;
    const first = await open(room);
    fromServer(first.doc, 'theirs', 1);
    first.doc.getMap('map').set('mine', 2);
    await first.flushed();
    expect(await rowsOf(room)).toEqual({ known: 1, own: 1 });
    first.close();

    const second = await open(room);
    expect(second.values()).toEqual({ theirs: 1, mine: 2 });
    second.noteSaved();
    await second.flushed();
    expect(await rowsOf(room)).toEqual({ known: 2, own: 0 });
    second.close();
  });

  it('is read where y-indexeddb has written it', async () => {
    const room = `${newId()}.1`;
    const doc = new Y.Doc();
    doc.getMap('map').set('old', true);
    const db = await openCache(`resa.${room}`);
    db.transaction(KNOWN, 'readwrite').objectStore(KNOWN).add(Y.encodeStateAsUpdate(doc));
    db.close();
    const cache = await open(room);
    expect(cache.values()).toEqual({ old: true });
    cache.close();
  });

  it('is made one update when it has become many, and never while something is unsaved', async () => {
    const room = `${newId()}.1`;
    const doc = new Y.Doc();
    const cache = required(createOfflineCache(room, doc, { origin: ORIGIN, server: SERVER }), 'a database');
    await cache.loaded;
    for (let i = 0; i < 600; i++) fromServer(doc, `k${i}`, i);
    doc.getMap('map').set('mine', 1);
    await cache.flushed();
    expect(await rowsOf(room)).toEqual({ known: 600, own: 1 });
    cache.noteSaved();
    await cache.flushed();
    expect(await rowsOf(room)).toEqual({ known: 1, own: 0 });
    cache.close();
    const again = await open(room);
    expect(Object.keys(again.values())).toHaveLength(601);
    again.close();
  });
});

describe('what is left of an earlier epoch', () => {
  it('is what the server never got, with what that was written on; and of the epoch that is open nothing', async () => {
    const mapId = newId();
    const cache = await open(`${mapId}.1`);
    fromServer(cache.doc, 'theirs', 1);
    cache.doc.getMap('map').set('saved', 2);
    cache.noteSaved();
    cache.doc.getMap('map').set('unsaved', 3);
    await cache.flushed();
    cache.close();
    expect(await left(mapId, 1)).toEqual([]);
    expect(await left(mapId, 10)).toEqual([
      { base: { theirs: 1, saved: 2 }, mine: { theirs: 1, saved: 2, unsaved: 3 } },
    ]);
    // Carried once; then the copy goes.
    expect(await left(mapId, 10)).toEqual([]);
    expect((await indexedDB.databases()).filter(({ name }) => name?.includes(mapId))).toEqual([]);
  });

  it('is carried by one window of two', async () => {
    const mapId = newId();
    const cache = await open(`${mapId}.1`);
    cache.doc.getMap('map').set('unsaved', 1);
    await cache.flushed();
    cache.close();
    const both = await Promise.all([left(mapId, 2), left(mapId, 2)]);
    expect(both.map(({ length }) => length).sort()).toEqual([0, 1]);
  });

  it('stays when it could not be carried', async () => {
    const mapId = newId();
    const cache = await open(`${mapId}.1`);
    cache.doc.getMap('map').set('unsaved', 1);
    await cache.flushed();
    cache.close();
    const carry = () => Promise.reject(new Error('No.'));
    await expect(carryLeftovers({ mapId, epoch: 2, carry, flushed: async () => undefined })).rejects.toThrow('No.');
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 120_000);
    expect(await left(mapId, 2)).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('counts what a window wrote there afterwards, on top of what was carried', async () => {
    const mapId = newId();
    const asleep = await open(`${mapId}.1`);
    asleep.doc.getMap('map').set('first', 1);
    await asleep.flushed();
    expect(await left(mapId, 2)).toEqual([{ base: {}, mine: { first: 1 } }]);
    asleep.doc.getMap('map').set('second', 2);
    await asleep.flushed();
    asleep.close();
    expect(await left(mapId, 2)).toEqual([{ base: { first: 1 }, mine: { first: 1, second: 2 } }]);
  });
});

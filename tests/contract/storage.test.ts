import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newKeys, storedKeys } from '../../server/keys/keys.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { AppendEntry, LoadedDocument, Store } from '../../server/storage/store.ts';
import { createMemoryStore } from '../server/support/memoryStore.ts';

const ID = 'abcdefghijkl';
const ROOM = `${ID}.1`;

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'resa-store-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** One update for each of `count` edits of one document, and the document they came from. */
function edits(count: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < count; i++) doc.getMap('map').set(`k${i}`, i);
  return { doc, updates };
}

function entry(update: Uint8Array, more: Partial<AppendEntry> = {}): AppendEntry {
  return { document: ROOM, update, snapshot: null, title: null, ...more };
}

function valuesOf(loaded: LoadedDocument): Record<string, unknown> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of loaded.updates) Y.applyUpdate(doc, update);
  });
  return doc.getMap('map').toJSON();
}

async function withMap(store: Store): Promise<Uint8Array[]> {
  const { updates } = edits(4);
  const keys = storedKeys(ID, newKeys());
  await store.createMap(
    { id: ID, epoch: 1, title: 'First home', keys },
    { document: ROOM, update: updates[0] as Uint8Array },
  );
  return updates.slice(1);
}

describe.each([
  ['in memory', () => createMemoryStore() as Store],
  ['in SQLite', () => openSqliteStore(newFolder())],
])('a store %s', (_name, open) => {
  it('knows nothing of a map that was never made', async () => {
    const store = open();
    expect(await store.readMap(ID)).toBeNull();
    expect((await store.load(ROOM)).updates).toEqual([]);
    await store.close();
  });

  it('gives back a map, its keys and its first content', async () => {
    const store = open();
    await withMap(store);
    const map = await store.readMap(ID);
    expect(map).toMatchObject({ id: ID, epoch: 1, title: 'First home' });
    expect(map?.keys.map(({ role, uses, hash }) => [role, uses, hash.length])).toEqual([
      ['facilitate', 0, 32],
      ['edit', 0, 32],
      ['comment', 0, 32],
      ['view', 0, 32],
    ]);
    expect(map?.keys.filter(({ sealed }) => sealed === null).map(({ role }) => role)).toEqual(['facilitate']);
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0 });
    await store.close();
  });

  it('refuses a second map with the same id and keeps the first', async () => {
    const store = open();
    await withMap(store);
    await expect(withMap(store)).rejects.toThrow();
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0 });
    await store.close();
  });

  it('gives back appended updates and the new title', async () => {
    const store = open();
    const updates = await withMap(store);
    await Promise.all(updates.map((update) => store.append(entry(update))));
    await store.append(entry(new Uint8Array([0, 0]), { title: { mapId: ID, text: 'Second home' } }));
    const loaded = await store.load(ROOM);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2, k3: 3 });
    expect(loaded.log.count).toBe(5);
    expect((await store.readMap(ID))?.title).toBe('Second home');
    await store.close();
  });

  it('keeps one document apart from another', async () => {
    const store = open();
    await withMap(store);
    const { updates } = edits(1);
    await store.append(entry(updates[0] as Uint8Array, { document: `${ROOM}.talk` }));
    expect((await store.load(ROOM)).log.count).toBe(1);
    expect((await store.load(`${ROOM}.talk`)).log.count).toBe(1);
    await store.close();
  });

  it('starts the log anew after a snapshot and loses nothing', async () => {
    const store = open();
    const { doc, updates } = edits(6);
    for (const [i, update] of updates.entries()) {
      await store.append(entry(update, { snapshot: i === 3 ? Y.encodeStateAsUpdate(doc) : null }));
    }
    const loaded = await store.load(ROOM);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5 });
    await store.close();
  });

  it('gives back an image to its own map alone, and takes the same one twice', async () => {
    const store = open();
    await withMap(store);
    const image = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const quota = { bytes: 3, count: 1 };
    expect(await store.addImage(ID, 'one', image, quota)).toBe('stored');
    expect(await store.addImage(ID, 'one', image, quota)).toBe('stored');
    expect(await store.readImage(ID, 'one')).toEqual(image);
    expect(await store.readImage(ID, 'two')).toBeNull();
    expect(await store.readImage('otherotherot', 'one')).toBeNull();
    await store.close();
  });

  it('refuses an image beyond the quota of bytes or of pictures, and keeps those it has', async () => {
    const store = open();
    await withMap(store);
    const image = { mime: 'image/png', bytes: new Uint8Array(10) };
    expect(await store.addImage(ID, 'one', image, { bytes: 10, count: 9 })).toBe('stored');
    expect(await store.addImage(ID, 'two', image, { bytes: 19, count: 9 })).toBe('full');
    expect(await store.addImage(ID, 'two', image, { bytes: 99, count: 1 })).toBe('full');
    expect(await store.addImage(ID, 'two', image, { bytes: 20, count: 2 })).toBe('stored');
    expect(await store.readImage(ID, 'one')).toEqual(image);
    await store.close();
  });

  it('renews one key, reseals the others, and counts uses of each', async () => {
    const store = open();
    await withMap(store);
    await store.countUse(ID, 'edit');
    await store.countUse(ID, 'edit');
    await store.countUse(ID, 'view');
    const before = await store.readMap(ID);
    const sealed = new Uint8Array([1, 2, 3]);
    const hash = new Uint8Array(32).fill(7);
    await store.renewKey(ID, { role: 'view', hash, sealed: null, uses: 0 }, [{ role: 'edit', sealed }]);
    const after = await store.readMap(ID);
    const of = (role: string) => after?.keys.find((key) => key.role === role);
    expect(of('view')).toMatchObject({ uses: 0 });
    expect([...(of('view')?.hash ?? [])]).toEqual([...hash]);
    expect(of('edit')?.uses).toBe(2);
    expect([...(of('edit')?.sealed ?? [])]).toEqual([1, 2, 3]);
    expect(of('edit')?.hash).toEqual(before?.keys.find(({ role }) => role === 'edit')?.hash);
    await store.close();
  });
});

describe('the SQLite store', () => {
  it('keeps everything over a restart', async () => {
    const folder = newFolder();
    const first = openSqliteStore(folder);
    const updates = await withMap(first);
    await first.append(entry(updates[0] as Uint8Array));
    await first.close();
    const second = openSqliteStore(folder);
    expect(valuesOf(await second.load(ROOM))).toEqual({ k0: 0, k1: 1 });
    expect((await second.readMap(ID))?.title).toBe('First home');
    await second.close();
  });

  it('sets a damaged update aside and reads the rest', async () => {
    const folder = newFolder();
    const first = openSqliteStore(folder);
    const updates = await withMap(first);
    for (const update of updates) await first.append(entry(update));
    await first.close();
    damage(folder, 'UPDATE updates SET bytes = zeroblob(9) WHERE seq = 4');

    const second = openSqliteStore(folder);
    const loaded = await second.load(ROOM);
    expect(loaded.quarantined).toBe(1);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2 });
    expect((await second.load(ROOM)).quarantined, 'it is set aside for good').toBe(0);
    await second.close();
  });

  it('reads around a damaged snapshot from the one before it', async () => {
    const folder = newFolder();
    const first = openSqliteStore(folder);
    const { doc, updates } = edits(0);
    for (let i = 0; i < 6; i++) {
      doc.getMap('map').set(`k${i}`, i);
      const isSnapshot = i === 1 || i === 4;
      await first.append(entry(updates[i] as Uint8Array, { snapshot: isSnapshot ? Y.encodeStateAsUpdate(doc) : null }));
    }
    await first.close();
    damage(folder, 'UPDATE snapshots SET crc = crc + 1 WHERE upto = (SELECT max(upto) FROM snapshots)');

    const second = openSqliteStore(folder);
    const loaded = await second.load(ROOM);
    expect(loaded.quarantined).toBe(1);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2, k3: 3, k4: 4, k5: 5 });
    await second.close();
  });

  it('keeps two generations and no more', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    const { doc, updates } = edits(9);
    for (const [i, update] of updates.entries()) {
      await store.append(entry(update, { snapshot: i % 3 === 2 ? Y.encodeStateAsUpdate(doc) : null }));
    }
    await store.close();
    const db = new Database(join(folder, 'resa.sqlite'));
    expect(db.prepare('SELECT count(*) AS n FROM snapshots').all()).toMatchObject([{ n: 2 }]);
    expect(db.prepare('SELECT count(*) AS n FROM updates').all()).toMatchObject([{ n: 3 }]);
    db.close();
  });

  it('fails only the bad write of a group', async () => {
    const store = openSqliteStore(newFolder());
    const updates = await withMap(store);
    const results = await Promise.allSettled([
      store.append(entry(updates[0] as Uint8Array)),
      store.createMap(
        { id: ID, epoch: 1, title: 'Again', keys: [] },
        { document: ROOM, update: new Uint8Array([0, 0]) },
      ),
      store.append(entry(updates[1] as Uint8Array)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0, k1: 1, k2: 2 });
    await store.close();
  });

  it('reads a damaged image as not there, and repairs it when it is added again', async () => {
    const folder = newFolder();
    const image = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const quota = { bytes: 3, count: 1 };
    const first = openSqliteStore(folder);
    await withMap(first);
    await first.addImage(ID, 'one', image, quota);
    await first.close();
    damage(folder, 'UPDATE images SET bytes = zeroblob(3)');

    const second = openSqliteStore(folder);
    expect(await second.readImage(ID, 'one')).toBeNull();
    expect(await second.addImage(ID, 'one', image, quota)).toBe('stored');
    expect(await second.readImage(ID, 'one')).toEqual(image);
    await second.close();
  });

  it('adds what is new to the tables of an older version and keeps what they hold', async () => {
    const folder = newFolder();
    const first = openSqliteStore(folder);
    await withMap(first);
    await first.close();
    damage(folder, 'DROP TABLE images; PRAGMA user_version = 1');

    const second = openSqliteStore(folder);
    expect((await second.readMap(ID))?.title).toBe('First home');
    const image = { mime: 'image/png', bytes: new Uint8Array([1]) };
    expect(await second.addImage(ID, 'one', image, { bytes: 1, count: 1 })).toBe('stored');
    await second.close();
  });

  it('says plainly that another server has the data', async () => {
    const folder = newFolder();
    const store = openSqliteStore(folder);
    expect(() => openSqliteStore(folder)).toThrow('Another Resa is already using the data in');
    await store.close();
  });

  it('says plainly that the data are of a newer version', async () => {
    const folder = newFolder();
    await openSqliteStore(folder).close();
    damage(folder, 'PRAGMA user_version = 99');
    expect(() => openSqliteStore(folder)).toThrow('newer version of Resa');
  });
});

function damage(folder: string, sql: string): void {
  const db = new Database(join(folder, 'resa.sqlite'));
  db.exec(sql);
  db.close();
}

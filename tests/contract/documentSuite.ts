/** Maps, the log of their documents, pictures and keys: what every store promises. */
import { expect, it } from 'vitest';
import type { LoadedDocument } from '../../server/storage/store.ts';
import { edits, entry, ID, ROOM, type StoreKind, valuesOf, withMap } from './storeParts.ts';

export function itKeepsItsPromises(open: StoreKind['open']): void {
  it('knows nothing of a map that was never made', async () => {
    const { store } = await open();
    expect(await store.readMap(ID)).toBeNull();
    expect((await store.load(ROOM)).updates).toEqual([]);
    await store.close();
  });

  it('gives back a map, its keys and its first content', async () => {
    const { store } = await open();
    await withMap(store);
    const map = await store.readMap(ID);
    expect(map).toMatchObject({ id: ID, epoch: 1, title: 'First home', keysVersion: 1 });
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
    const { store } = await open();
    await withMap(store);
    await expect(withMap(store)).rejects.toThrow();
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0 });
    await store.close();
  });

  it('gives back appended updates and the new title', async () => {
    const { store } = await open();
    const updates = await withMap(store);
    await Promise.all(updates.map((update) => store.append(entry(update))));
    await store.append(entry(new Uint8Array([0, 0]), { title: { mapId: ID, text: 'Second home' } }));
    const loaded = await store.load(ROOM);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2, k3: 3 });
    expect(loaded.seq).toBe(5);
    expect((await store.readMap(ID))?.title).toBe('Second home');
    await store.close();
  });

  it('keeps one document apart from another', async () => {
    const { store } = await open();
    await withMap(store);
    const { updates } = edits(1);
    await store.append(entry(updates[0] as Uint8Array, { document: `${ROOM}.talk` }));
    expect((await store.load(ROOM)).updates).toHaveLength(1);
    expect((await store.load(`${ROOM}.talk`)).updates).toEqual(updates);
    await store.close();
  });

  it('numbers the updates of each document 1, 2, 3 …, however many write at once', async () => {
    const { store } = await open();
    await withMap(store);
    const write = (document: string) => store.append(entry(new Uint8Array([0, 0]), { document }));
    const appended = await Promise.all(Array.from({ length: 40 }, (_, i) => write(i % 2 ? ROOM : `${ROOM}.talk`)));
    const seqs = (remainder: number) =>
      appended
        .filter((_, i) => i % 2 === remainder)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b);
    expect(seqs(1)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(seqs(0)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect((await store.load(ROOM)).seq).toBe(21);
    await store.close();
  });

  it('says how much there is to load', async () => {
    const { store } = await open();
    const { updates } = edits(3);
    const sizes = [];
    for (const update of updates) sizes.push((await store.append(entry(update))).size);
    const [a, b, c] = updates.map(({ byteLength }) => byteLength) as [number, number, number];
    expect(sizes).toEqual([a, a + b, a + b + c]);
    await store.close();
  });

  it('gives what came after a number, and nothing when there is nothing', async () => {
    const { store } = await open();
    const updates = await withMap(store);
    for (const update of updates) await store.append(entry(update));
    expect(await store.readSince(ROOM, 2)).toEqual({ updates: updates.slice(1), seq: 4, quarantined: 0 });
    expect(await store.readSince(ROOM, 4)).toEqual({ updates: [], seq: 4, quarantined: 0 });
    expect(await store.readSince('otherotherot.1', 0)).toEqual({ updates: [], seq: 0, quarantined: 0 });
    await store.close();
  });

  it('says in one answer how every open document stands, and leaves out what is gone', async () => {
    const { store } = await open();
    const updates = await withMap(store);
    await store.append(entry(updates[0] as Uint8Array));
    const keys = await store.readMap(ID);
    await store.renewKey(ID, 1, { role: 'view', hash: new Uint8Array(32), sealed: null, uses: 0 }, []);
    expect(keys?.keysVersion).toBe(1);
    const standings = await store.poll([
      { document: ROOM, mapId: ID },
      { document: `${ROOM}.talk`, mapId: ID },
      { document: 'otherotherot.1', mapId: 'otherotherot' },
    ]);
    expect([...standings]).toEqual(
      expect.arrayContaining([
        [ROOM, { seq: 2, epoch: 1, keysVersion: 2 }],
        [`${ROOM}.talk`, { seq: 0, epoch: 1, keysVersion: 2 }],
      ]),
    );
    expect(standings.size).toBe(2);
    expect((await store.poll([])).size).toBe(0);
    await store.close();
  });

  it('revises a document with what the change answers, and leaves it alone when that is nothing', async () => {
    const { store } = await open();
    const updates = await withMap(store);
    const before = await store.load(ROOM);
    expect(await store.revise(ROOM, () => null)).toEqual(before);
    const update = updates[0] as Uint8Array;
    const seen: number[] = [];
    const revised = await store.revise(ROOM, (loaded) => {
      seen.push(loaded.seq);
      return update;
    });
    expect(seen).toEqual([1]);
    expect(revised).toEqual({ updates: [...before.updates, update], seq: 2, quarantined: 0 });
    expect(await store.load(ROOM)).toEqual(revised);
    await store.close();
  });

  it('keeps a document as it was when its change cannot be made', async () => {
    const { store } = await open();
    await withMap(store);
    const refuse = () => {
      throw new Error('Of a newer program.');
    };
    await expect(store.revise(ROOM, refuse)).rejects.toThrow('Of a newer program.');
    expect((await store.load(ROOM)).seq).toBe(1);
    await store.close();
  });

  it('revises one after another when several ask at once', async () => {
    const { store } = await open();
    await withMap(store);
    const once = (loaded: LoadedDocument) => (loaded.seq === 1 ? new Uint8Array([0, 0]) : null);
    const revised = await Promise.all([1, 2, 3].map(() => store.revise(ROOM, once)));
    expect(revised.map(({ seq }) => seq)).toEqual([2, 2, 2]);
    await store.close();
  });

  it('shortens a log of 500 updates by itself and loses nothing', async () => {
    const { store } = await open();
    const { doc, updates } = edits(510);
    for (const update of updates) await store.append(entry(update));
    let loaded = await store.load(ROOM);
    while (loaded.updates.length > 11) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      loaded = await store.load(ROOM);
    }
    expect(loaded.seq).toBe(510);
    expect(valuesOf(loaded)).toEqual(doc.getMap('map').toJSON());
    expect((await store.append(entry(new Uint8Array([0, 0])))).seq).toBe(511);
    await store.close();
  });

  it('shortens a log of a megabyte by itself, and what was overwritten is gone', async () => {
    const { store } = await open();
    const { doc, updates } = edits(0);
    for (let i = 0; i < 11; i++) doc.getMap('map').set('long', `${i}`.padEnd(100_000));
    for (const update of updates) await store.append(entry(update));
    while ((await store.load(ROOM)).updates.length > 1) await new Promise((resolve) => setTimeout(resolve, 2));
    const loaded = await store.load(ROOM);
    expect(loaded.updates[0]?.byteLength).toBeLessThan(200_000);
    expect(valuesOf(loaded)).toEqual(doc.getMap('map').toJSON());
    expect((await store.append(entry(new Uint8Array([0, 0])))).size).toBeLessThan(200_000);
    await store.close();
  });

  it('gives back an image to its own map alone, and takes the same one twice', async () => {
    const { store } = await open();
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
    const { store } = await open();
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
    const { store } = await open();
    await withMap(store);
    await store.countUse(ID, 'edit');
    await store.countUse(ID, 'edit');
    await store.countUse(ID, 'view');
    const before = await store.readMap(ID);
    const sealed = new Uint8Array([1, 2, 3]);
    const hash = new Uint8Array(32).fill(7);
    const renewed = { role: 'view', hash, sealed: null, uses: 0 } as const;
    expect(await store.renewKey(ID, 1, renewed, [{ role: 'edit', sealed }])).toBe('renewed');
    const after = await store.readMap(ID);
    const of = (role: string) => after?.keys.find((key) => key.role === role);
    expect(of('view')).toMatchObject({ uses: 0 });
    expect([...(of('view')?.hash ?? [])]).toEqual([...hash]);
    expect(of('edit')?.uses).toBe(2);
    expect([...(of('edit')?.sealed ?? [])]).toEqual([1, 2, 3]);
    expect(of('edit')?.hash).toEqual(before?.keys.find(({ role }) => role === 'edit')?.hash);
    await store.close();
  });

  it('renews no key for somebody who looked before another renewal', async () => {
    const { store } = await open();
    await withMap(store);
    const renewed = { role: 'view', hash: new Uint8Array(32), sealed: null, uses: 0 } as const;
    const outcomes = await Promise.all([
      store.renewKey(ID, 1, renewed, []),
      store.renewKey(ID, 1, { ...renewed, role: 'edit' }, []),
    ]);
    expect(outcomes.sort()).toEqual(['renewed', 'stale']);
    expect((await store.readMap(ID))?.keysVersion).toBe(2);
    await store.close();
  });
}

/** What a store with tables does about damage and the past. */

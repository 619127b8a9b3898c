/** What a store with tables keeps when some of it is damaged, and how long. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { KEEP_MS, SNAPSHOT_SPAN_MS } from '../../server/storage/compaction.ts';
import { edits, entry, ID, type OpenedStore, ROOM, type StoreKind, valuesOf, withMap } from './storeParts.ts';

/** Appends an edit that makes the log long enough to be shortened, and waits until it is. */
async function appendUntilShortened({ store, sql }: OpenedStore, doc: Y.Doc): Promise<void> {
  const before = Y.encodeStateVector(doc);
  doc.getMap('map').set('long', 'x'.repeat(1024 * 1024));
  const { seq } = await store.append(entry(Y.encodeStateAsUpdate(doc, before)));
  const isShortened = async () => (await sql?.(`SELECT upto FROM snapshots WHERE upto = ${seq}`))?.length === 1;
  while (!(await isShortened())) await new Promise((resolve) => setTimeout(resolve, 20));
}

export function itKeepsItsTables(open: StoreKind['open']): void {
  it('sets a damaged update aside and reads the rest, also for those who ask what came after a number', async () => {
    const { store, sql } = await open();
    const updates = await withMap(store);
    for (const update of updates) await store.append(entry(update));
    await sql?.('UPDATE updates SET crc = crc + 1 WHERE seq = 4');
    const since = await store.readSince(ROOM, 3);
    expect(since).toMatchObject({ seq: 4, quarantined: 1 });
    expect(valuesOf(since)).toEqual({ k0: 0, k1: 1, k2: 2 });
    const loaded = await store.load(ROOM);
    expect(loaded.quarantined, 'it is set aside for good').toBe(0);
    expect(valuesOf(loaded)).toEqual({ k0: 0, k1: 1, k2: 2 });
    expect(loaded.seq, 'its number is not given again').toBe(4);
    expect(await sql?.('SELECT source, document FROM quarantine WHERE seq = 4')).toMatchObject([
      { source: 'updates', document: ROOM },
    ]);
    await store.close();
  });

  it('reads around a damaged snapshot from the one before it', async () => {
    const { store, sql } = await open();
    const { doc, updates } = edits(0);
    await appendUntilShortened({ store, sql }, doc);
    doc.getMap('map').set('between', 1);
    await store.append(entry(updates.at(-1) as Uint8Array));
    await appendUntilShortened({ store, sql }, doc);
    doc.getMap('map').set('after', 1);
    await store.append(entry(updates.at(-1) as Uint8Array));
    await sql?.('UPDATE snapshots SET crc = crc + 1 WHERE upto = (SELECT max(upto) FROM snapshots)');

    const loaded = await store.load(ROOM);
    expect(loaded.quarantined).toBe(1);
    expect(valuesOf(loaded)).toEqual(doc.getMap('map').toJSON());
    expect((await store.load(ROOM)).quarantined).toBe(0);
    await store.close();
  });

  it('keeps every update for a day, a snapshot from before it, and one snapshot for each six hours', async () => {
    let time = Date.UTC(2026, 10, 1);
    const { store, sql } = await open(() => time);
    const { doc } = edits(0);
    const hours = 60 * 60 * 1000;
    for (let i = 0; i < 14; i++) {
      await appendUntilShortened({ store, sql }, doc);
      time += 3 * hours;
    }
    const snapshots = ((await sql?.('SELECT upto, at FROM snapshots ORDER BY upto')) ?? []) as {
      upto: number;
      at: number;
    }[];
    const updates = ((await sql?.('SELECT seq, at FROM updates ORDER BY seq')) ?? []) as { seq: number; at: number }[];
    const last = time - 3 * hours;
    const oldest = snapshots[0];
    expect(Number(oldest?.at)).toBeLessThanOrEqual(last - KEEP_MS);
    expect(Number(oldest?.at)).toBeGreaterThan(last - KEEP_MS - 2 * SNAPSHOT_SPAN_MS);
    expect(Number(updates[0]?.seq), 'the log goes on where the oldest snapshot ends').toBe(Number(oldest?.upto) + 1);
    expect(Number(updates.at(-1)?.seq)).toBe(14);
    expect(snapshots.length).toBeGreaterThanOrEqual(5);
    expect(snapshots.length, 'of 14').toBeLessThanOrEqual(8);
    expect(valuesOf(await store.load(ROOM))).toEqual(doc.getMap('map').toJSON());
    await store.close();
  });

  it('gives the whole document to those who ask for what came after a number that it no longer has', async () => {
    let time = Date.UTC(2026, 10, 1);
    const { store, sql } = await open(() => time);
    const { doc } = edits(0);
    for (let i = 0; i < 4; i++) {
      await appendUntilShortened({ store, sql }, doc);
      time += KEEP_MS + SNAPSHOT_SPAN_MS;
    }
    const since = await store.readSince(ROOM, 1);
    expect(since.seq).toBe(4);
    expect(valuesOf(since)).toEqual(doc.getMap('map').toJSON());
    await store.close();
  });

  it('reads a damaged image as not there, and repairs it when it is added again', async () => {
    const { store, sql } = await open();
    const image = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const quota = { bytes: 3, count: 1 };
    await withMap(store);
    await store.addImage(ID, 'one', image, quota);
    await sql?.('UPDATE images SET crc = crc + 1');
    expect(await store.readImage(ID, 'one')).toBeNull();
    expect(await store.addImage(ID, 'one', image, quota)).toBe('stored');
    expect(await store.readImage(ID, 'one')).toEqual(image);
    await store.close();
  });
}

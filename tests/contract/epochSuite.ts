import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { KEEP_MS } from '../../server/storage/compaction.ts';
import { EpochEnded, type NextEpoch, type Store } from '../../server/storage/store.ts';
import { edits, entry, ID, ROOM, type StoreKind, valuesOf, withMap } from './storeParts.ts';

const NEXT = `${ID}.2`;

/** The step from the first epoch to the second, with what was read of the documents now. */
export async function nextEpoch(store: Store, more: Partial<NextEpoch> = {}): Promise<NextEpoch> {
  const { doc } = edits(2);
  doc.getMap('map').set('fresh', true);
  const { seq } = await store.load(ROOM);
  return {
    mapId: ID,
    epoch: 1,
    documents: [
      { from: ROOM, to: NEXT, seq, update: Y.encodeStateAsUpdate(doc) },
      { from: `${ROOM}.talk`, to: `${NEXT}.talk`, seq: 0, update: null },
    ],
    ...more,
  };
}

const nothing = new Uint8Array([0, 0]);

/** What every store promises about epochs. */
export function itStartsEpochs(open: StoreKind['open']): void {
  it('starts the next epoch of a map with other documents, numbered from the beginning', async () => {
    const { store } = await open();
    await withMap(store);
    expect(await store.startEpoch(await nextEpoch(store))).toBe('started');
    expect(await store.readMap(ID)).toMatchObject({ epoch: 2, title: 'First home', keysVersion: 1 });
    expect(valuesOf(await store.load(NEXT))).toEqual({ k0: 0, k1: 1, fresh: true });
    expect((await store.append(entry(nothing, { document: NEXT }))).seq).toBe(2);
    expect((await store.append(entry(nothing, { document: `${NEXT}.talk` }))).seq).toBe(1);
    const standings = await store.poll([{ document: NEXT, mapId: ID }]);
    expect(standings.get(NEXT)).toMatchObject({ epoch: 2, seq: 2 });
    await store.close();
  });

  it('takes nothing more into an epoch that has ended, not into a discussion that nobody had begun, nor a title', async () => {
    const { store } = await open();
    const [update] = await withMap(store);
    await store.startEpoch(await nextEpoch(store));
    const title = { mapId: ID, text: 'Too late' };
    for (const document of [ROOM, `${ROOM}.talk`]) {
      await expect(store.append(entry(update as Uint8Array, { document, title }))).rejects.toThrow(EpochEnded);
      await expect(store.revise(document, () => nothing)).rejects.toThrow(EpochEnded);
    }
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0 });
    expect((await store.readMap(ID))?.title).toBe('First home');
    await store.close();
  });

  it('leaves everything as it is when somebody has written since, or the epoch is another', async () => {
    const { store } = await open();
    const [update] = await withMap(store);
    const map = await nextEpoch(store);
    await store.append(entry(update as Uint8Array));
    expect(await store.startEpoch(map)).toBe('stale');
    const talk = await nextEpoch(store);
    await store.append(entry(nothing, { document: `${ROOM}.talk` }));
    expect(await store.startEpoch(talk)).toBe('stale');
    expect(await store.startEpoch({ ...map, epoch: 2, documents: [] })).toBe('stale');
    expect(await store.startEpoch({ ...map, mapId: 'nosuchmapnow', documents: [] })).toBe('stale');
    expect((await store.readMap(ID))?.epoch).toBe(1);
    expect((await store.load(NEXT)).updates).toEqual([]);
    expect((await store.append(entry(nothing))).seq).toBe(3);
    await store.close();
  });

  it('keeps what an epoch was for a day after its end, and the epoch that goes on for good', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    await withMap(store);
    await store.startEpoch(await nextEpoch(store));
    time += KEEP_MS - 1;
    await store.dropEnded();
    expect(valuesOf(await store.load(ROOM))).toEqual({ k0: 0 });
    time += 1;
    await store.dropEnded();
    expect((await store.load(ROOM)).updates).toEqual([]);
    expect(valuesOf(await store.load(NEXT))).toHaveProperty('fresh', true);
    await store.close();
  });
}

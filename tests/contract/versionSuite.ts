import { expect, it } from 'vitest';
import type { Store } from '../../server/storage/store.ts';
import type { AddVersion, NewVersion } from '../../server/storage/versions.ts';
import { ID, type StoreKind, withMap } from './storeParts.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PLENTY = { bytes: 1_000, named: 9 };

function adding(id: string, version: Partial<NewVersion> = {}, more: Partial<AddVersion> = {}): AddVersion {
  return {
    version: { id, mapId: ID, epoch: 1, kind: 'auto', name: null, people: [], seq: 1, ...version },
    state: new Uint8Array([1, 2, 3]),
    quota: PLENTY,
    gap: 0,
    ...more,
  };
}

const named = (id: string, more: Partial<AddVersion> = {}) => adding(id, { kind: 'named', name: id, seq: 9 }, more);

async function idsOf({ versions }: Store): Promise<readonly string[]> {
  return (await versions.list(ID)).map(({ id }) => id);
}

/** What every store promises about versions of maps. */
export function itKeepsVersions(open: StoreKind['open']): void {
  it('gives back what versions are and hold, newest first, to their own map alone', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    await withMap(store);
    const people = [{ name: 'Ada', colour: 3 }];
    const first = await store.versions.add(adding('one', { people, seq: 2 }));
    expect(first).toMatchObject({ outcome: 'kept', version: { at: 1_000, size: 3 } });
    time = 2_000;
    await store.versions.add(named('two', { state: new Uint8Array([7]) }));
    expect(await store.versions.list(ID)).toEqual([
      { id: 'two', mapId: ID, epoch: 1, at: 2_000, kind: 'named', name: 'two', people: [], seq: 9, size: 1 },
      { id: 'one', mapId: ID, epoch: 1, at: 1_000, kind: 'auto', name: null, people, seq: 2, size: 3 },
    ]);
    expect(await store.versions.read(ID, 'one')).toEqual(new Uint8Array([1, 2, 3]));
    expect(await store.versions.read(ID, 'three')).toBeNull();
    expect(await store.versions.read('otherotherot', 'one')).toBeNull();
    expect(await store.versions.list('otherotherot')).toEqual([]);
    await store.close();
  });

  it('makes no automatic version that says nothing new, and adds its people to the newest', async () => {
    const { store } = await open();
    await withMap(store);
    const [ada, bo] = [
      { name: 'Ada', colour: 1 },
      { name: 'Bo', colour: 2 },
    ];
    await store.versions.add(adding('one', { people: [ada], seq: 5 }));
    expect(await store.versions.add(adding('two', { people: [bo, ada], seq: 5 }))).toEqual({ outcome: 'covered' });
    expect(await store.versions.list(ID)).toMatchObject([{ id: 'one', people: [ada, bo] }]);
    expect((await store.versions.add(adding('three', { epoch: 2, seq: 1 }))).outcome).toBe('kept');
    await store.close();
  });

  it('makes one automatic version when several ask at once, and the next after the gap', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    await withMap(store);
    const ask = (id: string, seq: number) => store.versions.add(adding(id, { seq }, { gap: 5 * MINUTE }));
    const outcomes = await Promise.all([ask('one', 1), ask('two', 2), ask('three', 3)]);
    expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1);
    expect(await idsOf(store)).toHaveLength(1);
    time += 5 * MINUTE;
    expect((await ask('four', 4)).outcome).toBe('kept');
    await store.close();
  });

  it('keeps all of a day, then one an hour, then one a day for 90 days, and what has a name for ever', async () => {
    let time = DAY * 1_000;
    const { store } = await open(() => time);
    await withMap(store);
    const start = time;
    let seq = 0;
    const addAt = async (after: number, id: string) => {
      time = start + after;
      seq += 1;
      await store.versions.add(adding(id, id === 'named' ? { kind: 'named', name: id, seq } : { seq }));
    };
    await addAt(0, 'a');
    await addAt(10 * MINUTE, 'b');
    await addAt(20 * MINUTE, 'named');
    await addAt(2 * HOUR, 'c');
    await addAt(23 * HOUR, 'd');
    expect(await idsOf(store), 'a day').toEqual(['d', 'c', 'named', 'b', 'a']);
    await addAt(30 * HOUR, 'e');
    expect(await idsOf(store), 'hours').toEqual(['e', 'd', 'c', 'named', 'b']);
    await addAt(9 * DAY, 'f');
    expect(await idsOf(store), 'days').toEqual(['f', 'e', 'd', 'named']);
    await addAt(100 * DAY, 'g');
    expect(await idsOf(store), 'for ever').toEqual(['g', 'named']);
    await store.close();
  });

  it('drops the oldest without a name where there is no room, and refuses what does not fit at all', async () => {
    const { store } = await open();
    await withMap(store);
    const quota = { bytes: 10, named: 9 };
    const state = new Uint8Array(4);
    await store.versions.add(named('named', { quota, state }));
    await store.versions.add(adding('old', { seq: 10 }, { quota, state }));
    await store.versions.add(adding('new', { seq: 11 }, { quota, state }));
    expect(await idsOf(store)).toEqual(['new', 'named']);
    const big = await store.versions.add(adding('big', { seq: 12 }, { quota, state: new Uint8Array(7) }));
    expect(big).toEqual({ outcome: 'full' });
    expect(await idsOf(store)).toEqual(['new', 'named']);
    await store.close();
  });

  it('gives names up to a number, and takes versions away', async () => {
    const { store } = await open();
    await withMap(store);
    const quota = { bytes: 1_000, named: 2 };
    await store.versions.add(adding('one', { seq: 1 }));
    await store.versions.add(adding('two', { seq: 2 }));
    expect(await store.versions.rename(ID, 'one', 'Before lunch', quota)).toMatchObject({ name: 'Before lunch' });
    await store.versions.add(named('three', { quota }));
    expect(await store.versions.add(named('four', { quota }))).toEqual({ outcome: 'too-many' });
    expect(await store.versions.rename(ID, 'two', 'Another', quota)).toBe('too-many');
    expect(await store.versions.rename(ID, 'one', 'Before tea', quota)).toMatchObject({ name: 'Before tea' });
    expect(await store.versions.rename(ID, 'gone', 'Another', quota)).toBeNull();
    expect(await store.versions.remove('otherotherot', 'one')).toBe(false);
    expect(await store.versions.remove(ID, 'one')).toBe(true);
    expect(await store.versions.remove(ID, 'one')).toBe(false);
    expect(await idsOf(store)).toEqual(['three', 'two']);
    await store.close();
  });
}

/** What a store with tables does about a damaged version. */
export function itReadsAroundDamagedVersions(open: StoreKind['open']): void {
  it('says of a damaged version that it is, and reads the others', async () => {
    const { store, sql } = await open();
    await withMap(store);
    await store.versions.add(adding('one', { seq: 1 }));
    await store.versions.add(adding('two', { seq: 2 }));
    await sql?.("UPDATE versions SET crc = crc + 1 WHERE id = 'one'");
    expect(await store.versions.read(ID, 'one')).toBe('damaged');
    expect(await store.versions.read(ID, 'two')).toEqual(new Uint8Array([1, 2, 3]));
    expect(await idsOf(store)).toEqual(['two', 'one']);
    await store.close();
  });
}

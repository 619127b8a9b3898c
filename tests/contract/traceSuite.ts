import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { KEEP_MS } from '../../server/storage/compaction.ts';
import type { Store } from '../../server/storage/store.ts';
import { edits, entry, ID, ROOM, type StoreKind, valuesOf, withMap } from './storeParts.ts';

const SECOND = 'mnopqrstuvwx';
const QUOTA = { bytes: 1_000, named: 1 };

async function addVersion(store: Store, id: string, names: readonly string[]): Promise<void> {
  const people = names.map((name, colour) => ({ name, colour }));
  const version = { id, mapId: ID, epoch: 1, kind: 'auto', name: null, people, seq: Number(id) } as const;
  await store.versions.add({ version, state: new Uint8Array([0, 0]), quota: QUOTA, gap: 0 });
}

/** What every store promises about people who are named in it. */
export function itFindsTraces(open: StoreKind['open']): void {
  it('gives out all maps a part at a time, each once', async () => {
    const { store } = await open();
    await withMap(store);
    const [update] = edits(1).updates as [Uint8Array];
    await store.createMap({ id: SECOND, epoch: 1, title: 'Second', keys: [] }, { document: `${SECOND}.1`, update });
    expect(await store.traces.countMaps()).toBe(2);
    expect(await store.traces.maps('', 1)).toMatchObject([{ id: ID, epoch: 1, title: 'First home' }]);
    expect(await store.traces.maps(ID, 9)).toMatchObject([{ id: SECOND, title: 'Second' }]);
    expect(await store.traces.maps(SECOND, 9)).toEqual([]);
    await store.close();
  });

  it('puts other people in the place of those of a version, and leaves what is not to be changed', async () => {
    const { store } = await open();
    await withMap(store);
    await addVersion(store, '1', ['Anna', 'Bo']);
    await addVersion(store, '2', ['Bo']);
    await addVersion(store, '3', []);
    const changed = store.traces.changePeople(ID, (people) =>
      people.some(({ name }) => name === 'Anna') ? people.filter(({ name }) => name !== 'Anna') : null,
    );
    expect(await changed).toBe(1);
    const people = (await store.versions.list(ID)).map((version) => [version.id, version.people]);
    expect(Object.fromEntries(people)).toEqual({
      '1': [{ name: 'Bo', colour: 1 }],
      '2': [{ name: 'Bo', colour: 0 }],
      '3': [],
    });
    await store.close();
  });

  it('takes away what entries of the log were about, and keeps that they happened', async () => {
    const { store } = await open();
    for (const about of ['Anna', 'Bo']) {
      await store.audit.add({ act: 'team-made', mapId: null, teamId: 'team', about, address: null });
    }
    await store.traces.clearAbout([1]);
    const entries = await store.audit.list(Number.MAX_SAFE_INTEGER, 9);
    expect(entries.map(({ number, about }) => [number, about])).toEqual([
      [2, 'Bo'],
      [1, null],
    ]);
    await store.close();
  });

  it('keeps a sealed document as it is, under a number that follows', async () => {
    const { store } = await open();
    const updates = await withMap(store);
    for (const update of updates) await store.append(entry(update));
    const before = await store.load(ROOM);
    expect(await store.traces.seal(ROOM)).toBe(before.seq + 1);
    const after = await store.load(ROOM);
    expect([after.seq, valuesOf(after)]).toEqual([before.seq + 1, valuesOf(before)]);
    await store.append(entry(edits(1).updates[0] as Uint8Array));
    expect((await store.load(ROOM)).seq).toBe(before.seq + 2);
    await store.close();
  });
}

/** What stores with tables promise besides. */
export function itForgetsInTables(open: StoreKind['open']): void {
  it('lets go of the past of a sealed document once it is old enough, and not before', async () => {
    let time = 1_000_000_000_000;
    const { store, sql } = await open(() => time);
    await withMap(store);
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    doc.getMap('map').set('by', 'a name that goes');
    doc.getMap('map').set('by', '');
    for (const update of updates) await store.append(entry(update));
    await store.traces.seal(ROOM);
    const holdsName = async () => {
      const rows = (await sql?.('SELECT bytes FROM updates UNION ALL SELECT bytes FROM snapshots')) ?? [];
      return rows.some(({ bytes }) => Buffer.from(bytes as Buffer).includes('a name that goes'));
    };
    time += KEEP_MS - 1;
    expect(await store.traces.trim(9)).toBe(0);
    expect(await holdsName()).toBe(true);
    time += 1;
    expect(await store.traces.trim(9)).toBe(1);
    expect(await holdsName()).toBe(false);
    expect(await store.traces.trim(9), 'again').toBe(0);
    expect(valuesOf(await store.load(ROOM))).toMatchObject({ by: '' });
    await store.close();
  });

  it('gives out and takes away the passes of persons, and tells whose maps they opened', async () => {
    const { store, sql } = await open();
    await withMap(store);
    await store.teams.create('teamteamteam', 'Team', { id: 'own', hash: new Uint8Array([1]) }, 9);
    await store.teams.addMap('teamteamteam', ID, 9);
    for (const [id, name] of [
      ['p1', 'Anna'],
      ['p2', 'Bo'],
    ]) {
      const hash = `CAST('${id}' AS ${store.isShared ? 'bytea' : 'BLOB'})`;
      await sql?.(
        `INSERT INTO passes (id, kind, hash, name, subject, made_at) VALUES ('${id}', 'person', ${hash}, '${name}', 's-${id}', 1)`,
      );
      await sql?.(`INSERT INTO pass_teams (pass_id, team_id, role) VALUES ('${id}', 'teamteamteam', 'edit')`);
    }
    expect(await store.traces.passes('', 1)).toEqual([{ id: 'p1', name: 'Anna', subject: 's-p1', expires: null }]);
    expect(await store.traces.passes('p1', 9)).toMatchObject([{ id: 'p2' }]);
    expect(await store.traces.removePasses(['p1', 'own'])).toEqual([ID]);
    expect((await store.readMap(ID))?.keysVersion).toBe(2);
    expect(await store.traces.passes('', 9)).toMatchObject([{ id: 'p2' }]);
    expect(await store.teams.pass(new TextEncoder().encode('p1'))).toBeNull();
    expect(
      await store.teams.renewKey('teamteamteam', { id: 'own', hash: new Uint8Array([2]) }),
      'not a person’s',
    ).toEqual([ID]);
    await store.close();
  });
}

import { expect, it } from 'vitest';
import { hashKey, newKeys, storedKeys } from '../../server/keys/keys.ts';
import { AUDIT_KEEP_MS, AUDIT_MOST, type NewAuditEntry } from '../../server/storage/audit.ts';
import type { InitialContent, NewMap, Store } from '../../server/storage/store.ts';
import type { NewKey } from '../../server/storage/teams.ts';
import { edits, entry, ID, ROOM, type StoreKind, withMap } from './storeParts.ts';

const TEAM = 'teamteamteam';
const OTHER = 'otherteamoth';
const SECOND_ID = 'mnopqrstuvwx';
const MANY = 10;

export const keyOf = (text: string): NewKey => ({ id: `pass-${text}`, hash: hashKey(text) });

async function withTeam(store: Store, id = TEAM, key = 'secret'): Promise<void> {
  expect(await store.teams.create(id, `Team ${id}`, keyOf(key), MANY)).toMatchObject({ id, maps: 0 });
}

async function versionOf(store: Store, id = ID): Promise<number | undefined> {
  return (await store.readMap(id))?.keysVersion;
}

function secondMap(): readonly [NewMap, InitialContent] {
  const keys = storedKeys(SECOND_ID, newKeys());
  const update = edits(1).updates[0] as Uint8Array;
  return [
    { id: SECOND_ID, epoch: 1, title: 'Second home', keys },
    { document: `${SECOND_ID}.1`, update },
  ];
}

/** What every store promises about teams, passes and the log of keys. */
export function itKeepsTeams(open: StoreKind['open']): void {
  it('gives back teams by name, with how many maps each has, and renames them', async () => {
    const { store } = await open(() => 1_000);
    await withMap(store);
    await store.teams.create(TEAM, 'Zebra', keyOf('a'), MANY);
    await store.teams.create(OTHER, 'ant', keyOf('b'), MANY);
    await store.teams.addMap(TEAM, ID, MANY);
    expect(await store.teams.list()).toEqual([
      { id: OTHER, name: 'ant', created: 1_000, maps: 0 },
      { id: TEAM, name: 'Zebra', created: 1_000, maps: 1 },
    ]);
    expect(await store.teams.rename(OTHER, 'Zoo')).toMatchObject({ id: OTHER, name: 'Zoo' });
    expect((await store.teams.list()).map(({ name }) => name)).toEqual(['Zebra', 'Zoo']);
    expect(await store.teams.rename('nobodynobody', 'None')).toBeNull();
    expect(await store.teams.read('nobodynobody')).toBeNull();
    await store.close();
  });

  it('makes no more teams than there may be', async () => {
    const { store } = await open();
    await withTeam(store);
    expect(await store.teams.create(OTHER, 'Other', keyOf('other'), 1)).toBe('full');
    expect(await store.teams.read(OTHER)).toBeNull();
    expect(await store.teams.pass(hashKey('other'))).toBeNull();
    await store.close();
  });

  it('opens with a team’s pass the maps of that team, for editing, and no other map', async () => {
    const { store } = await open();
    await withMap(store);
    await withTeam(store);
    await withTeam(store, OTHER, 'other');
    expect(await store.teams.roleIn(ID, hashKey('secret'))).toBeNull();
    expect(await store.teams.addMap(TEAM, ID, MANY)).toBe('added');
    expect(await store.teams.roleIn(ID, hashKey('secret'))).toBe('edit');
    expect(await store.teams.roleIn(ID, hashKey('other'))).toBeNull();
    expect(await store.teams.roleIn(SECOND_ID, hashKey('secret'))).toBeNull();
    expect(await store.teams.pass(hashKey('secret'))).toEqual({
      ...{ id: 'pass-secret', kind: 'team', name: null, subject: null, expires: null },
      teams: [{ teamId: TEAM, role: 'edit' }],
    });
    expect(await store.teams.pass(hashKey('guess'))).toBeNull();
    await store.close();
  });

  it('says of each map when it was last written to and when it was added, the last changed first', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    const updates = await withMap(store);
    await withTeam(store);
    time = 2_000;
    expect(await store.createTeamMap(TEAM, ...secondMap(), MANY)).toBe('added');
    await store.teams.addMap(TEAM, ID, MANY);
    time = 3_000;
    await store.append(entry(updates[0] as Uint8Array, { title: { mapId: ID, text: 'Renamed' } }));
    await store.append(entry(updates[1] as Uint8Array, { document: `${SECOND_ID}.1.talk` }));
    expect(await store.teams.maps(TEAM)).toEqual([
      { id: ID, title: 'Renamed', changed: 3_000, added: 2_000 },
      { id: SECOND_ID, title: 'Second home', changed: 2_000, added: 2_000 },
    ]);
    expect((await store.load(ROOM)).seq).toBe(2);
    await store.close();
  });

  it('adds a map once, none beyond the quota, and none that is not there', async () => {
    const { store } = await open();
    await withMap(store);
    await withTeam(store);
    expect(await store.teams.addMap(TEAM, ID, 1)).toBe('added');
    expect(await store.teams.addMap(TEAM, ID, 1)).toBe('there');
    expect(await store.createTeamMap(TEAM, ...secondMap(), 1)).toBe('full');
    expect(await store.readMap(SECOND_ID), 'all or nothing').toBeNull();
    expect(await store.createTeamMap('nobodynobody', ...secondMap(), MANY)).toBe('gone');
    expect(await store.teams.addMap(TEAM, 'nomapnomapno', MANY)).toBe('gone');
    expect(await store.teams.addMap('nobodynobody', ID, MANY)).toBe('gone');
    await store.createMap(...secondMap());
    expect(await store.teams.addMap(TEAM, SECOND_ID, 1)).toBe('full');
    expect(await versionOf(store), 'nobody lost anything').toBe(1);
    await store.close();
  });

  it('lets the old key open nothing when a team’s is renewed, and raises the version of its maps’ keys', async () => {
    const { store } = await open();
    await withMap(store);
    await store.createMap(...secondMap());
    await withTeam(store);
    await withTeam(store, OTHER, 'other');
    await store.teams.addMap(TEAM, ID, MANY);
    await store.teams.addMap(OTHER, SECOND_ID, MANY);
    expect(await store.teams.renewKey(TEAM, keyOf('renewed'))).toEqual([ID]);
    expect(await store.teams.roleIn(ID, hashKey('secret'))).toBeNull();
    expect(await store.teams.pass(hashKey('secret'))).toBeNull();
    expect(await store.teams.roleIn(ID, hashKey('renewed'))).toBe('edit');
    expect(await store.teams.roleIn(SECOND_ID, hashKey('other'))).toBe('edit');
    expect([await versionOf(store), await versionOf(store, SECOND_ID)]).toEqual([2, 1]);
    expect(await store.teams.renewKey('nobodynobody', keyOf('x'))).toBeNull();
    await store.close();
  });

  it('takes one map out of a team, or the team away, and leaves the maps', async () => {
    const { store } = await open();
    await withMap(store);
    await withTeam(store);
    await store.teams.addMap(TEAM, ID, MANY);
    await store.createTeamMap(TEAM, ...secondMap(), MANY);
    expect(await store.teams.removeMap(TEAM, ID)).toEqual([ID]);
    expect(await store.teams.removeMap(TEAM, ID)).toBeNull();
    expect(await store.teams.roleIn(ID, hashKey('secret'))).toBeNull();
    expect(await store.teams.roleIn(SECOND_ID, hashKey('secret'))).toBe('edit');
    expect([await versionOf(store), await versionOf(store, SECOND_ID)]).toEqual([2, 1]);
    expect(await store.teams.remove(TEAM)).toEqual([SECOND_ID]);
    expect(await store.teams.remove(TEAM)).toBeNull();
    expect(await store.teams.read(TEAM)).toBeNull();
    expect(await store.teams.pass(hashKey('secret'))).toBeNull();
    expect(await store.teams.maps(TEAM)).toEqual([]);
    expect([await versionOf(store), await versionOf(store, SECOND_ID)]).toEqual([2, 2]);
    await store.close();
  });

  it('has one administrator, whose key opens no map and may be replaced', async () => {
    const { store } = await open();
    await withMap(store);
    await withTeam(store);
    await store.teams.addMap(TEAM, ID, MANY);
    expect(await store.teams.hasAdministrator()).toBe(false);
    const made = await Promise.all(['one', 'two', 'three'].map((key) => store.teams.makeAdministrator(keyOf(key))));
    expect(made.filter(Boolean)).toHaveLength(1);
    const key = ['one', 'two', 'three'][made.indexOf(true)] ?? '';
    expect(await store.teams.pass(hashKey(key))).toMatchObject({ kind: 'administrator', teams: [] });
    expect(await store.teams.roleIn(ID, hashKey(key))).toBeNull();
    await store.teams.renewAdministrator(keyOf('new'));
    expect(await store.teams.pass(hashKey(key))).toBeNull();
    expect(await store.teams.pass(hashKey('new'))).toMatchObject({ kind: 'administrator' });
    expect(await store.teams.hasAdministrator()).toBe(true);
    await store.close();
  });

  it('logs what was done with keys, newest first, a part at a time, for 90 days', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    const note = (about: string): NewAuditEntry => ({
      act: 'team-made',
      mapId: null,
      teamId: TEAM,
      about,
      address: '192.0.2.0',
    });
    for (const about of ['one', 'two', 'three']) await store.audit.add(note(about));
    const [first, second] = await store.audit.list(Number.MAX_SAFE_INTEGER, 2);
    expect(first).toEqual({ number: 3, at: 1_000, ...note('three') });
    expect(await store.audit.list(second?.number ?? 0, 2)).toEqual([{ number: 1, at: 1_000, ...note('one') }]);
    time += AUDIT_KEEP_MS + 1;
    await store.audit.add({ act: 'map-added', mapId: ID, teamId: TEAM, about: null, address: null });
    expect(await store.audit.list(Number.MAX_SAFE_INTEGER, 9)).toEqual([
      { number: 4, at: time, act: 'map-added', mapId: ID, teamId: TEAM, about: null, address: null },
    ]);
    await store.close();
  });
}

/** What a store with tables does about persons and the bounds of the log. */
export function itKeepsTeamTables(open: StoreKind['open']): void {
  it('lets the oldest entries of the log go when there are too many', async () => {
    const { store, sql } = await open();
    const note: NewAuditEntry = { act: 'team-made', mapId: null, teamId: TEAM, about: null, address: null };
    await store.audit.add(note);
    await store.audit.add(note);
    await sql?.(`UPDATE audit SET number = ${AUDIT_MOST} WHERE number = 2`);
    await store.audit.add(note);
    const numbers = (await store.audit.list(Number.MAX_SAFE_INTEGER, 9)).map(({ number }) => number);
    expect(numbers).toEqual([AUDIT_MOST + 1, AUDIT_MOST]);
    await store.close();
  });
}

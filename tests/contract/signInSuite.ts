import { expect, it } from 'vitest';
import { hashKey } from '../../server/keys/keys.ts';
import { PASSES_MOST, type Person, SIGN_IN_MS } from '../../server/storage/signIns.ts';
import type { Store } from '../../server/storage/store.ts';
import { ID, type StoreKind, withMap } from './storeParts.ts';
import { keyOf } from './teamSuite.ts';

const TEAM = 'teamteamteam';
const OTHER = 'otherteamoth';
const MANY = 10;
const ADA: Person = { name: 'Ada', subject: 'ada-1', groups: ['design', 'canteen'] };

async function withTeams(store: Store): Promise<void> {
  await withMap(store);
  await store.teams.create(TEAM, 'Design', keyOf('secret'), MANY);
  await store.teams.create(OTHER, 'Other', keyOf('other'), MANY);
  await store.teams.addMap(TEAM, ID, MANY);
  expect(await store.signIns.setGroups(TEAM, [{ group: 'design', role: 'view' }])).toEqual([ID]);
}

const versionOf = async (store: Store) => (await store.readMap(ID))?.keysVersion;

/** What a store with tables promises about sign-ins. */
export function itKeepsSignIns(open: StoreKind['open']): void {
  it('lets a sign-in be taken once, and not after ten minutes', async () => {
    let time = 1_000;
    const { store, sql } = await open(() => time);
    await store.signIns.begin(hashKey('one'));
    await store.signIns.begin(hashKey('two'));
    expect(await store.signIns.take(hashKey('guess'))).toBe(false);
    const taken = await Promise.all([1, 2, 3].map(() => store.signIns.take(hashKey('one'))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    time += SIGN_IN_MS;
    expect(await store.signIns.take(hashKey('two'))).toBe(false);
    await store.signIns.begin(hashKey('three'));
    expect(await sql?.('SELECT 1 FROM sign_ins'), 'what is over is not kept').toHaveLength(1);
    await store.close();
  });

  it('takes away a person’s pass that groups opened maps with, and tells which', async () => {
    const { store } = await open();
    await withTeams(store);
    await store.signIns.makePass(ADA, keyOf('ada'), Date.now() + 60_000);
    expect(await store.traces.removePasses(['pass-ada'])).toEqual([ID]);
    expect(await store.teams.pass(hashKey('ada'))).toBeNull();
    await store.close();
  });

  it('opens with a person’s pass the maps of the teams that their groups have, each with its role, until it is over', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    await withTeams(store);
    const made = await store.signIns.makePass(ADA, keyOf('ada'), 2_000);
    expect(made).toEqual({ teams: [{ teamId: TEAM, role: 'view' }], affected: [] });
    expect(await store.teams.pass(hashKey('ada'))).toEqual({
      ...{ id: 'pass-ada', kind: 'person', name: 'Ada', subject: 'ada-1', expires: 2_000 },
      teams: [{ teamId: TEAM, role: 'view' }],
    });
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBe('view');
    await store.teams.renewKey(TEAM, keyOf('renewed'));
    expect(await store.teams.roleIn(ID, hashKey('ada')), 'a key of their own').toBe('view');
    time = 2_000;
    expect(await store.teams.pass(hashKey('ada'))).toBeNull();
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBeNull();
    await store.signIns.makePass({ ...ADA, subject: 'b' }, keyOf('b'), 3_000);
    time = 1_500;
    expect(await store.teams.pass(hashKey('ada')), 'what is over is not kept').toBeNull();
    await store.close();
  });

  it('gives the most of what two groups may do in a team, or two teams with a map', async () => {
    const { store } = await open(() => 1_000);
    await withTeams(store);
    await store.signIns.setGroups(OTHER, [{ group: 'canteen', role: 'comment' }]);
    await store.signIns.makePass(ADA, keyOf('ada'), 2_000);
    await store.teams.addMap(OTHER, ID, MANY);
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBe('comment');
    const groups = [
      { group: 'canteen', role: 'facilitate' },
      { group: 'design', role: 'view' },
    ] as const;
    await store.signIns.setGroups(TEAM, groups);
    expect(await store.signIns.groups(TEAM)).toEqual(groups);
    expect((await store.teams.pass(hashKey('ada')))?.teams).toEqual([
      { teamId: OTHER, role: 'comment' },
      { teamId: TEAM, role: 'facilitate' },
    ]);
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBe('facilitate');
    await store.teams.remove(TEAM);
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBe('comment');
    await store.close();
  });

  it('makes no pass for whom no group opens a team, and keeps no group that opens none', async () => {
    const { store, sql } = await open(() => 1_000);
    await withTeams(store);
    expect(await store.signIns.makePass({ ...ADA, groups: ['canteen'] }, keyOf('ada'), 2_000)).toBeNull();
    expect(await store.teams.pass(hashKey('ada'))).toBeNull();
    await store.signIns.makePass(ADA, keyOf('ada'), 2_000);
    expect(await sql?.('SELECT name FROM pass_groups')).toEqual([{ name: 'design' }]);
    await store.close();
  });

  it('takes away at once what a group may not do any more, and raises the version of the maps’ keys', async () => {
    const { store } = await open(() => 1_000);
    await withTeams(store);
    await store.signIns.makePass(ADA, keyOf('ada'), 2_000);
    const before = (await versionOf(store)) ?? 0;
    expect(await store.signIns.setGroups(TEAM, [])).toEqual([ID]);
    expect(await versionOf(store)).toBe(before + 1);
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBeNull();
    expect(await store.signIns.groups(TEAM)).toEqual([]);
    expect(await store.signIns.setGroups('nobodynobody', [])).toBeNull();
    await store.close();
  });

  it('takes one person’s pass away at signing out, and the oldest of somebody who signs in again and again', async () => {
    let time = 1_000;
    const { store } = await open(() => time);
    await withTeams(store);
    await store.signIns.makePass(ADA, keyOf('ada'), 9_000);
    await store.signIns.makePass({ ...ADA, subject: 'bea-1' }, keyOf('bea'), 9_000);
    const before = (await versionOf(store)) ?? 0;
    expect(await store.signIns.removePass(hashKey('bea'))).toEqual([ID]);
    expect(await store.signIns.removePass(hashKey('bea'))).toBeNull();
    expect(await store.signIns.removePass(hashKey('secret')), 'a team’s').toBeNull();
    expect(await versionOf(store)).toBe(before + 1);
    for (let i = 1; i < PASSES_MOST; i += 1) {
      time += 1;
      await store.signIns.makePass(ADA, keyOf(`ada-${i}`), 9_000);
    }
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBe('view');
    time += 1;
    expect(await store.signIns.makePass(ADA, keyOf('last'), 9_000)).toMatchObject({ affected: [ID] });
    expect(await store.teams.roleIn(ID, hashKey('ada'))).toBeNull();
    expect(await store.teams.roleIn(ID, hashKey('ada-1'))).toBe('view');
    await store.close();
  });
}

import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStore } from './support/memoryStore.ts';
import {
  getWithKey,
  makeTestMap,
  postJson,
  startTestServer,
  type TestMap,
  type TestServer,
} from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

interface Version {
  readonly id: string;
  readonly at: number;
  readonly kind: string;
  readonly name: string | null;
  readonly people: readonly { readonly name: string; readonly colour: number }[];
}

const QUOTA = { bytes: 1_000_000, named: 2 };
const SELDOM = { every: 60_000, made: 100, quota: QUOTA };
const ADA = { id: 'ada', name: 'Ada', colour: 3 };

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function start(options: Parameters<typeof startTestServer>[0] = {}): Promise<[TestServer, TestMap]> {
  const server = await startTestServer(options);
  closers.push(server.stop);
  return [server, await makeTestMap(server.http, { template: 'first-home' })];
}

async function join({ ws }: TestServer, map: TestMap, user: object | null, key = map.keys.edit): Promise<YClient> {
  const client = connectYClient(ws, map.room, key);
  closers.push(client.destroy);
  if (user) client.provider.awareness.setLocalState({ user });
  await client.synced();
  return client;
}

function pathOf({ http }: TestServer, map: TestMap): string {
  return `${http}/api/maps/${map.id}/versions`;
}

async function list(server: TestServer, map: TestMap): Promise<readonly Version[]> {
  const response = await getWithKey(pathOf(server, map), map.keys.edit);
  return ((await response.json()) as { versions: Version[] }).versions;
}

async function listed(server: TestServer, map: TestMap, count: number): Promise<readonly Version[]> {
  let found = await list(server, map);
  while (found.length < count) found = await list(server, map);
  return found;
}

async function valueIn(server: TestServer, map: TestMap, version: Version, name: string): Promise<unknown> {
  const response = await getWithKey(`${pathOf(server, map)}/${version.id}`, map.keys.edit);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()));
  return doc.getMap('map').get(name);
}

const authorised = (key: string) => ({ authorization: `Bearer ${key}` });

describe('automatic versions', () => {
  it('are made while people write, and name those who wrote and nobody else', async () => {
    const [server, map] = await start({ limits: { versions: { ...SELDOM, every: 100 } } });
    const ada = await join(server, map, ADA);
    const bo = await join(server, map, { id: 'bo', name: 'Bo\u0000', colour: 7, role: 'facilitate' });
    const reader = await join(server, map, { id: 'eve', name: 'Eve', colour: 1 });
    await join(server, map, null, map.keys.view);
    ada.set('purpose', 'First');
    bo.set('owner', 'Bo');
    await reader.has('owner');
    const people = async () => (await list(server, map)).flatMap((version) => version.people);
    const isSaid = async () => new Set((await people()).map(({ name }) => name)).size >= 2;
    while (!(await isSaid()));
    expect(new Set((await people()).map(({ name, colour }) => `${name} ${colour}`))).toEqual(
      new Set(['Ada 3', 'Bo 7']),
    );

    const before = await list(server, map);
    ada.set('purpose', 'Second');
    const [next] = await listed(server, map, before.length + 1);
    expect(next).toMatchObject({ kind: 'auto', name: null, people: [{ name: 'Ada', colour: 3 }] });
    expect(await valueIn(server, map, next as Version, 'purpose')).toBe('Second');
    expect(await valueIn(server, map, before[0] as Version, 'purpose')).toBe('First');
  });

  it('are made once more when the last has gone, who is named though the name was taken back', async () => {
    const [server, map] = await start({ limits: { idle: 20, versions: SELDOM } });
    const ada = await join(server, map, ADA);
    ada.set('purpose', 'Left');
    await ada.allAcked();
    ada.destroy();
    const [version] = await listed(server, map, 1);
    expect(version?.people).toEqual([{ name: 'Ada', colour: 3 }]);
    expect(await valueIn(server, map, version as Version, 'purpose')).toBe('Left');
    await until(() => server.server.roomCount() === 0);
  });

  it('are not made of a map that was only looked at', async () => {
    const [server, map] = await start({ limits: { idle: 20, versions: { ...SELDOM, every: 10 } } });
    const ada = await join(server, map, ADA);
    ada.destroy();
    await until(() => server.server.roomCount() === 0);
    expect(await list(server, map)).toEqual([]);
  });

  it('name the people of all servers that share a store', async () => {
    const store = createMemoryStore();
    const limits = { versions: { ...SELDOM, every: 100 } };
    const [one, map] = await start({ store, limits });
    const two = await startTestServer({ store, limits });
    closers.push(two.stop);
    const ada = await join(one, map, ADA);
    const bo = await join(two, map, { id: 'bo', name: 'Bo', colour: 7 });
    ada.set('purpose', 'Here');
    bo.set('owner', 'There');
    const said = async () => (await list(one, map)).flatMap(({ people }) => people.map(({ name }) => name));
    let names = await said();
    while (!(names.includes('Ada') && names.includes('Bo'))) names = await said();
    expect(names.sort()).toEqual(['Ada', 'Bo']);
  });

  it('that cannot be kept are told to the log and keep nobody from writing', async () => {
    const store = createMemoryStore();
    const broken = { ...store.versions, add: () => Promise.reject(new Error('No disk.')) };
    const [server, map] = await start({
      store: { ...store, versions: broken },
      limits: { idle: 20, versions: { ...SELDOM, every: 10 } },
    });
    const ada = await join(server, map, ADA);
    ada.set('purpose', 'Still');
    await ada.allAcked();
    await until(() => server.logged.includes('version-failed'));
    ada.set('purpose', 'going');
    await ada.allAcked();
    ada.destroy();
    await until(() => server.server.roomCount() === 0);
  });

  it('do not claim what another server stored and was not heard of yet', async () => {
    const memory = createMemoryStore();
    const deaf = { ...memory, isShared: true, readSince: () => new Promise<never>(() => undefined) };
    const never = 3_600_000;
    const limits = { versions: { ...SELDOM, every: 20 }, poll: never, pollAlone: never };
    const [server, map] = await start({ store: deaf, limits });
    const ada = await join(server, map, ADA);
    const { seq } = await memory.load(map.room);
    const elsewhere = new Y.Doc();
    elsewhere.getMap('map').set('owner', 'Bo');
    await memory.append({ document: map.room, update: Y.encodeStateAsUpdate(elsewhere), title: null });
    ada.set('purpose', 'Mine');
    const [version] = await listed(server, map, 1);
    expect(await valueIn(server, map, version as Version, 'purpose')).toBe('Mine');
    expect((await memory.versions.list(map.id))[0]?.seq).toBe(seq);
  });
});

describe('versions over HTTP', () => {
  it('are made by name of what is saved, named anew, and deleted by facilitators alone', async () => {
    const [server, map] = await start({ limits: { versions: SELDOM } });
    const ada = await join(server, map, ADA);
    ada.set('purpose', 'Kept');
    await ada.allAcked();
    const made = await postJson(pathOf(server, map), { name: ' Before\nlunch ' }, authorised(map.keys.edit));
    expect(made.status).toBe(201);
    const version = (await made.json()) as Version;
    expect(version).toMatchObject({ kind: 'named', name: 'Before lunch', people: [{ name: 'Ada', colour: 3 }] });
    expect(await valueIn(server, map, version, 'purpose')).toBe('Kept');

    const at = `${pathOf(server, map)}/${version.id}`;
    const renamed = await fetch(at, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...authorised(map.keys.edit) },
      body: JSON.stringify({ name: 'Before tea' }),
    });
    expect(await renamed.json()).toMatchObject({ name: 'Before tea' });
    expect((await fetch(at, { method: 'DELETE', headers: authorised(map.keys.edit) })).status).toBe(403);
    expect(await list(server, map)).toMatchObject([{ name: 'Before tea' }]);
    expect((await fetch(at, { method: 'DELETE', headers: authorised(map.keys.facilitate) })).status).toBe(204);
    expect(await list(server, map)).toEqual([]);
    expect((await getWithKey(at, map.keys.edit)).status).toBe(404);
  });

  it('are for those who may edit, of their own map alone', async () => {
    const [server, map] = await start();
    const other = await makeTestMap(server.http);
    const before = await postJson(pathOf(server, map), { kind: 'before-import' }, authorised(map.keys.edit));
    const { id, kind } = (await before.json()) as Version;
    expect(kind).toBe('before-import');
    for (const key of [map.keys.comment, map.keys.view]) {
      expect((await getWithKey(pathOf(server, map), key)).status).toBe(403);
      expect((await postJson(pathOf(server, map), { name: 'Mine' }, authorised(key))).status).toBe(403);
    }
    expect((await getWithKey(pathOf(server, map), other.keys.facilitate)).status).toBe(404);
    expect((await getWithKey(`${pathOf(server, other)}/${id}`, other.keys.edit)).status).toBe(404);
  });

  it('need a name that is one, or a kind that people may ask for, and are at most so many', async () => {
    const [server, map] = await start({ limits: { versions: SELDOM } });
    const post = (body: unknown) => postJson(pathOf(server, map), body, authorised(map.keys.edit));
    for (const body of [{}, { name: ' ' }, { name: 'x'.repeat(101) }, { kind: 'auto' }, { name: 'x', people: [] }]) {
      expect((await post(body)).status, JSON.stringify(body).slice(0, 40)).toBe(400);
    }
    expect((await post({ name: 'One' })).status).toBe(201);
    expect((await post({ kind: 'named', name: 'Two' })).status).toBe(201);
    const third = await post({ name: 'Three' });
    expect([third.status, ((await third.json()) as { error: string }).error]).toEqual([507, 'too-many-names']);
    expect((await post({ kind: 'before-restore' })).status).toBe(201);
  });

  it('that are damaged are said to be', async () => {
    const store = createMemoryStore();
    const [server, map] = await start({
      store: { ...store, versions: { ...store.versions, read: async () => 'damaged' } },
    });
    const response = await getWithKey(`${pathOf(server, map)}/any`, map.keys.edit);
    expect([response.status, ((await response.json()) as { error: string }).error]).toEqual([410, 'damaged']);
  });
});

/** Who gets in by a team: over HTTP and sockets, at one server and at two that share a database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import { createRedisBus } from '../../server/cluster/redisBus.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './support/postgres.ts';
import { hasRedis, startRedis, type TestRedis } from './support/redis.ts';
import { type Asked, askApi, makeAdministrator, makeTestTeam, type TestTeam } from './support/teams.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until } from './support/yClient.ts';

const isShared = (await hasPostgres()) && hasRedis;
/** So seldom that what arrives did not come from a look at the database. */
const NEVER = 3_600_000;

let folder: string;
let store: Store;
let server: TestServer;
let administrator: string;
let team: TestTeam;
let map: TestMap;

const ask = (path: string, asked?: Asked) => askApi(server.http, path, asked);
const asTeam = (path: string, asked: Asked = {}) => ask(`/teams/${team.id}${path}`, { key: team.key, ...asked });
const addMap = (one: TestMap = map, key = one.keys.facilitate) =>
  asTeam(`/maps/${one.id}`, { method: 'PUT', body: { key } });
const removeMap = (one: TestMap = map) => asTeam(`/maps/${one.id}`, { method: 'DELETE' });
const administrate = (path: string, method: string, body?: unknown) =>
  ask(`/administration/teams/${team.id}${path}`, { key: administrator, method, body });
const statusOf = async (asked: Promise<Response>) => (await asked).status;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-teams-'));
  store = openSqliteStore(folder);
  server = await startTestServer({
    store,
    limits: { teams: { teams: 1_000, maps: 3, managed: 1_000, changed: 1_000 } },
  });
  administrator = await makeAdministrator(store);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  team = await makeTestTeam(server.http, administrator);
  map = await makeTestMap(server.http, { title: 'First home' });
});

describe('a team’s key', () => {
  it('opens the maps of the team for editing, over HTTP and as a client of other people would', async () => {
    expect(await statusOf(addMap())).toBe(204);
    const opened = await ask(`/maps/${map.id}`, { key: team.key });
    expect(await opened.json()).toEqual({ id: map.id, epoch: 1, title: 'First home', role: 'edit', by: 'pass' });
    const client = connectYClient(server.ws, map.room, team.key);
    client.set('written', 1);
    await client.allAcked();
    const talk = connectYClient(server.ws, `${map.room}.talk`, team.key);
    await talk.synced();
    for (const one of [client, talk]) one.destroy();
    expect((await ask(`/maps/${map.id}/versions`, { key: team.key })).status).toBe(200);
    const keys = await (await ask(`/maps/${map.id}/keys`, { key: map.keys.facilitate })).json();
    expect(keys, 'opening it by a team is no use of a link').toMatchObject({
      keys: [{ uses: 0 }, { uses: 0 }, {}, {}],
    });
  });

  it('opens no map outside the team, and tells a missing team, a wrong key and another team’s apart from nothing', async () => {
    expect((await ask(`/maps/${map.id}`, { key: team.key })).status).toBe(404);
    const raw = connectYClient(server.ws, map.room, team.key);
    expect(await raw.refused()).toBe(CLOSE.notFound);
    raw.destroy();
    const other = await makeTestTeam(server.http, administrator, 'Other');
    const answers = await Promise.all(
      [
        ask(`/teams/${team.id}`, { key: 'x'.repeat(32) }),
        ask(`/teams/${team.id}`, { key: other.key }),
        ask(`/teams/${team.id}`),
        ask('/teams/nobodynobody', { key: team.key }),
        ask(`/teams/${team.id}`, { key: administrator }),
        ask(`/teams/${team.id}`, { key: map.keys.facilitate }),
      ].map(async (asked) => [(await asked).status, await (await asked).text()]),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
  });

  it('lists the team’s maps, makes some whose maker has the four keys, and takes some out that stay', async () => {
    await addMap();
    const made = await asTeam('/maps', { method: 'POST', body: { title: 'Made here', template: 'five-phases' } });
    expect(made.status).toBe(201);
    const { id, keys } = (await made.json()) as TestMap;
    expect((await ask(`/maps/${id}/keys`, { key: keys.facilitate })).status).toBe(200);
    const { name, maps } = (await (await asTeam('')).json()) as { name: string; maps: Record<string, unknown>[] };
    expect(name).toBe('Service design');
    expect(maps.map(({ title, role }) => [title, role]).sort()).toEqual([
      ['First home', 'edit'],
      ['Made here', 'edit'],
    ]);
    for (const { changed, added } of maps) expect([typeof changed, typeof added]).toEqual(['number', 'number']);
    expect(await statusOf(removeMap())).toBe(204);
    expect(await statusOf(removeMap())).toBe(404);
    expect((await ask(`/maps/${map.id}`, { key: map.keys.view })).status).toBe(200);
  });

  it('takes in a map only from who has its facilitate link, and no more maps than a team may have', async () => {
    expect(await statusOf(addMap(map, map.keys.edit))).toBe(403);
    expect(await statusOf(addMap(map, 'x'.repeat(32)))).toBe(404);
    expect(await statusOf(addMap(map, team.key))).toBe(404);
    expect(await statusOf(asTeam(`/maps/${map.id}`, { method: 'PUT', body: {} }))).toBe(400);
    expect(await statusOf(addMap())).toBe(204);
    expect(await statusOf(addMap(map, team.key)), 'it opens the map by now, but is not the map’s own').toBe(403);
    const make = () => statusOf(asTeam('/maps', { method: 'POST', body: {} }));
    expect([await make(), await make(), await make()]).toEqual([201, 201, 507]);
    expect(await statusOf(addMap(await makeTestMap(server.http)))).toBe(507);
    expect(await statusOf(addMap()), 'again').toBe(204);
  });

  it('neither shows nor renews the links of a map, and says why', async () => {
    await addMap();
    for (const [path, method] of [
      ['keys', 'GET'],
      ['keys/view/renew', 'POST'],
    ] as const) {
      const refused = await ask(`/maps/${map.id}/${path}`, { key: team.key, method });
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ message: expect.stringContaining('A team’s link does not show') });
    }
  });

  it.each([
    ['the team’s key is renewed', () => administrate('/key/renew', 'POST')],
    ['the team is deleted', () => administrate('', 'DELETE')],
    ['the map is taken out of the team', () => removeMap()],
  ])('ends its connections with 4403 when %s, and those of no other', async (_name, revoke) => {
    await addMap();
    const byTeam = connectYClient(server.ws, map.room, team.key);
    const byLink = connectYClient(server.ws, map.room, map.keys.edit);
    await Promise.all([byTeam.synced(), byLink.synced()]);
    expect((await revoke()).ok).toBe(true);
    expect(await byTeam.refused()).toBe(CLOSE.forbidden);
    byLink.set('still here', 1);
    await byLink.allAcked();
    expect((await ask(`/maps/${map.id}`, { key: team.key })).status).toBe(404);
    const again = connectYClient(server.ws, map.room, team.key);
    expect(await again.refused()).toBe(CLOSE.notFound);
    for (const client of [byTeam, byLink, again]) client.destroy();
  });

  it('goes on working when a link of the map is renewed', async () => {
    await addMap();
    const client = connectYClient(server.ws, map.room, team.key);
    await client.synced();
    expect((await ask(`/maps/${map.id}/keys/edit/renew`, { key: map.keys.facilitate, method: 'POST' })).status).toBe(
      200,
    );
    client.set('still here', 1);
    await client.allAcked();
    client.destroy();
  });
});

describe('the administrator', () => {
  it('makes, names, lists and deletes teams, and is told a key once', async () => {
    const { key } = (await (await administrate('/key/renew', 'POST')).json()) as { key: string };
    expect((await ask(`/teams/${team.id}`, { key: team.key })).status).toBe(404);
    expect((await ask(`/teams/${team.id}`, { key })).status).toBe(200);
    expect(await (await administrate('', 'PATCH', { name: ' Två\nord ' })).json()).toMatchObject({ name: 'Två ord' });
    const listed = await (await ask('/administration/teams', { key: administrator })).text();
    expect(listed).toContain('Två ord');
    expect(listed).not.toContain(key);
    expect((await administrate('', 'DELETE')).status).toBe(204);
    expect((await administrate('', 'DELETE')).status).toBe(404);
    expect((await administrate('', 'PATCH', { name: 'Gone' })).status).toBe(404);
    expect((await administrate('/key/renew', 'POST')).status).toBe(404);
    for (const name of ['', ' ', 'x'.repeat(101), 7]) {
      const refused = ask('/administration/teams', { key: administrator, method: 'POST', body: { name } });
      expect(await statusOf(refused)).toBe(400);
    }
  });

  it('is nobody who has another key, and opens no map', async () => {
    await addMap();
    for (const key of [team.key, map.keys.facilitate, 'x'.repeat(32), '']) {
      expect((await ask('/administration/teams', { key })).status).toBe(403);
      expect((await ask('/administration/log', { key })).status).toBe(403);
      expect((await ask(`/administration/teams/${team.id}`, { key, method: 'DELETE' })).status).toBe(403);
    }
    expect((await ask(`/maps/${map.id}`, { key: administrator })).status).toBe(404);
    expect((await asTeam('', { key: administrator })).status).toBe(404);
  });

  it('reads what was done with keys, a part at a time, from about where, and no key', async () => {
    await addMap();
    await removeMap();
    const renewed = ask(`/maps/${map.id}/keys/view/renew`, { key: map.keys.facilitate, method: 'POST' });
    const { key } = (await (await renewed).json()) as { key: string };
    const read = async (query: string) =>
      (await (await ask(`/administration/log${query}`, { key: administrator })).json()) as {
        entries: Record<string, unknown>[];
        next: number | null;
      };
    const { entries, next } = await read('?count=3');
    expect(entries.map(({ act, mapId, teamId, about, address }) => [act, mapId, teamId, about, address])).toEqual([
      ['link-renewed', map.id, null, 'view', '127.0.0.0'],
      ['map-removed', map.id, team.id, 'Service design', '127.0.0.0'],
      ['map-added', map.id, team.id, 'Service design', '127.0.0.0'],
    ]);
    const older = await read(`?count=200&before=${next}`);
    expect(older.entries[0]).toMatchObject({ act: 'team-made', teamId: team.id });
    expect(older.entries.filter(({ act }) => act === 'administrator-key-used')).toHaveLength(1);
    expect(older.next).toBeNull();
    const whole = JSON.stringify([entries, older]);
    for (const secret of [key, team.key, administrator, map.keys.facilitate]) expect(whole).not.toContain(secret);
    for (const query of ['?count=0', '?count=201', '?before=x']) {
      expect((await ask(`/administration/log${query}`, { key: administrator })).status).toBe(400);
    }
  });
});

describe('teams under limits', () => {
  it('are managed and changed only so often from one address', async () => {
    const limited = await startTestServer({ limits: { teams: { teams: 1, maps: 1, managed: 2, changed: 2 } } });
    const wrong = { key: 'x'.repeat(32) };
    const tries = async (path: string, method: string) => {
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++) statuses.push(await statusOf(askApi(limited.http, path, { ...wrong, method })));
      return statuses;
    };
    expect(await tries('/administration/teams', 'GET')).toEqual([403, 403, 429]);
    expect(await tries('/teams/aaaaaaaaaaaa/maps/aaaaaaaaaaaa', 'DELETE')).toEqual([404, 404, 429]);
    await limited.stop();
  });
});

describe.skipIf(!isShared)('a team’s key at two servers', () => {
  let database: TestDatabase;
  let redis: TestRedis;

  beforeAll(async () => {
    database = await createTestDatabase();
    redis = await startRedis();
  });
  afterAll(async () => {
    await redis.kill();
    await database.drop();
  });

  it.each([
    ['that hear each other', () => createRedisBus(redis.url, () => undefined), NEVER],
    ['that only ask the database', () => createLocalBus(), 50],
  ])('%s ends at both when it is renewed at one', async (_name, makeBus, pollAlone) => {
    const stores = [await openPostgresStore(database.url), await openPostgresStore(database.url)] as const;
    const buses = [makeBus(), makeBus()] as const;
    const limits = { poll: NEVER, pollAlone };
    const nodes = await Promise.all(
      [0, 1].map((i) => startTestServer({ store: stores[i] as Store, bus: buses[i] as (typeof buses)[0], limits })),
    );
    const [one, two] = nodes as [TestServer, TestServer];
    await until(() => pollAlone !== NEVER || buses.every((bus) => bus.isConnected()));
    const key = await makeAdministrator(stores[0]);
    const shared = await makeTestTeam(one.http, key);
    const made = await askApi(one.http, `/teams/${shared.id}/maps`, { key: shared.key, method: 'POST', body: {} });
    const { id } = (await made.json()) as { id: string };
    const clients = [one, two].map(({ ws }) => connectYClient(ws, `${id}.1`, shared.key));
    await Promise.all(clients.map((client) => client.synced()));
    const renewed = await askApi(two.http, `/administration/teams/${shared.id}/key/renew`, { key, method: 'POST' });
    expect(renewed.status).toBe(200);
    expect(await Promise.all(clients.map((client) => client.refused()))).toEqual([CLOSE.forbidden, CLOSE.forbidden]);
    for (const client of clients) client.destroy();
    for (const node of nodes) await node.stop();
  });
});

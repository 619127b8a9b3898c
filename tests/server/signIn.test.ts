/** Signing in through a real OpenID Connect provider: at one server, and at two that share a database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignInConfig } from '../../server/config.ts';
import { hashKey } from '../../server/keys/keys.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { SIGN_IN_MS } from '../../server/storage/signIns.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { CLOSE, type Role } from '../../src/sync/protocol.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { startProvider, type TestProvider, visitProvider } from './support/provider.ts';
import { type Asked, askApi, makeAdministrator, makeTestTeam, type TestTeam } from './support/teams.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient } from './support/yClient.ts';

const REDIRECT = 'http://127.0.0.1:9/sign-in';
const HOUR = 3_600_000;

interface Begun {
  readonly address: string;
  readonly secret: string;
}

let folder: string;
let store: Store;
let provider: TestProvider;
let server: TestServer;
let administrator: string;
let team: TestTeam;
let map: TestMap;
/** How much later it is for the store. */
let later = 0;
const details: unknown[] = [];

const configOf = ({ issuer, clientId }: TestProvider, more: Partial<SignInConfig> = {}): SignInConfig => ({
  ...{ issuer, clientId, clientSecret: null, scopes: 'openid profile', groupsClaim: 'groups' },
  ...{ redirect: REDIRECT, lifetime: HOUR },
  ...more,
});
const ask = (path: string, asked?: Asked) => askApi(server.http, path, asked);
const setGroups = (groups: readonly { group: string; role: Role }[], key = administrator, one = team) =>
  ask(`/administration/teams/${one.id}/groups`, { key, method: 'PUT', body: { groups } });

async function begin(http = server.http): Promise<Begun> {
  const begun = await askApi(http, '/sign-in', { method: 'POST' });
  expect(begun.status).toBe(201);
  return (await begun.json()) as Begun;
}

const finish = (secret: string, answer: string, http = server.http) =>
  askApi(http, '/sign-in/finish', { method: 'POST', body: { secret, answer } });

async function signIn(person = 'ada', http = server.http): Promise<Response> {
  const { address, secret } = await begin(http);
  return finish(secret, await visitProvider(address, person), http);
}

async function keyOf(person = 'ada'): Promise<string> {
  const { key } = (await (await signIn(person)).json()) as { key: string };
  return key;
}

/** A team at another store, open for editing to the group `design`, with one map. */
async function giveTeam(http: string, own: Store): Promise<{ readonly team: TestTeam; readonly room: string }> {
  const key = await makeAdministrator(own);
  const made = await makeTestTeam(http, key);
  const answer = await askApi(http, `/teams/${made.id}/maps`, { key: made.key, method: 'POST', body: {} });
  const { id, epoch } = (await answer.json()) as { id: string; epoch: number };
  const body = { groups: [{ group: 'design', role: 'edit' }] };
  await askApi(http, `/administration/teams/${made.id}/groups`, { key, method: 'PUT', body });
  return { team: made, room: `${id}.${epoch}` };
}

async function startOwn(options: Parameters<typeof startTestServer>[0]) {
  const own = openSqliteStore(mkdtempSync(join(folder, 'own-')));
  const one = await startTestServer({ ...options, store: own });
  return { server: one, ...(await giveTeam(one.http, own)) };
}

const byGroup = (a: { group: string }, b: { group: string }) => (a.group < b.group ? -1 : 1);
const refusal = async (response: Response) => [response.status, ((await response.json()) as { error: string }).error];
const lastActs = async (count: number) =>
  (await store.audit.list(Number.MAX_SAFE_INTEGER, count)).map(({ act, about }) => [act, about]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-sign-in-'));
  store = openSqliteStore(folder, { now: () => Date.now() + later });
  provider = await startProvider({ redirects: [REDIRECT] });
  server = await startTestServer({
    store,
    signIn: configOf(provider),
    onLog: (...told) => details.push(told),
    limits: { keepalive: 50, signIns: 1_000, teams: { teams: 100, maps: 10, managed: 1_000, changed: 1_000 } },
  });
  administrator = await makeAdministrator(store);
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  later = 0;
  team = await makeTestTeam(server.http, administrator);
  map = await makeTestMap(server.http);
  await ask(`/teams/${team.id}/maps/${map.id}`, { key: team.key, method: 'PUT', body: { key: map.keys.facilitate } });
  // A group of each test's own, so that no other test's team is among what it opens.
  provider.groups.set('ada', [team.id, 'canteen']);
  await setGroups([{ group: team.id, role: 'comment' }]);
});

describe('signing in', () => {
  it('gives a person a key to the maps of the teams that their groups have, in the role of the group', async () => {
    const signedIn = await signIn();
    expect(signedIn.status).toBe(200);
    const { key, ...person } = (await signedIn.json()) as { key: string; expires: number };
    const expected = { name: 'Ada', teams: [{ id: team.id, name: 'Service design', role: 'comment' }] };
    expect(person).toMatchObject(expected);
    expect(person.expires).toBeGreaterThan(Date.now());
    expect(await (await ask('/sign-in', { key })).json()).toMatchObject(expected);
    expect(await (await ask(`/maps/${map.id}`, { key })).json()).toMatchObject({ role: 'comment', by: 'pass' });
    const client = connectYClient(server.ws, map.room, key);
    await client.synced();
    client.destroy();
    expect((await ask(`/teams/${team.id}`, { key })).status).toBe(200);
    expect((await ask('/administration/teams', { key })).status).toBe(403);
    expect(await lastActs(1)).toEqual([['signed-in', 'Ada']]);
  });

  it.each([
    ['from the user info, with a client secret', { claimsIn: 'userinfo', clientSecret: 'a-secret: of %&=+ ours' }],
    ['in a query, where the provider knows no fragment', { responseModes: 'query' }],
  ] as const)('takes what the provider says %s', async (_name, options) => {
    const other = await startProvider({ redirects: [REDIRECT], ...options });
    other.groups.set('ada', ['design']);
    const clientSecret = 'clientSecret' in options ? options.clientSecret : null;
    const one = await startOwn({ signIn: configOf(other, { clientSecret }) });
    const { address, secret } = await begin(one.server.http);
    expect(new URL(address).searchParams.get('response_mode')).toBe('responseModes' in options ? null : 'fragment');
    const finished = await finish(secret, await visitProvider(address, 'ada'), one.server.http);
    expect(await finished.json()).toMatchObject({ name: 'Ada', teams: [{ id: one.team.id, role: 'edit' }] });
    await one.server.stop();
    await other.stop();
  });

  it('tells nobody apart from the browser that began it: no state, nonce or verifier follows from what is stored', async () => {
    const { address, secret } = await begin();
    const asked = new URL(address).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)).toHaveLength(43);
      expect(asked.get(name)).not.toBe(Buffer.from(hashKey(secret)).toString('base64url'));
    }
    expect(address).not.toContain(secret);
  });

  it('refuses who has not the secret of the browser that began it, and lets that one finish', async () => {
    const { address, secret } = await begin();
    const answer = await visitProvider(address, 'ada');
    expect(await refusal(await finish('x'.repeat(32), answer))).toEqual([403, 'over']);
    expect(await refusal(await finish((await begin()).secret, answer)), 'of another sign-in').toEqual([403, 'invalid']);
    expect((await finish(secret, answer)).status).toBe(200);
  });

  it('is finished once', async () => {
    const { address, secret } = await begin();
    const answer = await visitProvider(address, 'ada');
    const finished = await Promise.all([finish(secret, answer), finish(secret, answer)]);
    expect(finished.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect(await refusal(await finish(secret, answer))).toEqual([403, 'over']);
  });

  it('is over after ten minutes', async () => {
    const { address, secret } = await begin();
    const answer = await visitProvider(address, 'ada');
    later = SIGN_IN_MS;
    expect(await refusal(await finish(secret, answer))).toEqual([403, 'over']);
  });

  it('does not let in whose groups have no team, nor whom the provider refuses, and notes who', async () => {
    provider.groups.set('bo', ['canteen']);
    expect(await refusal(await signIn('bo'))).toEqual([403, 'no-team']);
    expect(await lastActs(1)).toEqual([['sign-in-refused', 'Bo: no-team']]);
    const { address, secret } = await begin();
    expect(await refusal(await finish(secret, await visitProvider(address, null)))).toEqual([403, 'denied']);
    expect(await lastActs(1)).toEqual([['sign-in-refused', 'denied']]);
  });

  it('believes no code but the provider’s, and logs neither codes nor secrets', async () => {
    const { address, secret } = await begin();
    const answer = new URLSearchParams(await visitProvider(address, 'ada'));
    const code = answer.get('code') ?? '';
    answer.set('code', `${code}x`);
    expect(await refusal(await finish(secret, answer.toString()))).toEqual([403, 'invalid']);
    expect(details).toContainEqual(['sign-in-failed', { problem: 'invalid', reason: 'invalid_grant' }]);
    for (const hidden of [code, secret]) expect(JSON.stringify(details)).not.toContain(hidden);
    expect((await askApi(server.http, '/sign-in/finish', { method: 'POST', body: { secret } })).status).toBe(400);
  });

  it('says that the provider is away, at the beginning and at the end, and works when it is back', async () => {
    const gone = await startProvider({ redirects: [REDIRECT] });
    gone.groups.set('ada', [team.id]);
    const one = await startTestServer({ signIn: configOf(gone) });
    const { address, secret } = await begin(one.http);
    const answer = await visitProvider(address, 'ada');
    await gone.stop();
    expect(await refusal(await finish(secret, answer, one.http))).toEqual([503, 'unreachable']);
    await one.stop();
    const never = await startTestServer({ signIn: configOf(gone) });
    expect(await refusal(await askApi(never.http, '/sign-in', { method: 'POST' }))).toEqual([503, 'unreachable']);
    expect((await fetch(`${never.http}/readyz`)).status).toBe(200);
    const back = await startProvider({ redirects: [REDIRECT], port: Number(new URL(gone.issuer).port) });
    expect((await begin(never.http)).secret).not.toBe('');
    await never.stop();
    await back.stop();
  });

  it('is not there where no provider is named', async () => {
    const one = await startTestServer();
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect((await askApi(one.http, '/sign-in', { method })).status).toBe(404);
    }
    await one.stop();
  });
});

describe('a person’s key', () => {
  it.each([
    ['signs out', (key: string) => ask('/sign-in', { key, method: 'DELETE' })],
    ['loses the group', () => setGroups([])],
    ['may do something else from now on', () => setGroups([{ group: team.id, role: 'view' }])],
  ])('ends its connections with 4403 when the person %s, and those of no other', async (_name, revoke) => {
    const key = await keyOf();
    const byPerson = connectYClient(server.ws, map.room, key);
    const byLink = connectYClient(server.ws, map.room, map.keys.edit);
    await Promise.all([byPerson.synced(), byLink.synced()]);
    expect((await revoke(key)).ok).toBe(true);
    expect(await byPerson.refused()).toBe(CLOSE.forbidden);
    byLink.set('still here', 1);
    await byLink.allAcked();
    for (const client of [byPerson, byLink]) client.destroy();
  });

  it('opens nothing after signing out, and signs nobody else out', async () => {
    const [key, other] = [await keyOf(), await keyOf()];
    expect((await ask('/sign-in', { key, method: 'DELETE' })).status).toBe(204);
    expect(await lastActs(1)).toEqual([['signed-out', 'Ada']]);
    for (const path of ['/sign-in', `/maps/${map.id}`, `/teams/${team.id}`]) {
      expect((await ask(path, { key })).status).toBe(404);
      expect((await ask(path, { key: other })).status).toBe(200);
    }
    expect((await ask('/sign-in', { key, method: 'DELETE' })).status).toBe(404);
    expect((await ask('/sign-in', { key: team.key, method: 'DELETE' })).status).toBe(404);
    expect((await ask('/sign-in', { key: team.key })).status).toBe(404);
  });

  it('ends its connections with 4403 when its time is over', async () => {
    const one = await startOwn({ signIn: configOf(provider, { lifetime: 3_000 }), limits: { keepalive: 50 } });
    provider.groups.set('cleo', ['design']);
    const { key } = (await (await signIn('cleo', one.server.http)).json()) as { key: string };
    const client = connectYClient(one.server.ws, one.room, key);
    await client.synced();
    expect(await client.refused()).toBe(CLOSE.forbidden);
    expect((await askApi(one.server.http, '/sign-in', { key })).status).toBe(404);
    client.destroy();
    await one.server.stop();
  });
});

describe('the groups of a team', () => {
  it('are set by the administrator alone, each once', async () => {
    const groups = [
      { group: 'Ärende & kund', role: 'facilitate' },
      { group: 'view only', role: 'view' },
    ] as const;
    const path = `/administration/teams/${team.id}/groups`;
    expect(await (await setGroups([...groups].reverse())).json()).toEqual({ groups: [...groups].sort(byGroup) });
    expect((await setGroups([], team.key)).status).toBe(403);
    expect((await ask(path, { key: team.key })).status).toBe(403);
    expect((await setGroups([groups[0], groups[0]])).status).toBe(400);
    expect((await setGroups([{ group: 'two\nlines', role: 'view' }])).status).toBe(400);
    expect((await setGroups([], administrator, { ...team, id: 'nobodynobody' })).status).toBe(404);
    expect(await (await ask(path, { key: administrator })).json()).toEqual({ groups: [...groups].sort(byGroup) });
    expect(await lastActs(1)).toEqual([['team-groups-changed', 'Service design']]);
  });
});

describe.skipIf(!(await hasPostgres()))('two servers with one database', () => {
  it('finish at one what began at the other, and sign out at both', async () => {
    const database = await createTestDatabase();
    const stores = [await openPostgresStore(database.url), await openPostgresStore(database.url)] as const;
    const [a, b] = (await Promise.all(
      stores.map((one) => startTestServer({ store: one, signIn: configOf(provider), limits: { pollAlone: 50 } })),
    )) as [TestServer, TestServer];
    const { room } = await giveTeam(a.http, stores[0]);
    provider.groups.set('cleo', ['design']);
    const { address, secret } = await begin(a.http);
    const finished = await finish(secret, await visitProvider(address, 'cleo'), b.http);
    expect(finished.status).toBe(200);
    const { key } = (await finished.json()) as { key: string };
    const client = connectYClient(a.ws, room, key);
    client.set('written', 1);
    await client.allAcked();
    expect((await askApi(b.http, '/sign-in', { key, method: 'DELETE' })).status).toBe(204);
    expect(await client.refused()).toBe(CLOSE.forbidden);
    client.destroy();
    await Promise.all([a.stop(), b.stop()]);
    await database.drop();
  });
});

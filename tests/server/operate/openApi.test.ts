import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describedRoutes } from '../../../server/http/describedRoutes.ts';
import { OPEN_API_PATH, writeOpenApi } from '../../../server/http/openApi.ts';
import { openSqliteStore } from '../../../server/storage/sqlite/sqliteStore.ts';
import { PNG } from '../support/pictures.ts';
import { startProvider, type TestProvider, visitProvider } from '../support/provider.ts';
import { makeAdministrator, makeTestTeam } from '../support/teams.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from '../support/testServer.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema?: object }>> }>>;
}

interface Page {
  readonly paths: Readonly<Record<string, Partial<Record<Method, Operation>>>>;
  readonly components: object;
}

const routes = await describedRoutes();
const text = writeOpenApi(routes);
const page: Page = JSON.parse(text);

describe('the OpenAPI description', () => {
  it('lies in public as the routes make it: `npm run openapi`', () => {
    expect(readFileSync(resolve(import.meta.dirname, '../../..', OPEN_API_PATH), 'utf8')).toBe(text);
  });

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it('holds every route', () => {
    const declared = routes
      .filter(({ method }) => method !== 'HEAD')
      .map(({ method, url }) => `${String(method).toLowerCase()} ${url.replace(/:(\w+)/g, '{$1}')}`);
    const described = Object.entries(page.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(declared.length).toBeGreaterThan(8);
    expect(described.sort()).toEqual(declared.sort());
  });
});

describe('what the server answers is what is described:', () => {
  let server: TestServer;
  let map: TestMap;
  let administrator: string;
  let provider: TestProvider;
  const folder = mkdtempSync(join(tmpdir(), 'resa-api-'));
  const redirect = 'http://127.0.0.1:9/sign-in';
  const ajv = new Ajv2020({ strict: false });
  const seen = new Set<string>();

  beforeAll(async () => {
    const store = openSqliteStore(folder);
    provider = await startProvider({ redirects: [redirect] });
    const { issuer, clientId } = provider;
    server = await startTestServer({
      store,
      signIn: {
        ...{ issuer, clientId, clientSecret: null, scopes: 'openid profile', groupsClaim: 'groups' },
        ...{ redirect, lifetime: 60_000 },
      },
      limits: { images: { bytes: 1_000_000, count: 1 } },
    });
    administrator = await makeAdministrator(store);
    map = await makeTestMap(server.http);
  });
  afterAll(async () => {
    await server.stop();
    await provider.stop();
    rmSync(folder, { recursive: true });
  });

  async function ask(
    method: Method,
    path: string,
    values: Record<string, string>,
    request: {
      key?: string;
      query?: string;
      body?: Uint8Array<ArrayBuffer> | string;
      headers?: Record<string, string>;
    } = {},
  ) {
    const url = server.http + path.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '') + (request.query ?? '');
    const headers = { ...(request.key && { authorization: `Bearer ${request.key}` }), ...request.headers };
    const response = await fetch(url, {
      method: method.toUpperCase(),
      headers,
      ...(request.body && { body: request.body }),
    });
    const operation = page.paths[path]?.[method];
    const described = operation?.responses[response.status];
    expect(described, `${method} ${path} ${response.status}`).toBeDefined();
    seen.add(operation?.operationId ?? '');
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const types = Object.keys(described?.content ?? {}).map((name) => name.split(';')[0]);
    if (response.status === 204 || response.status === 304) return response.status;
    expect(types).toContain(type);
    const schema = described?.content?.[type]?.schema;
    if (schema) {
      const isValid = ajv.compile({ allOf: [schema], components: page.components });
      const text = await response.text();
      const bodies = type === 'application/x-ndjson' ? text.trimEnd().split('\n') : [text];
      for (const body of bodies) expect(isValid(JSON.parse(body)), `${method} ${path}: ${body}`).toBe(true);
    }
    return response.status;
  }

  const JSON_TYPE = { 'content-type': 'application/json' };

  async function askAboutTeams(): Promise<void> {
    const { id, keys } = map;
    const all = '/api/administration/teams';
    const one = `${all}/{team}`;
    const maps = '/api/teams/{team}/maps';
    const withBody = (key: string, body: object) => ({ key, body: JSON.stringify(body), headers: JSON_TYPE });
    const { team, key } = await makeTestTeam(server.http, administrator).then((made) => ({
      team: made.id,
      key: made.key,
    }));
    const statuses = [
      await ask('get', all, {}, { key: administrator }),
      await ask('get', all, {}, { key }),
      await ask('post', all, {}, withBody(administrator, { name: 'Team' })),
      await ask('post', all, {}, withBody(administrator, { name: '' })),
      await ask('patch', one, { team }, withBody(administrator, { name: 'Other' })),
      await ask('get', '/api/teams/{team}', { team }, { key }),
      await ask('get', '/api/teams/{team}', { team }, { key: keys.edit }),
      await ask('post', maps, { team }, withBody(key, { title: 'T' })),
      await ask('put', `${maps}/{id}`, { team, id }, withBody(key, { key: keys.facilitate })),
      await ask('put', `${maps}/{id}`, { team, id }, withBody(key, { key: keys.edit })),
      await ask('get', '/api/teams/{team}', { team }, { key }),
      await ask('delete', `${maps}/{id}`, { team, id }, { key }),
      await ask('delete', `${maps}/{id}`, { team, id }, { key }),
      await ask('post', `${one}/key/renew`, { team }, { key: administrator }),
      await ask('delete', one, { team }, { key: administrator }),
      await ask('delete', one, { team }, { key: administrator }),
      await ask('get', '/api/administration/log', {}, { key: administrator }),
    ];
    expect(statuses).toEqual([
      ...[200, 403, 201, 400, 200, 200, 404, 201, 204, 403, 200, 204, 404],
      ...[200, 204, 404, 200],
    ]);
  }

  async function askAboutPeople(): Promise<void> {
    const path = '/api/administration/traces';
    const body = JSON.stringify({ name: 'Anna', words: 'keep' });
    const asked = { key: administrator, query: '?name=Anna' };
    const statuses = [
      await ask('get', path, {}, asked),
      await ask('get', path, {}, { key: administrator }),
      await ask('get', `${path}/export`, {}, asked),
      await ask('get', `${path}/export`, {}, { ...asked, key: map.keys.edit }),
      await ask('post', `${path}/forget`, {}, { key: administrator, body, headers: JSON_TYPE }),
      await ask('post', `${path}/forget`, {}, { key: administrator, body: '{}', headers: JSON_TYPE }),
    ];
    expect(statuses).toEqual([200, 400, 200, 403, 200, 400]);
  }

  async function askAboutSignIn(): Promise<void> {
    const { id: team } = await makeTestTeam(server.http, administrator);
    const groups = '/api/administration/teams/{team}/groups';
    const given = (body: object) => ({ key: administrator, body: JSON.stringify(body), headers: JSON_TYPE });
    const begun = await fetch(`${server.http}/api/sign-in`, { method: 'POST' });
    const { address, secret } = (await begun.json()) as { address: string; secret: string };
    provider.groups.set('ada', ['design']);
    const statuses = [
      await ask('put', groups, { team }, given({ groups: [{ group: 'design', role: 'edit' }] })),
      await ask('put', groups, { team }, given({ groups: [{ group: '', role: 'edit' }] })),
      await ask('get', groups, { team }, { key: administrator }),
      await ask('get', groups, { team }, { key: map.keys.edit }),
      await ask('post', '/api/sign-in', {}),
    ];
    expect(statuses).toEqual([200, 400, 200, 403, 201]);
    const body = JSON.stringify({ secret, answer: await visitProvider(address, 'ada') });
    const finished = await fetch(`${server.http}/api/sign-in/finish`, { method: 'POST', body, headers: JSON_TYPE });
    const { key } = (await finished.json()) as { key: string };
    expect([
      await ask('post', '/api/sign-in/finish', {}, { body, headers: JSON_TYPE }),
      await ask('get', '/api/sign-in', {}, { key }),
      await ask('delete', '/api/sign-in', {}, { key }),
      await ask('get', '/api/sign-in', {}, { key }),
    ]).toEqual([403, 200, 204, 404]);
  }

  async function askAboutWorkshops(): Promise<void> {
    const { id, keys } = map;
    const one = { id, box: 'box' };
    const json = (body: unknown, more: Record<string, string> = {}) => ({
      key: keys.facilitate,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...more },
    });
    const lobby = '/api/maps/{id}/lobby';
    const people = '/api/maps/{id}/participants';
    const boxes = '/api/maps/{id}/boxes';
    const ballot = `${boxes}/{box}/ballot`;
    const person = { name: 'Ada', colour: 1 };
    expect(await ask('get', '/api/time', {})).toBe(200);
    expect(await ask('get', lobby, { id }, { key: keys.facilitate })).toBe(200);
    expect(await ask('put', lobby, { id }, json({ role: 'view' }))).toBe(400);
    expect(await ask('put', lobby, { id }, json({ role: 'comment' }))).toBe(200);
    const { code } = await asked(`/maps/${id}/lobby`, keys.facilitate);
    expect(await ask('post', '/api/join', {}, json({ ...person, code }))).toBe(201);
    expect(await ask('post', '/api/join', {}, json({ ...person, code: 'NONE 11' }))).toBe(404);
    expect(await ask('post', '/api/join/again', {}, json({ code, own: 'NONE 111' }))).toBe(404);
    expect(await ask('post', people, { id }, json(person))).toBe(201);
    expect(await ask('get', people, { id }, { key: keys.facilitate })).toBe(200);
    const { participants } = await asked(`/maps/${id}/participants`, keys.facilitate);
    const gone = { id, participant: participants[0]?.id ?? '' };
    expect(await ask('delete', `${people}/{participant}`, gone, { key: keys.facilitate })).toBe(200);
    const added = await fetch(`${server.http}/api/maps/${id}/participants`, {
      method: 'POST',
      headers: { authorization: `Bearer ${keys.edit}`, 'content-type': 'application/json' },
      body: JSON.stringify(person),
    });
    const own = { 'resa-participant': ((await added.json()) as { key: string }).key };
    const common = { exercise: 'e', naming: 'named', reveal: 'each', closesAt: null };
    const rules = { ...common, type: 'vote', budget: 3, most: 3, cards: ['card'] };
    expect(await ask('put', `${boxes}/{box}`, one, json({ rules: {} }))).toBe(400);
    expect(await ask('put', `${boxes}/{box}`, one, json({ rules }))).toBe(200);
    const handed = { id: 'try', base: 0, ballot: { type: 'vote', votes: { card: 2 } } };
    expect(await ask('put', ballot, one, json(handed, own))).toBe(200);
    expect(await ask('put', ballot, one, json({ ...handed, id: 'other' }, own))).toBe(409);
    expect(await ask('get', ballot, one, { key: keys.edit, headers: own })).toBe(200);
    expect(await ask('get', ballot, one, { key: keys.edit })).toBe(404);
    expect(await ask('get', boxes, { id }, { key: keys.facilitate })).toBe(200);
    expect(await ask('post', `${ballot}/open`, one, json({}, own))).toBe(200);
    expect(await ask('post', `${boxes}/{box}/open`, one, json({}))).toBe(200);
    expect(await ask('delete', `${boxes}/{box}`, one, { key: keys.facilitate })).toBe(409);
    expect(await ask('delete', boxes, { id }, { key: keys.facilitate })).toBe(200);
    expect(await ask('delete', lobby, { id }, { key: keys.facilitate })).toBe(200);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what it answers is checked by the operations.
  async function asked(path: string, key: string): Promise<any> {
    return (await fetch(`${server.http}/api${path}`, { headers: { authorization: `Bearer ${key}` } })).json();
  }

  it('every operation, well and refused', async () => {
    const { id, keys } = map;
    const statuses = [
      await ask('get', '/healthz', {}),
      await ask('get', '/readyz', {}),
      await ask('post', '/api/maps', {}, { body: '{"title":"T"}', headers: JSON_TYPE }),
      await ask('post', '/api/maps', {}, { body: '{"titel":"T"}', headers: JSON_TYPE }),
      await ask('post', '/api/maps', {}, { body: '{}', headers: { ...JSON_TYPE, origin: 'https://evil.example' } }),
      await ask('post', '/api/maps', {}, { body: 'x', headers: { 'content-type': 'text/csv' } }),
      await ask('get', '/api/maps/{id}', { id }, { key: keys.view }),
      await ask('get', '/api/maps/{id}', { id }, { key: 'wrong' }),
      await ask('get', '/api/maps/{id}/keys', { id }, { key: keys.facilitate }),
      await ask('get', '/api/maps/{id}/keys', { id }, { key: keys.view }),
      await ask('post', '/api/maps/{id}/keys/{role}/renew', { id, role: 'comment' }, { key: keys.facilitate }),
      await ask('post', '/api/maps/{id}/keys/{role}/renew', { id, role: 'owner' }, { key: keys.facilitate }),
      await ask('get', '/api/maps/{id}/export.{format}', { id, format: 'svg' }, { key: keys.view }),
      await ask('get', '/api/maps/{id}/export.{format}', { id, format: 'md' }, { key: keys.view }),
      await ask('get', '/api/maps/{id}/export.{format}', { id, format: 'doc' }, { key: keys.view }),
    ];
    expect(statuses).toEqual([200, 200, 201, 400, 403, 415, 200, 404, 200, 403, 200, 404, 200, 200, 400]);
    const picture = (bytes: Uint8Array<ArrayBuffer>) =>
      ask('post', '/api/maps/{id}/images', { id }, { key: keys.edit, body: bytes });
    expect([await picture(new Uint8Array(PNG)), await picture(new Uint8Array([1]))]).toEqual([201, 415]);
    expect(await ask('get', '/api/maps/{id}/images/{image}', { id, image: 'none' }, { key: keys.view })).toBe(404);
    const versions = '/api/maps/{id}/versions';
    const version = `${versions}/{version}`;
    const named = { key: keys.edit, body: '{"name":"First"}', headers: JSON_TYPE };
    expect(await ask('post', versions, { id }, named)).toBe(201);
    expect(await ask('post', versions, { id }, { ...named, body: '{}' })).toBe(400);
    expect(await ask('get', versions, { id }, { key: keys.edit })).toBe(200);
    expect(await ask('get', versions, { id }, { key: keys.view })).toBe(403);
    const listed = await fetch(`${server.http}/api/maps/${id}/versions`, {
      headers: { authorization: `Bearer ${keys.edit}` },
    });
    const one = { id, version: ((await listed.json()) as { versions: { id: string }[] }).versions[0]?.id ?? '' };
    expect(await ask('get', version, one, { key: keys.edit })).toBe(200);
    expect(await ask('patch', version, one, { ...named, body: '{"name":"Second"}' })).toBe(200);
    expect(await ask('delete', version, one, { key: keys.facilitate })).toBe(204);
    expect(await ask('get', version, one, { key: keys.edit })).toBe(404);
    await askAboutTeams();
    await askAboutPeople();
    await askAboutSignIn();
    await askAboutWorkshops();
    const operations = Object.values(page.paths).flatMap((operations) => Object.values(operations));
    expect(operations.map(({ operationId }) => operationId).filter((name) => !seen.has(name))).toEqual([]);
  });
});

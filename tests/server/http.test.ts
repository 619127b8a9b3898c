import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readMap } from '../../src/document/index.ts';
import { writeMapFile } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { getWithKey, makeTestMap, postJson, startTestServer, type TestServer } from './support/testServer.ts';
import { connectYClient } from './support/yClient.ts';

let server: TestServer;
let appFolder: string;

beforeAll(async () => {
  appFolder = mkdtempSync(join(tmpdir(), 'resa-app-'));
  mkdirSync(join(appFolder, 'assets'));
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>Resa</title>');
  writeFileSync(join(appFolder, 'assets', 'main-abc123.js'), 'export {};');
  server = await startTestServer({ appFolder, origins: ['https://resa.example.org'] });
});

afterAll(async () => {
  await server.stop();
  rmSync(appFolder, { recursive: true, force: true });
});

async function mapInRoom(id: string, epoch: number, key: string) {
  const client = connectYClient(server.ws, `${id}.${epoch}`, key);
  await client.synced();
  const { map, issues } = readMap(client.doc);
  client.destroy();
  return { map, issues };
}

describe('making a map over HTTP', () => {
  it('answers 201 with id, epoch and four different keys', async () => {
    const response = await postJson(`${server.http}/api/maps`, { title: 'Buying a home' });
    expect(response.status).toBe(201);
    const made = await response.json();
    expect(made).toEqual({
      id: expect.stringMatching(/^[A-Za-z0-9_-]{12}$/),
      epoch: 1,
      keys: {
        facilitate: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
        edit: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
        comment: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
        view: expect.stringMatching(/^[A-Za-z0-9_-]{32}$/),
      },
    });
    expect(new Set(Object.values(made.keys)).size).toBe(4);
  });

  it('writes the template once, in the language asked for, with the customer and the reason given', async () => {
    const { id, epoch, keys } = await makeTestMap(server.http, {
      template: 'first-home',
      locale: 'sv',
      title: 'Att köpa första bostaden',
      persona: 'Eva, 28',
      purpose: 'Varför hoppar folk av?',
    });
    const { map, issues } = await mapInRoom(id, epoch, keys.view);
    const template = templateMap('first-home', 'sv');
    expect(issues).toEqual([]);
    expect(map.cards).toEqual(template.cards);
    expect(map.map).toMatchObject({
      title: 'Att köpa första bostaden',
      purpose: 'Varför hoppar folk av?',
      locale: 'sv',
    });
    expect(Object.values(map.personas).map(({ name }) => name)).toContain('Eva, 28');
  });

  it('makes a persona where the template has none, and leaves a map without a title alone', async () => {
    const { id, epoch, keys } = await makeTestMap(server.http, { persona: 'Anna' });
    const { map } = await mapInRoom(id, epoch, keys.view);
    expect(Object.values(map.personas).map(({ name }) => name)).toEqual(['Anna']);
  });

  it('takes a whole map in our format', async () => {
    const original = templateMap('five-phases', 'nb');
    const { id, epoch, keys } = await makeTestMap(server.http, { map: JSON.parse(writeMapFile(original)) });
    expect((await mapInRoom(id, epoch, keys.edit)).map).toEqual(original);
  });

  it.each([
    ['an unknown template', { template: 'nope' }, 'invalid'],
    ['an unknown word', { titel: 'x' }, 'invalid'],
    ['a template and a map at once', { template: 'blank', map: {} }, 'invalid'],
    ['a map that is not ours', { map: { hello: 1 } }, 'not-resa'],
    ['a map from a newer version', { map: { format: 'resa-map', version: 99, map: {} } }, 'newer-version'],
    ['a title of a thousand letters', { title: 'x'.repeat(1_000) }, 'invalid'],
  ])('refuses %s with a code and a sentence', async (_name, body, code) => {
    const response = await postJson(`${server.http}/api/maps`, body);
    expect(response.status).toBe(400);
    const answer = await response.json();
    expect(answer.error).toBe(code);
    expect(answer.message.length).toBeGreaterThan(10);
  });

  it('refuses what is no JSON, and what is too big', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await fetch(`${server.http}/api/maps`, { method: 'POST', headers, body: '{' });
    expect(broken.status).toBe(400);
    const body = JSON.stringify({ title: 'x'.repeat(21 * 1024 * 1024) });
    const big = await fetch(`${server.http}/api/maps`, { method: 'POST', headers, body });
    expect(big.status).toBe(413);
    expect(await big.json()).toMatchObject({ error: 'too-big' });
  });

  it('refuses a page of another site, and takes its own and the listed ones', async () => {
    const post = (origin: string) => postJson(`${server.http}/api/maps`, {}, { origin });
    expect((await post('https://evil.example')).status).toBe(403);
    expect((await post('null')).status).toBe(403);
    expect((await post(server.http)).status).toBe(201);
    expect((await post('https://resa.example.org')).status).toBe(201);
  });
});

describe('reading what a link opens', () => {
  it('answers id, epoch, title and the role of the key, and counts the visit', async () => {
    const { id, keys } = await makeTestMap(server.http, { title: 'T' });
    for (const role of ['facilitate', 'edit', 'comment', 'view'] as const) {
      const response = await getWithKey(`${server.http}/api/maps/${id}`, keys[role]);
      expect(await response.json()).toEqual({ id, epoch: 1, title: 'T', role });
    }
    const list = await (await getWithKey(`${server.http}/api/maps/${id}/keys`, keys.facilitate)).json();
    expect(list.keys.map(({ uses }: { uses: number }) => uses)).toEqual([1, 1, 1, 1]);
  });

  it('answers the new title after somebody changed it', async () => {
    const { id, room, keys } = await makeTestMap(server.http, { title: 'Old' });
    const client = connectYClient(server.ws, room, keys.edit);
    await client.synced();
    const title = client.doc.getMap('map').get('title') as Y.Text;
    title.insert(0, 'Not so ');
    await client.allAcked();
    expect(await (await getWithKey(`${server.http}/api/maps/${id}`, keys.view)).json()).toMatchObject({
      title: 'Not so Old',
    });
    client.destroy();
  });

  it('answers one 404 for a missing map, a wrong key, no key and a key of another map', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const other = await makeTestMap(server.http);
    const answers = await Promise.all([
      getWithKey(`${server.http}/api/maps/aaaaaaaaaaaa`, keys.view),
      getWithKey(`${server.http}/api/maps/${id}`, 'x'.repeat(32)),
      getWithKey(`${server.http}/api/maps/${id}`, other.keys.view),
      fetch(`${server.http}/api/maps/${id}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });
});

describe('the keys of a map', () => {
  it('are read with the facilitate key only', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const list = await getWithKey(`${server.http}/api/maps/${id}/keys`, keys.facilitate);
    expect((await list.json()).keys.map(({ role, key }: { role: string; key: string }) => [role, key])).toEqual(
      Object.entries(keys),
    );
    expect((await getWithKey(`${server.http}/api/maps/${id}/keys`, keys.edit)).status).toBe(403);
    expect((await getWithKey(`${server.http}/api/maps/${id}/keys`, 'x'.repeat(32))).status).toBe(404);
  });

  it('are renewed one by one, and the old one opens nothing any more', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const renewed = await postJson(
      `${server.http}/api/maps/${id}/keys/edit/renew`,
      {},
      { authorization: `Bearer ${keys.facilitate}` },
    );
    const { key } = await renewed.json();
    expect(key).not.toBe(keys.edit);
    expect((await getWithKey(`${server.http}/api/maps/${id}`, keys.edit)).status).toBe(404);
    expect(await (await getWithKey(`${server.http}/api/maps/${id}`, key)).json()).toMatchObject({ role: 'edit' });
  });

  it('stay readable under a renewed facilitate key', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const renewed = await postJson(
      `${server.http}/api/maps/${id}/keys/facilitate/renew`,
      {},
      { authorization: `Bearer ${keys.facilitate}` },
    );
    const { key } = await renewed.json();
    expect((await getWithKey(`${server.http}/api/maps/${id}/keys`, keys.facilitate)).status).toBe(404);
    const list = await (await getWithKey(`${server.http}/api/maps/${id}/keys`, key)).json();
    expect(Object.fromEntries(list.keys.map((one: { role: string; key: string }) => [one.role, one.key]))).toEqual({
      ...keys,
      facilitate: key,
    });
  });

  it('are renewed by a facilitator only, and only those there are', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const renew = (role: string, key: string) =>
      postJson(`${server.http}/api/maps/${id}/keys/${role}/renew`, {}, { authorization: `Bearer ${key}` });
    expect((await renew('view', keys.edit)).status).toBe(403);
    expect((await renew('owner', keys.facilitate)).status).toBe(404);
    expect((await getWithKey(`${server.http}/api/maps/${id}`, keys.view)).status).toBe(200);
  });

  it('survive two renewals at once', async () => {
    const { id, keys } = await makeTestMap(server.http);
    const renew = (role: string) =>
      postJson(`${server.http}/api/maps/${id}/keys/${role}/renew`, {}, { authorization: `Bearer ${keys.facilitate}` });
    const [edit, view] = await Promise.all([renew('edit'), renew('view')]);
    const list = await (await getWithKey(`${server.http}/api/maps/${id}/keys`, keys.facilitate)).json();
    const byRole = Object.fromEntries(list.keys.map((one: { role: string; key: string }) => [one.role, one.key]));
    expect(byRole).toEqual({ ...keys, edit: (await edit.json()).key, view: (await view.json()).key });
  });
});

describe('the pages', () => {
  it('are one page for home and for every map, never kept by the browser', async () => {
    for (const path of ['/', '/m/abcdefghijkl']) {
      const response = await fetch(server.http + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('<title>Resa</title>');
    }
  });

  it('keep for good what is named by its content, and answer 404 for the rest', async () => {
    const asset = await fetch(`${server.http}/assets/main-abc123.js`);
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${server.http}/assets/other.js`)).status).toBe(404);
    expect((await fetch(`${server.http}/nowhere`)).status).toBe(404);
    expect((await fetch(`${server.http}/..%2f..%2fetc%2fpasswd`)).status).toBeGreaterThanOrEqual(400);
  });

  it('let no script in but their own, on every answer', async () => {
    for (const path of ['/', '/assets/main-abc123.js', '/readyz', '/nowhere']) {
      const { headers } = await fetch(server.http + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('too many requests', () => {
  it('are refused with 429 and a code', async () => {
    const strict = await startTestServer({ limits: { requests: 3 } });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await fetch(`${strict.http}/api/maps/aaaaaaaaaaaa`)).status);
    expect(statuses).toEqual([404, 404, 404, 429]);
    expect(await (await fetch(`${strict.http}/api/maps/aaaaaaaaaaaa`)).json()).toMatchObject({ error: 'too-many' });
    await strict.stop();
  });

  it('for new maps are counted apart', async () => {
    const strict = await startTestServer({ limits: { newMaps: 2 } });
    const made = async () => (await postJson(`${strict.http}/api/maps`, {})).status;
    expect([await made(), await made(), await made()]).toEqual([201, 201, 429]);
    expect((await fetch(`${strict.http}/api/maps/aaaaaaaaaaaa`)).status).toBe(404);
    await strict.stop();
  });
});

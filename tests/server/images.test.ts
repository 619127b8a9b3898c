import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpegHeader, PNG, pngHeader, WEBP, webpHeader } from './support/pictures.ts';
import { getWithKey, makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';

let server: TestServer;
let map: TestMap;

beforeAll(async () => {
  server = await startTestServer();
  map = await makeTestMap(server.http);
});

afterAll(() => server.stop());

function post(bytes: Uint8Array, key: string, type = 'application/octet-stream', to = map): Promise<Response> {
  return fetch(`${server.http}/api/maps/${to.id}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
    body: new Blob([new Uint8Array(bytes)]),
  });
}

const address = (id: string, of = map): string => `${server.http}/api/maps/${of.id}/images/${id}`;

describe('pictures of a map', () => {
  it('are added by those who may edit and read by every role (24)', async () => {
    for (const role of ['facilitate', 'edit'] as const) {
      const answer = await post(PNG, map.keys[role]);
      expect(answer.status).toBe(201);
    }
    const { id } = await (await post(PNG, map.keys.edit)).json();
    for (const role of ['facilitate', 'edit', 'comment', 'view'] as const) {
      const answer = await getWithKey(address(id), map.keys[role]);
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
    }
    for (const role of ['comment', 'view'] as const) expect((await post(PNG, map.keys[role])).status).toBe(403);
  });

  it('are not there for a wrong key, another map or another id: one answer (24)', async () => {
    const other = await makeTestMap(server.http);
    const { id } = await (await post(PNG, map.keys.edit)).json();
    const answers = await Promise.all([
      getWithKey(address(id), 'x'.repeat(32)),
      getWithKey(address(id), other.keys.view),
      getWithKey(address(id, other), other.keys.view),
      getWithKey(address('nothing'), map.keys.view),
      fetch(address(id)),
      post(PNG, other.keys.edit),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  });

  it.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', jpegHeader(800, 600), 'image/jpeg'],
    ['WebP', WEBP, 'image/webp'],
  ])(
    'are known as %s by their bytes, whatever they are called, and given out as that (25)',
    async (_n, bytes, mime) => {
      const { id } = await (await post(bytes, map.keys.edit, 'text/html')).json();
      const { headers } = await getWithKey(address(id), map.keys.view);
      expect(headers.get('content-type')).toBe(mime);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['nothing', Buffer.alloc(0)],
    ['JSON', Buffer.from('{"title":"x"}')],
    ['a GIF', Buffer.from('GIF89a-----------------')],
    ['a PNG cut off in its head', PNG.subarray(0, 18)],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0])],
  ])('are never %s (25)', async (_name, bytes) => {
    for (const type of ['image/png', 'image/svg+xml', 'application/json']) {
      const answer = await post(bytes, map.keys.edit, type);
      expect(answer.status).toBe(415);
      expect(await answer.json()).toMatchObject({ error: 'not-an-image' });
    }
  });

  it('are refused when they have too many bytes or would unpack to too many pixels (25)', async () => {
    const tooBig = [
      Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]),
      pngHeader(4097, 1),
      jpegHeader(1, 50_000),
      webpHeader(16_000, 16_000),
    ];
    for (const bytes of tooBig) {
      const answer = await post(bytes, map.keys.edit);
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ error: 'too-big' });
    }
  });

  it('are refused once the map is full, and the same one is not counted twice (26)', async () => {
    const strict = await startTestServer({ limits: { images: { bytes: 1_000, count: 2 } } });
    const small = await makeTestMap(strict.http);
    const add = (bytes: Uint8Array) =>
      fetch(`${strict.http}/api/maps/${small.id}/images`, {
        method: 'POST',
        headers: { authorization: `Bearer ${small.keys.edit}` },
        body: new Blob([new Uint8Array(bytes)]),
      });
    expect((await add(pngHeader(1, 1))).status).toBe(201);
    expect((await add(pngHeader(2, 2))).status).toBe(201);
    expect((await add(pngHeader(2, 2))).status).toBe(201);
    const full = await add(pngHeader(3, 3));
    expect(full.status).toBe(507);
    expect(await full.json()).toMatchObject({ error: 'full' });
    await strict.stop();
  });

  it('have an id that is made of their bytes, and never change (27)', async () => {
    const { id } = await (await post(PNG, map.keys.edit)).json();
    expect(id).toBe(createHash('sha256').update(PNG).digest('base64url'));
    const { headers } = await getWithKey(address(id), map.keys.view);
    expect(headers.get('cache-control')).toMatch(/private.*immutable/);
    expect(headers.get('vary')).toContain('authorization');
  });

  it('are limited per address and minute', async () => {
    const strict = await startTestServer({ limits: { newImages: 1 } });
    const small = await makeTestMap(strict.http);
    const add = async () =>
      (
        await fetch(`${strict.http}/api/maps/${small.id}/images`, {
          method: 'POST',
          headers: { authorization: `Bearer ${small.keys.edit}` },
          body: new Blob([new Uint8Array(PNG)]),
        })
      ).status;
    expect([await add(), await add()]).toEqual([201, 429]);
    await strict.stop();
  });
});

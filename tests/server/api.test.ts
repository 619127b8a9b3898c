import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMap, listKeys, readMapInfo, renewKey } from '../../src/sync/index.ts';
import { startTestServer, type TestServer } from './support/testServer.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => fetch(new URL(path, server.http), options));
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const answering = (status: number, body: string) =>
  vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(new Response(body, { status }));

describe('the editor’s calls', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('make a map, read what its links open, list and renew them', async () => {
    const made = await createMap({ title: 'Map', template: 'blank', locale: 'sv' });
    if (!made.ok) throw new Error(made.error);
    const { id, keys } = made.value;
    expect(await readMapInfo(id, keys.comment)).toEqual({
      ok: true,
      value: { id, epoch: 1, title: 'Map', role: 'comment', by: 'link' },
    });
    const listed = await listKeys(id, keys.facilitate);
    expect(listed.ok && listed.value.map(({ role, uses }) => [role, uses])).toEqual([
      ['facilitate', 0],
      ['edit', 0],
      ['comment', 1],
      ['view', 0],
    ]);
    const renewed = await renewKey(id, keys.facilitate, 'comment');
    expect(renewed.ok).toBe(true);
    expect(await readMapInfo(id, keys.comment)).toEqual({ ok: false, error: 'not-found' });
    expect(await listKeys(id, keys.edit)).toEqual({ ok: false, error: 'forbidden' });
  });

  it('say what went wrong in a word the interface can translate', async () => {
    expect(await createMap({ template: 'nope' })).toEqual({ ok: false, error: 'invalid' });
    expect(await createMap({ title: 'x'.repeat(21 * 1024 * 1024) })).toEqual({ ok: false, error: 'too-big' });
    expect(await readMapInfo('../..', 'k')).toEqual({ ok: false, error: 'not-found' });
    answering(429, '{}');
    expect(await readMapInfo('a', 'k')).toEqual({ ok: false, error: 'too-many' });
    answering(500, '{}');
    expect(await readMapInfo('a', 'k')).toEqual({ ok: false, error: 'server' });
    answering(200, '<html>a proxy</html>');
    expect(await readMapInfo('a', 'k')).toEqual({ ok: false, error: 'unreachable' });
    answering(200, '{"id":1}');
    expect(await readMapInfo('a', 'k')).toEqual({ ok: false, error: 'server' });
    vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('no network'));
    expect(await readMapInfo('a', 'k')).toEqual({ ok: false, error: 'unreachable' });
  });
});

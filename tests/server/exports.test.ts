import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MakeFile } from '../../server/exports/job.ts';
import { documentOf } from '../../server/storage/compaction.ts';
import { readMap } from '../../src/document/index.ts';
import { putResult, workshopOf } from '../../src/document/workshop/index.ts';
import type { BoxResult } from '../../src/model/workshop/index.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { getWithKey, makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';

let server: TestServer;
let map: TestMap;

beforeAll(async () => {
  server = await startTestServer();
  map = await makeTestMap(server.http, { template: 'first-home', locale: 'en' });
});
afterAll(() => server.stop());

const exportUrl = (ending: string, from = server): string => `${from.http}/api/maps/${map.id}/export.${ending}`;

describe('a map as a file over HTTP', () => {
  it('is given to whoever has any of its links', async () => {
    const response = await getWithKey(exportUrl('svg?look=dark'), map.keys.view);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toContain('Waits for the seller');
  });

  it('runs nothing that people wrote into it', async () => {
    const policy = (await getWithKey(exportUrl('svg'), map.keys.view)).headers.get('content-security-policy');
    expect(policy).toContain("sandbox; default-src 'none'");
  });

  it('answers the same for a wrong key and a map that is not there', async () => {
    const wrong = await getWithKey(exportUrl('svg'), 'A'.repeat(32));
    const missing = await getWithKey(`${server.http}/api/maps/AAAAAAAAAAAA/export.svg`, map.keys.view);
    expect([wrong.status, missing.status]).toEqual([404, 404]);
    expect(await wrong.json()).toEqual(await missing.json());
  });

  it('is not sent again while nothing has changed', async () => {
    const first = await getWithKey(exportUrl('mmd'), map.keys.view);
    const etag = first.headers.get('etag') ?? '';
    const headers = { authorization: `Bearer ${map.keys.view}`, 'if-none-match': etag };
    expect((await fetch(exportUrl('mmd'), { headers })).status).toBe(304);
    expect((await fetch(exportUrl('svg'), { headers })).status).toBe(200);
  });

  it('tells what the last workshop has found when it is asked to, and only then', async () => {
    const store = createMemoryStore();
    const found = await startTestServer({ store });
    const own = await makeTestMap(found.http, { template: 'first-home', locale: 'en' });
    const url = (query: string) => `${found.http}/api/maps/${own.id}/export.svg${query}`;
    try {
      const { updates } = await store.load(own.room);
      const activity = Object.values(readMap(documentOf(updates)).map.activities)[0]?.id ?? '';
      const scores = [-2, 2].map((score) => ({ score, words: '', by: null }));
      const score = { type: 'score', exercise: 'ex', people: 2, at: 2, persona: null, scores: { [activity]: scores } };
      const times = { startedAt: 1, endsAt: null, left: 0, endedAt: 3 } as const;
      const talk = new Y.Doc();
      workshopOf(talk).putRun({ id: 'run', exercise: 'ex', state: 'done', ...times });
      putResult(talk, 'run', score as BoxResult);
      await store.append({ document: `${own.room}.talk`, update: Y.encodeStateAsUpdate(talk), title: null });
      const plain = await getWithKey(url(''), own.keys.view);
      const told = await getWithKey(url('?outcome=last'), own.keys.view);
      expect(await told.text()).toContain('Most disagreed');
      expect(await plain.text()).not.toContain('Most disagreed');
      expect(plain.headers.get('etag')).not.toBe(told.headers.get('etag'));
      expect((await getWithKey(url('?outcome=none'), own.keys.view)).headers.get('etag')).toBe(
        plain.headers.get('etag'),
      );
    } finally {
      await found.stop();
    }
  });

  it.each([
    ['an unknown outcome', 'svg?outcome=first', 'bad-choice'],
    ['an outcome where none is told', 'csv?outcome=last', 'bad-choice'],
    ['an unknown format', 'doc', 'unknown-format'],
    ['an unknown choice', 'svg?paper=A4', 'bad-choice'],
    ['a wrong value', 'pdf?paper=A9', 'bad-choice'],
    ['a choice given twice', 'pdf?paper=A4&paper=A3', 'bad-choice'],
  ])('refuses %s with a sentence', async (_, ending, code) => {
    const response = await getWithKey(exportUrl(ending), map.keys.view);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: code, message: expect.stringMatching(/\.$/) });
  });
});

describe('many who want files at once', () => {
  /** Makes nothing until it is told to, and counts how many are made at the same time. */
  function slowMaker(): { readonly make: MakeFile; readonly finish: () => void; readonly most: () => number } {
    let now = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    return {
      make: (_job, signal) =>
        new Promise((resolve, reject) => {
          most = Math.max(most, ++now);
          const end = (act: () => void) => () => {
            now -= 1;
            act();
          };
          signal.addEventListener(
            'abort',
            end(() => reject(signal.reason)),
            { once: true },
          );
          waiting.push(
            end(() => resolve({ bytes: new Uint8Array(1), mime: 'image/svg+xml', extension: 'svg', losses: [] })),
          );
        }),
      finish: () => {
        for (const each of waiting.splice(0)) each();
      },
      most: () => most,
    };
  }

  it('wait in line, and those beyond its end are asked to come back', async () => {
    const maker = slowMaker();
    const busy = await startTestServer({
      make: maker.make,
      limits: { exportQueue: { atOnce: 1, waiting: 2, time: 60_000 } },
    });
    const own = await makeTestMap(busy.http, { template: 'blank' });
    const ask = () => getWithKey(`${busy.http}/api/maps/${own.id}/export.svg`, own.keys.view);
    const asked = Array.from({ length: 8 }, ask);
    const timer = setInterval(maker.finish, 20);
    const answers = await Promise.all(asked);
    clearInterval(timer);
    const statuses = answers.map(({ status }) => status);
    expect(maker.most()).toBe(1);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(3);
    const turnedAway = answers.find(({ status }) => status === 503);
    expect(turnedAway?.headers.get('retry-after')).toBe('30');
    await busy.stop();
  });

  it('do not keep a server that stops', async () => {
    const maker = slowMaker();
    const stopping = await startTestServer({ make: maker.make });
    const own = await makeTestMap(stopping.http, { template: 'blank' });
    const asked = getWithKey(`${stopping.http}/api/maps/${own.id}/export.svg`, own.keys.view);
    await expect.poll(maker.most).toBe(1);
    await stopping.stop();
    expect((await asked).status).toBe(503);
  });

  it('are told when one takes too long, and the line goes on', async () => {
    const maker = slowMaker();
    const slow = await startTestServer({
      make: maker.make,
      limits: { exportQueue: { atOnce: 1, waiting: 2, time: 50 } },
    });
    const own = await makeTestMap(slow.http, { template: 'blank' });
    const response = await getWithKey(`${slow.http}/api/maps/${own.id}/export.svg`, own.keys.view);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: 'slow' });
    await slow.stop();
  });
});

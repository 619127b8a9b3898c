/** What the server keeps of a person: found, given out and forgotten, over HTTP, with real rooms and a real store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import { createRedisBus } from '../../server/cluster/redisBus.ts';
import { hashKey, newKey } from '../../server/keys/keys.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { createTraces } from '../../server/traces/traces.ts';
import { discussionOf } from '../../src/document/discussion/index.ts';
import { NO_WORDS } from '../../src/model/comments/index.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { TraceLine } from '../../src/sync/traceProtocol.ts';
import { createMemoryStore } from './support/memoryStore.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './support/postgres.ts';
import { hasRedis, startRedis, type TestRedis } from './support/redis.ts';
import { askApi, makeAdministrator, makeTestTeam } from './support/teams.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

const isShared = (await hasPostgres()) && hasRedis;
/** So seldom that what arrives did not come from a look at the database. */
const NEVER = 3_600_000;

const ANNA = { id: 'device-anna', name: 'Anna Ek', colour: 3 };
const BO = { id: 'device-bo', name: 'Bo', colour: 1 };
const PLACE = { on: 'map', activity: null, at: null, was: NO_WORDS } as const;

let folder: string;
let store: Store;
let server: TestServer;
let administrator: string;
let map: TestMap;

const ask = (path: string, body?: unknown, key = administrator) =>
  askApi(server.http, `/administration/traces${path}`, { key, ...(body !== undefined && { method: 'POST', body }) });
const linesOf = async (asked: Promise<Response>): Promise<readonly TraceLine[]> =>
  (await (await asked).text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TraceLine);
const find = (name: string) => linesOf(ask(`?name=${encodeURIComponent(name)}`));
const forget = (name: string, words: 'keep' | 'erase') => linesOf(ask('/forget', { name, words }));
const mapsIn = (lines: readonly TraceLine[]) => lines.filter(({ type }) => type === 'map');

function joinTalk(one: TestMap = map): YClient {
  return connectYClient(server.ws, `${one.room}.talk`, one.keys.comment, { root: 'comments' });
}

/** Anna begins a thread and resolves it, Bo answers her by name, and she likes that. */
async function discuss({ doc, synced, allAcked }: YClient): Promise<void> {
  await synced();
  const discussion = discussionOf(doc);
  const thread = discussion.begin(PLACE, { author: ANNA, text: 'Why so late?', mentions: [] });
  discussion.reply(thread, { author: BO, text: 'Ask @Anna Ek, it was @Anna Eks idea', mentions: [ANNA] });
  const answer = discussion.threads.getSnapshot()[0]?.messages[1]?.id ?? '';
  discussion.react(answer, '👍', ANNA);
  discussion.setResolved(thread, ANNA.name);
  await allAcked();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-traces-'));
  store = openSqliteStore(folder);
  server = await startTestServer({ store, limits: { teams: { teams: 99, maps: 9, managed: 1_000, changed: 1_000 } } });
  administrator = await makeAdministrator(store);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  map = await makeTestMap(server.http, { title: 'First home' });
});

describe('the traces of a person', () => {
  it('are found in every map in which the name is somebody’s, whatever its case, and given out', async () => {
    const talk = joinTalk();
    await discuss(talk);
    await makeTestMap(server.http, { title: 'Not hers' });
    const lines = await find('  anna EK ');
    expect(mapsIn(lines)).toEqual([
      {
        ...{ type: 'map', id: map.id, title: 'First home', wrote: 1, mentioned: 1, reacted: 1, resolved: 1 },
        ...{ versions: 0, workshops: 0 },
      },
    ]);
    expect(lines[0]).toMatchObject({ type: 'progress', done: 0 });
    expect(lines.at(-1)).toMatchObject({ type: 'end', maps: 1, passes: 0, log: 0, unread: [] });
    expect(mapsIn(await find('Anna'))).toEqual([]);
    const copy = await (await ask('/export?name=Anna%20Ek')).json();
    expect(copy).toMatchObject({
      person: 'Anna Ek',
      maps: [
        {
          id: map.id,
          wrote: [{ text: 'Why so late?', place: { on: 'map' }, at: expect.any(Number) }],
          mentioned: [{ text: 'Ask @Anna Ek, it was @Anna Eks idea' }],
          reacted: [{ emoji: '👍' }],
          resolved: [{ at: expect.any(Number) }],
        },
      ],
    });
    talk.destroy();
    await forget('Anna Ek', 'erase');
  });

  it('go from an open room before everybody’s eyes, whose threads stay as they were', async () => {
    const talk = joinTalk();
    await discuss(talk);
    const bystander = joinTalk();
    await until(() => discussionOf(bystander.doc).threads.getSnapshot()[0]?.resolved !== undefined);
    const [before] = discussionOf(talk.doc).threads.getSnapshot();
    const lines = await forget('anna ek', 'keep');
    expect(mapsIn(lines)).toHaveLength(1);
    await until(() => !JSON.stringify(bystander.doc.toJSON()).includes('Anna'));
    const [thread] = discussionOf(bystander.doc).threads.getSnapshot();
    expect(thread?.messages.map(({ id }) => id)).toEqual(before?.messages.map(({ id }) => id));
    expect(thread?.messages.map(({ author, text }) => [author.id, author.name, text])).toEqual([
      ['', '', 'Why so late?'],
      ['device-bo', 'Bo', 'Ask @…, it was @…s idea'],
    ]);
    expect(thread?.messages[1]?.reactions[0]?.people).toMatchObject([{ name: '' }]);
    expect(thread?.resolved?.by).toBe('');
    // What is written after it is acknowledged and stored as ever.
    talk.set('later', { place: PLACE, author: BO, text: 'On we go', mentions: [], at: 1 });
    await talk.allAcked();
    await bystander.has('later');
    expect(mapsIn(await find('Anna Ek'))).toEqual([]);
    talk.destroy();
    bystander.destroy();
  });

  it('go with the words where that is asked for, of deleted comments too', async () => {
    const talk = joinTalk();
    await discuss(talk);
    const discussion = discussionOf(talk.doc);
    const [thread] = discussion.threads.getSnapshot();
    discussion.reply(thread?.id ?? '', { author: ANNA, text: 'Never mind', mentions: [] });
    const last = discussion.threads.getSnapshot()[0]?.messages[2]?.id ?? '';
    discussion.remove(last);
    await talk.allAcked();
    talk.destroy();
    const lines = await forget('Anna Ek', 'erase');
    expect(mapsIn(lines)[0]).toMatchObject({ wrote: 2 });
    const doc = new Y.Doc();
    for (const update of (await store.load(`${map.room}.talk`)).updates) Y.applyUpdate(doc, update);
    expect(JSON.stringify(doc.toJSON())).not.toMatch(/Anna|Why so late|device-anna/);
    const messages = discussionOf(doc).threads.getSnapshot()[0]?.messages;
    expect(messages?.map(({ text, isErased }) => [text, isErased])).toEqual([
      ['', true],
      ['Ask @…, it was @…s idea', false],
      ['', true],
    ]);
    const end = lines.at(-1);
    expect(end?.type === 'end' && end.remains.map(({ where }) => where)).toEqual([
      'past',
      'devices',
      'words',
      'backups',
    ]);
  });

  it('go from versions and from the log, which tells of it without the name', async () => {
    const team = await makeTestTeam(server.http, administrator, 'Anna Ek');
    await store.versions.add({
      version: {
        ...{ id: 'version-1', mapId: map.id, epoch: 1, kind: 'auto', name: null, seq: 1 },
        people: [
          { name: 'Anna Ek', colour: 3 },
          { name: 'Bo', colour: 1 },
        ],
      },
      state: new Uint8Array([0, 0]),
      quota: { bytes: 1_000, named: 1 },
      gap: 0,
    });
    expect((await find('Anna Ek')).at(-1)).toMatchObject({ maps: 1, log: 1 });
    const lines = await forget('Anna Ek', 'keep');
    expect(lines.at(-1)).toMatchObject({ type: 'end', maps: 1, log: 1 });
    expect((await store.versions.list(map.id))[0]?.people).toEqual([{ name: 'Bo', colour: 1 }]);
    const entries = await store.audit.list(Number.MAX_SAFE_INTEGER, 200);
    expect(entries[0]).toMatchObject({ act: 'person-forgotten', about: null });
    expect(entries.find(({ act, teamId }) => act === 'team-made' && teamId === team.id)?.about).toBeNull();
    expect(JSON.stringify(entries)).not.toContain('Anna');
  });

  it('are for the administrator alone, one at a time, and asked for with a name', async () => {
    for (const key of [map.keys.facilitate, 'x'.repeat(32), '']) {
      for (const asked of [ask('?name=a', undefined, key), ask('/export?name=a', undefined, key)]) {
        expect((await asked).status).toBe(403);
      }
      expect((await ask('/forget', { name: 'a', words: 'keep' }, key)).status).toBe(403);
    }
    expect((await ask('')).status).toBe(400);
    expect((await ask('?name=%20')).status).toBe(400);
    expect((await ask('/forget', { name: 'a', words: 'some' })).status).toBe(400);
  });
});

describe('a pass of a person', () => {
  it('is found by name and by subject, ends with its connections when the person is forgotten, and spares others', async () => {
    const memory = createMemoryStore();
    const one = await startTestServer({ store: memory });
    const key = await makeAdministrator(memory);
    const team = await makeTestTeam(one.http, key);
    const made = await askApi(one.http, `/teams/${team.id}/maps`, { key: team.key, method: 'POST', body: {} });
    const { id } = (await made.json()) as { id: string };
    const [hers, his] = [newKey(), newKey()];
    memory.teams.addPerson({ id: 'pass-anna', hash: hashKey(hers) }, 'Anna Ek', 'subject-1', team.id);
    memory.teams.addPerson({ id: 'pass-bo', hash: hashKey(his) }, 'Bo', 'subject-2', team.id);
    const [anna, bo] = [connectYClient(one.ws, `${id}.1`, hers), connectYClient(one.ws, `${id}.1`, his)];
    await Promise.all([anna.synced(), bo.synced()]);
    for (const name of ['ANNA EK', 'subject-1']) {
      const found = linesOf(askApi(one.http, `/administration/traces?name=${encodeURIComponent(name)}`, { key }));
      expect((await found).at(-1)).toMatchObject({ passes: 1 });
    }
    const body = { name: 'subject-1', words: 'keep' };
    const forgotten = linesOf(askApi(one.http, '/administration/traces/forget', { key, method: 'POST', body }));
    expect((await forgotten).at(-1)).toMatchObject({ type: 'end', passes: 1 });
    expect(await anna.refused()).toBe(CLOSE.forbidden);
    bo.set('still here', 1);
    await bo.allAcked();
    expect(memory.teams.persons().map(({ name }) => name)).toEqual(['Bo']);
    for (const client of [anna, bo]) client.destroy();
    await one.stop();
  });
});

describe('looking through many maps', () => {
  it('loads one document at a turn, and ends with who leaves; only then the next may ask', async () => {
    const memory = createMemoryStore();
    for (let i = 0; i < 2_000; i++) {
      const id = `map${String(i).padStart(9, '0')}`;
      const content = { document: `${id}.1`, update: new Uint8Array([0, 0]) };
      await memory.createMap({ id, epoch: 1, title: '', keys: [] }, content);
    }
    const loadsAtPauses: number[] = [];
    const traces = createTraces({
      store: memory,
      rooms: {
        settle: async () => undefined,
        revise: async () => false,
        announce: () => undefined,
        writersOf: () => [],
        forgetWriters: () => undefined,
      },
      onAffected: () => undefined,
      log: () => undefined,
      pause: async () => void loadsAtPauses.push(memory.loads.length),
    });
    let lines = 0;
    for await (const _line of traces.find('Anna')) lines += 1;
    expect(lines).toBe(2_000 / 25 + 1);
    expect(loadsAtPauses).toEqual(Array.from({ length: 2_000 }, (_, i) => i));
    for await (const line of traces.find('Anna')) if (line.type === 'progress' && line.done > 0) break;
    expect(memory.loads.length).toBe(2_000 + 25);
  });

  it('answers 503 while it goes on, and is free again when the client has left', async () => {
    const memory = createMemoryStore();
    let open = (): void => undefined;
    const slow = await startTestServer({ store: memory });
    const key = await makeAdministrator(memory);
    await makeTestMap(slow.http);
    memory.loadGate = new Promise((resolve) => {
      open = resolve;
    });
    const gone = new AbortController();
    const first = await fetch(`${slow.http}/api/administration/traces?name=a`, {
      headers: { authorization: `Bearer ${key}` },
      signal: gone.signal,
    });
    const again = () => askApi(slow.http, '/administration/traces?name=a', { key });
    const busy = await again();
    expect([first.status, busy.status, busy.headers.get('retry-after')]).toEqual([200, 503, '10']);
    gone.abort();
    open();
    memory.loadGate = null;
    for (;;) {
      const answer = await again();
      await answer.text();
      if (answer.status === 200) break;
    }
    await slow.stop();
  });
});

describe.skipIf(!isShared)('a person forgotten at one server', () => {
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
    ['hears', true, () => createRedisBus(redis.url, () => undefined), NEVER],
    ['asks the database', false, () => createLocalBus(), 50],
  ])('is forgotten in the open room of another that %s', async (_how, isHeard, makeBus, pollAlone) => {
    const buses = [makeBus(), makeBus()] as const;
    const limits = { poll: NEVER, pollAlone };
    const [one, two] = await Promise.all([
      startTestServer({ store: await openPostgresStore(database.url), bus: buses[0], limits }),
      startTestServer({ store: await openPostgresStore(database.url), bus: buses[1], limits }),
    ]);
    await until(() => !isHeard || buses.every((bus) => bus.isConnected()));
    const other = await openPostgresStore(database.url);
    const key = await makeAdministrator(other);
    await other.close();
    const shared = await makeTestMap(one.http);
    const talk = connectYClient(two.ws, `${shared.room}.talk`, shared.keys.comment);
    await discuss(talk);
    const body = { name: 'Anna Ek', words: 'keep' };
    const lines = await linesOf(askApi(one.http, '/administration/traces/forget', { key, method: 'POST', body }));
    expect(mapsIn(lines)).toHaveLength(1);
    await until(() => !JSON.stringify(talk.doc.toJSON()).includes('Anna'));
    discussionOf(talk.doc).begin(PLACE, { author: BO, text: 'On we go', mentions: [] });
    await talk.allAcked();
    talk.destroy();
    await Promise.all([one.stop(), two.stop()]);
  });
});

/** What is sealed is in no byte that anybody else gets, and nowhere on disk but where it is sealed (rules 78, 81, 84). */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import type { Ballot, BoxRules } from '../../src/model/workshop/index.ts';
import { formsOf, foundIn, type Recorder, recordFrom } from './support/recorder.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { call, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

let folder: string;
let store: Store;
let server: TestServer;
const said: string[] = [];
const recorders: Recorder[] = [];
const clients: YClient[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-sealed-'));
  store = openSqliteStore(folder);
  server = await startTestServer({ store, onLog: (event, details) => said.push(event + JSON.stringify(details)) });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  for (const recorder of recorders) await recorder.stop();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Long enough to be found in base64, with a letter that JSON may escape. */
const newMarker = () => `sealed-å-${randomBytes(12).toString('hex')}`;

const EVERY_WAY: readonly (readonly [name: string, rules: BoxRules, sealed: (marker: string) => Ballot])[] = [
  [
    'a card',
    writeRules({ naming: 'named' }),
    (marker) => ({
      type: 'write',
      cards: [{ id: marker.slice(-20), kind: 'pain-point', place: null, text: marker, fields: { owner: marker } }],
    }),
  ],
  [
    'the words beside a score',
    {
      ...{ exercise: 'e', naming: 'named', reveal: 'together', closesAt: null },
      ...{ type: 'score', persona: null, activities: ['activity'] },
    },
    (marker) => ({ type: 'score', scores: { activity: { score: -2, words: marker } } }),
  ],
];

async function record(): Promise<Recorder> {
  const recorder = await recordFrom(server.server.port);
  recorders.push(recorder);
  return recorder;
}

function connect(ws: string, room: string, key: string): YClient {
  const client = connectYClient(ws, room, key);
  clients.push(client);
  return client;
}

/** Everybody else does all that they can: both documents, and every route that answers. */
async function lookEverywhere(
  at: Recorder,
  map: TestMap,
  box: string,
  others: { key: string; own: string },
): Promise<void> {
  const get = (path: string, key: string) => call(at.http, 'GET', path, { key, own: others.own }).catch(() => null);
  for (const key of [map.keys.facilitate, map.keys.edit, map.keys.comment, others.key]) {
    for (const path of ['', '/boxes', '/participants', '/lobby', '/versions', '/keys', `/boxes/${box}/ballot`]) {
      await get(`/maps/${map.id}${path}`, key);
    }
  }
  await call(at.http, 'PUT', `/maps/${map.id}/boxes/${box}/ballot`, {
    ...{ key: map.keys.comment, own: others.own },
    body: { id: 'x', base: 7, ballot: null },
  });
  for (const format of ['json', 'md', 'csv', 'svg']) {
    const file = await fetch(`${at.http}/api/maps/${map.id}/export.${format}`, {
      headers: { authorization: `Bearer ${map.keys.view}` },
    });
    await file.arrayBuffer();
  }
}

const onDisk = () =>
  Buffer.concat(
    readdirSync(folder).flatMap((name) => (name.includes('.sqlite') ? [readFileSync(join(folder, name))] : [])),
  );

it('the recorder finds a text however it stands', () => {
  const marker = newMarker();
  for (const [name, form] of formsOf(marker)) {
    expect(foundIn(Buffer.concat([randomBytes(7), form, randomBytes(7)]), marker), name).toContain(name);
  }
  expect(
    foundIn(Buffer.from(JSON.stringify(`..${Buffer.from(`x${marker}y`).toString('base64')}`)), marker),
  ).not.toEqual([]);
  expect(foundIn(randomBytes(1_000), marker)).toEqual([]);
});

it.each(EVERY_WAY)(
  '%s reaches nobody else before it is opened, in no form and by no way',
  async (_name, rules, sealed) => {
    const map = await makeTestMap(server.http, { title: 'First home', template: 'five-phases' });
    const others = await record();
    const workshop = workshopAt(server.http, map);
    const watching = workshopAt(others.http, map);
    const { body: lobby } = await workshop.openLobby();
    const bystander = await watching.joinAs(lobby.code, 'Bo');
    const seen = [map.keys.facilitate, map.keys.view, bystander.key].flatMap((key) => [
      connect(others.ws, map.room, key),
      connect(others.ws, `${map.room}.talk`, key),
    ]);
    await Promise.all(seen.map((client) => client.synced()));
    const ada = await workshop.joinAs(lobby.code, 'Ada');
    const [first, second, withdrawn] = [newMarker(), newMarker(), newMarker()];
    const box = `box-${first.slice(-6)}`;
    await watching.setBox(box, rules);
    const hers = [connect(server.ws, map.room, ada.key), connect(server.ws, `${map.room}.talk`, ada.key)];
    await Promise.all(hers.map((client) => client.synced()));

    // She hands in, changes it twice, has a retry and a conflict, and reads it back; others look meanwhile.
    await workshop.handIn(ada, box, sealed(first), 0, 'one');
    await lookEverywhere(others, map, box, { key: bystander.key, own: bystander.key });
    await workshop.handIn(ada, box, sealed(withdrawn), 1, 'two');
    await workshop.handIn(ada, box, sealed(withdrawn), 1, 'two');
    await workshop.handIn(ada, box, sealed(second), 2, 'three');
    expect((await workshop.handIn(ada, box, sealed(first), 1, 'late')).body).toMatchObject({ ballot: sealed(second) });
    expect((await workshop.read(ada, box)).body.ballot).toEqual(sealed(second));
    await lookEverywhere(others, map, box, { key: bystander.key, own: bystander.key });
    hers[0]?.set('an edit of hers', 1);
    await hers[0]?.allAcked();
    await Promise.all(seen.filter((_, i) => i % 2 === 0).map((client) => client.has('an edit of hers')));
    await watching.setBox(box, { ...rules, closesAt: Date.now() + 600_000 });

    for (const marker of [first, second, withdrawn]) {
      expect(foundIn(others.bytes(), marker)).toEqual([]);
      expect(foundIn(Buffer.from(said.join('\n')), marker)).toEqual([]);
      for (const name of [map.room, `${map.room}.talk`]) {
        const { updates } = await store.load(name);
        expect(foundIn(Buffer.concat(updates), marker)).toEqual([]);
      }
    }
    expect(foundIn(onDisk(), second)).not.toEqual([]);

    expect((await watching.openBox(box)).body).toEqual({ state: 'opened' });
    const talk = seen[1] as YClient;
    await until(() => workshopOf(talk.doc).view.getSnapshot().results.has(box));
    if (rules.type === 'write')
      await until(() => JSON.stringify(seen[0]?.doc.getMap('cards').toJSON()).includes(second));
    expect(foundIn(others.bytes(), second), 'so the recorder would have seen it').not.toEqual([]);
    // What she replaced goes from the disk for good; what was opened stands in the documents alone.
    await until(() => [first, withdrawn].every((marker) => foundIn(onDisk(), marker).length === 0));
    expect(foundIn(others.bytes(), first)).toEqual([]);
  },
);

it('what is erased leaves nothing on the disk, and neither does what somebody had who was taken out', async () => {
  const map = await makeTestMap(server.http);
  const workshop = workshopAt(server.http, map);
  const [ada, bo, cleo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo'), await workshop.addAs('Cleo')];
  const markers = [newMarker(), newMarker(), newMarker()];
  for (const box of ['box', 'other']) await workshop.setBox(box, writeRules());
  for (const [i, one] of [ada, bo, cleo].entries()) {
    const text = `${markers[i]} ${'long '.repeat(190)}`.slice(0, 1_000);
    const all = Array.from({ length: 40 }, (_, n) => ({
      id: `${i}-${n}`,
      kind: 'need',
      place: null,
      text,
      fields: {},
    }));
    const box = one === cleo ? 'other' : 'box';
    expect((await workshop.handIn(one, box, { type: 'write', cards: all })).status).toBe(200);
  }
  for (const marker of markers) expect(foundIn(onDisk(), marker)).not.toEqual([]);
  await workshop.lead('DELETE', `/participants/${bo.participant}`);
  expect(foundIn(onDisk(), markers[1] ?? '')).toEqual([]);
  expect((await workshop.lead('DELETE', '/boxes/other')).status).toBe(200);
  expect(foundIn(onDisk(), markers[2] ?? '')).toEqual([]);
  expect((await workshop.lead('DELETE', '/boxes')).body).toEqual({ erased: 1 });
  expect(foundIn(onDisk(), markers[0] ?? '')).toEqual([]);
});

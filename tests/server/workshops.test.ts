/** Coming into a workshop, handing in and opening, over HTTP and sockets (rules 75 to 87). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { readMap } from '../../src/document/index.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { call, cards, voteRules, votes, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

let folder: string;
let store: Store;
let server: TestServer;
let map: TestMap;
let workshop: ReturnType<typeof workshopAt>;
const clients: YClient[] = [];

const BOX = 'box-1';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-workshops-'));
  store = openSqliteStore(folder);
  server = await startTestServer({ store });
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  map = await makeTestMap(server.http, { title: 'First home', template: 'five-phases' });
  workshop = workshopAt(server.http, map);
});

function connect(room: string, key: string): YClient {
  const client = connectYClient(server.ws, room, key);
  clients.push(client);
  return client;
}

/** A store that takes its time to save what people write. */
const slowly = (fast: Store): Store => ({
  ...fast,
  append: async (entry) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return fast.append(entry);
  },
});

const resultOf = (talk: YClient, box = BOX) => workshopOf(talk.doc).view.getSnapshot().results.get(box);

describe('coming in by the code', () => {
  it('opens the map in the lobby’s role, and neither shows nor renews its links (rules 75, 76)', async () => {
    const { body: lobby } = await workshop.openLobby();
    expect(lobby).toMatchObject({ role: 'edit', code: expect.stringMatching(/^[A-Z]+ \d\d$/) });
    expect(lobby.closesAt).toBeGreaterThan(Date.now() + 239 * 60_000);
    const typed = ` ${lobby.code.toLowerCase().replace(' ', '-')} `;
    const { status, body: joined } = await workshop.join(typed, '  Ada\n');
    expect(status).toBe(201);
    expect(joined).toMatchObject({ map: map.id, title: 'First home', role: 'edit' });
    const opened = await call(server.http, 'GET', `/maps/${map.id}`, { key: joined.key });
    expect(opened.body).toMatchObject({ role: 'edit', by: 'pass' });
    const client = connect(map.room, joined.key);
    client.set('written', 1);
    await client.allAcked();
    expect((await call(server.http, 'GET', `/maps/${map.id}/keys`, { key: joined.key })).status).toBe(403);
    const { body: people } = await workshop.lead('GET', '/participants');
    expect(people.participants).toMatchObject([{ id: joined.participant, name: 'Ada', colour: 1, by: 'code' }]);
  });

  it('answers a wrong, a closed and a withdrawn code alike (rule 75)', async () => {
    const { body: first } = await workshop.openLobby();
    const { body: same } = await workshop.openLobby({ minutes: 5 });
    expect(same.code).toBe(first.code);
    const { body: second } = await workshop.openLobby({ anew: true });
    const withdrawn = await workshop.join(first.code);
    expect((await workshop.join(second.code)).status).toBe(201);
    expect((await workshop.lead('DELETE', '/lobby')).body).toEqual({});
    const closed = await workshop.join(second.code);
    const wrong = await workshop.join('NOBODY 11');
    expect([withdrawn, closed]).toEqual([wrong, wrong]);
    expect(wrong).toMatchObject({ status: 404, body: { error: 'not-found' } });
    expect((await workshop.lead('GET', '/lobby')).body).toMatchObject({ code: null, closesAt: null });
  });

  it('brings somebody back as the same participant, whose key of before is over (rule 76)', async () => {
    const { body: lobby } = await workshop.openLobby();
    const ada = await workshop.joinAs(lobby.code);
    const client = connect(map.room, ada.key);
    await client.synced();
    await workshop.setBox(BOX, voteRules());
    await workshop.handIn(ada, BOX, votes({ one: 2 }));
    const again = await call(server.http, 'POST', '/join/again', {
      body: { code: lobby.code, own: ada.own.toLowerCase() },
    });
    expect(again).toMatchObject({ status: 201, body: { participant: ada.participant, own: ada.own, role: 'edit' } });
    expect(await client.refused()).toBe(CLOSE.forbidden);
    expect((await workshop.read(ada, BOX)).status).toBe(404);
    const back = { ...ada, key: again.body.key, mapKey: again.body.key };
    expect((await workshop.read(back, BOX)).body).toEqual({ state: 'open', revision: 1, ballot: votes({ one: 2 }) });
  });

  it('ends with being taken out: 4403, no key, no ballot (rule 77)', async () => {
    const { body: lobby } = await workshop.openLobby();
    const ada = await workshop.joinAs(lobby.code);
    await workshop.setBox(BOX, voteRules());
    await workshop.handIn(ada, BOX, votes({ one: 2 }));
    const client = connect(map.room, ada.key);
    await client.synced();
    expect((await workshop.lead('DELETE', `/participants/${ada.participant}`)).status).toBe(200);
    expect(await client.refused()).toBe(CLOSE.forbidden);
    expect((await call(server.http, 'GET', `/maps/${map.id}`, { key: ada.key })).status).toBe(404);
    expect(await workshop.boxes()).toMatchObject([{ people: 0, handedIn: [] }]);
    expect((await workshop.lead('DELETE', `/participants/${ada.participant}`)).status).toBe(404);
  });
});

describe('somebody who came by a link', () => {
  it('has a key that opens nothing by itself, and goes along with one of the map (rule 76)', async () => {
    const bea = await workshop.addAs();
    await workshop.setBox(BOX, voteRules());
    expect((await call(server.http, 'GET', `/maps/${map.id}`, { key: bea.key })).status).toBe(404);
    expect((await workshop.handIn({ ...bea, mapKey: bea.key }, BOX, votes({ one: 1 }))).status).toBe(404);
    expect((await workshop.handIn({ ...bea, mapKey: map.keys.view }, BOX, votes({ one: 1 }))).status).toBe(403);
    expect((await workshop.handIn(bea, BOX, votes({ one: 1 }))).body).toEqual({ revision: 1 });
  });

  it('is entered for by a facilitator alone, and is nobody who came by the code (rule 76)', async () => {
    await expect(workshop.addAs('Bo', map.keys.edit, true)).rejects.toThrow('does not allow');
    const bo = await workshop.addAs('Bo', map.keys.facilitate, true);
    const { body: lobby } = await workshop.openLobby();
    const ada = await workshop.joinAs(lobby.code);
    await expect(workshop.addAs('Ada again', ada.key)).rejects.toThrow('You take part in this workshop already');
    const { body } = await workshop.lead('GET', '/participants');
    expect(body.participants.map(({ id, by }: { id: string; by: string }) => [id, by])).toEqual([
      [bo.participant, 'stand-in'],
      [ada.participant, 'code'],
    ]);
  });
});

describe('handing in', () => {
  it('replaces a ballot whole, repeats nothing, and lets only one of two windows win (rule 79)', async () => {
    const bea = await workshop.addAs();
    await workshop.setBox(BOX, voteRules());
    expect((await workshop.handIn(bea, BOX, votes({ one: 1 }), 0, 'try-1')).body).toEqual({ revision: 1 });
    expect((await workshop.handIn(bea, BOX, votes({ one: 1 }), 0, 'try-1')).body).toEqual({ revision: 1 });
    const two = await Promise.all([
      workshop.handIn(bea, BOX, votes({ two: 1 }), 1),
      workshop.handIn(bea, BOX, votes({ three: 1 }), 1),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = two.find(({ status }) => status === 409);
    const stands = (await workshop.read(bea, BOX)).body;
    expect(lost?.body).toMatchObject({ error: 'changed', revision: 2, ballot: stands.ballot });
    expect((await workshop.handIn(bea, BOX, null, 2)).body).toEqual({ revision: 3 });
    expect((await workshop.read(bea, BOX)).body).toEqual({ state: 'open', revision: 3, ballot: null });
    expect(await workshop.boxes(map.keys.comment)).toMatchObject([{ people: 0, entries: 0 }]);
  });

  it('refuses with a plain sentence what does not keep the rules (rule 78)', async () => {
    const bea = await workshop.addAs();
    await workshop.setBox(BOX, voteRules());
    const refused = async (ballot: unknown) => {
      const { status, body } = await workshop.handIn(bea, BOX, ballot as never);
      expect(body.message).toMatch(/^[A-Z].*\.$/);
      return [status, body.error];
    };
    expect(await refused(votes({ one: 3, two: 3 }))).toEqual([400, 'over-budget']);
    expect(await refused(votes({ one: 4 }))).toEqual([400, 'too-many-on-one']);
    expect(await refused(votes({ nowhere: 1 }))).toEqual([400, 'not-asked']);
    expect(await refused(cards(['a', 'text']))).toEqual([400, 'wrong-type']);
    expect(await refused(votes({ one: 0 }))).toEqual([400, 'invalid']);
    expect(await refused('nonsense')).toEqual([400, 'invalid']);
    expect(await refused({ type: 'vote', votes: {}, padding: 'x'.repeat(70_000) })).toEqual([413, 'too-big']);
    expect((await workshop.handIn(bea, 'no-box', votes({}))).status).toBe(404);
    expect((await workshop.handIn({ ...bea, key: 'forged' }, BOX, votes({}))).status).toBe(404);
    await workshop.setBox(BOX, voteRules({ closesAt: Date.now() - 1 }));
    expect(await refused(votes({ one: 1 }))).toEqual([409, 'late']);
    expect((await workshop.read(bea, BOX)).body).toMatchObject({ revision: 0, ballot: null });
  });

  it('is brought within rules that change, and not where that would name people (rule 80)', async () => {
    const bea = await workshop.addAs();
    await workshop.setBox(BOX, voteRules({ naming: 'anonymous' }));
    await workshop.handIn(bea, BOX, votes({ one: 3, two: 2 }), 0, 'try-1');
    const { body: box } = await workshop.setBox(BOX, voteRules({ naming: 'anonymous', budget: 4 }));
    expect(box).toMatchObject({ people: 1, entries: 4, handedIn: [{ participant: bea.participant, entries: 4 }] });
    expect((await workshop.read(bea, BOX)).body).toMatchObject({ revision: 1, ballot: votes({ one: 3, two: 1 }) });
    expect((await workshop.handIn(bea, BOX, votes({ one: 3, two: 2 }), 0, 'try-1')).body.error).toBe('over-budget');
    // Nobody else has handed in: what is more than the rules allow is told as that, and what is less goes in (rule 88).
    expect((await workshop.handIn(bea, BOX, votes({ one: 3, three: 2 }), 1)).body.error).toBe('over-budget');
    expect((await workshop.handIn(bea, BOX, votes({ one: 3, three: 1 }), 1)).body).toEqual({ revision: 2 });
    expect((await workshop.setBox(BOX, voteRules({ naming: 'named' }))).body.error).toBe('handed-in');
    expect((await workshop.setBox(BOX, writeRules())).body.error).toBe('invalid');
    expect((await workshop.setBox('other', writeRules({ kinds: ['nonsense'] }))).body.error).toBe('invalid');
  });
});

describe('the boxes of a map', () => {
  it('have at most so many rules together, which are told to everybody at once (rule 78)', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `${i}`.padStart(60, 'c'));
    const statuses: number[] = [];
    for (let i = 0; i < 8; i++) statuses.push((await workshop.setBox(`big-${i}`, voteRules({ cards: many }))).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 409, 409]);
    const small = await workshop.setBox('small', voteRules());
    expect(small.status).toBe(200);
    const grown = await workshop.setBox('small', voteRules({ cards: many }));
    expect([grown.status, grown.body.message]).toEqual([409, 'The map has as many exercises as it may have.']);
    expect((await workshop.setBox('big-0', voteRules({ cards: many, budget: 3 }))).status).toBe(200);
  });
});

describe('opening a box', () => {
  it('puts results into the discussion once, names whom the rules name, and takes nothing more (rule 81)', async () => {
    const talk = connect(`${map.room}.talk`, map.keys.view);
    await talk.synced();
    const [ada, bo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo')];
    await workshop.setBox(BOX, voteRules());
    await workshop.handIn(ada, BOX, votes({ one: 3, two: 1 }));
    await workshop.handIn(bo, BOX, votes({ one: 1 }));
    expect((await workshop.openBox(BOX)).body).toEqual({ state: 'opened' });
    await until(() => resultOf(talk) !== undefined);
    expect(resultOf(talk)).toMatchObject({
      type: 'vote',
      people: 2,
      votes: {
        one: [
          { dots: 3, by: 'Ada' },
          { dots: 1, by: 'Bo' },
        ],
        two: [{ dots: 1, by: 'Ada' }],
      },
    });
    const { seq } = await store.load(`${map.room}.talk`);
    expect((await workshop.openBox(BOX)).body).toEqual({ state: 'opened' });
    expect((await store.load(`${map.room}.talk`)).seq).toBe(seq);
    expect((await workshop.handIn(ada, BOX, votes({}), 1)).body.error).toBe('late');
    expect((await workshop.setBox(BOX, voteRules({ budget: 9 }))).body.error).toBe('late');
    expect((await workshop.read(ada, BOX)).body).toEqual({ state: 'opened', revision: 1, ballot: null });
  });

  it('puts cards into the map with their ids, unplaced where their place is gone (rule 81)', async () => {
    const client = connect(map.room, map.keys.edit);
    const talk = connect(`${map.room}.talk`, map.keys.view);
    await Promise.all([client.synced(), talk.synced()]);
    const read = () => readMap(client.doc).map;
    const lane = Object.values(read().lanes).find(({ kind }) => kind === 'need')?.id ?? '';
    const other = Object.values(read().lanes).find(({ kind }) => kind !== 'need')?.id ?? '';
    const activity = Object.keys(read().activities)[0] ?? '';
    const [ada, bo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo')];
    await workshop.setBox(BOX, writeRules({ naming: 'alias' }));
    await workshop.handIn(ada, BOX, cards(['a', 'placed', { lane, activity }], ['b', 'gone', { lane: 'x', activity }]));
    await workshop.handIn(bo, BOX, cards(['a', 'same id', { lane: other, activity }]));
    await workshop.openBox(BOX);
    await until(() => Object.keys(read().cards).length === 3 && resultOf(talk) !== undefined);
    expect(read().cards.b).toMatchObject({ text: 'gone', place: null, kind: 'need' });
    const byText = Object.fromEntries(Object.values(read().cards).map((card) => [card.text, card]));
    expect(byText.placed).toMatchObject({ place: { lane, activity } });
    expect(byText['same id']?.place).toBeNull();
    const result = resultOf(talk);
    const whose = result?.type === 'write' ? result.cards : [];
    expect(whose.map(({ id }) => id).sort()).toEqual(Object.keys(read().cards).sort());
    const names = new Set(whose.map(({ by }) => by));
    expect(names.size).toBe(2);
    expect([...names].some((name) => name === null || name === 'Ada' || name === 'Bo')).toBe(false);
  });

  it('waits for what people wrote and is not saved yet, such as the place of a card (rule 81)', async () => {
    const slow = await startTestServer({ store: slowly(openSqliteStore(mkdtempSync(join(folder, 'slow-')))) });
    const own = await makeTestMap(slow.http, { template: 'five-phases' });
    const at = workshopAt(slow.http, own);
    const [editor, reader] = [own.keys.edit, own.keys.view].map((key) => connectYClient(slow.ws, own.room, key));
    if (!editor || !reader) throw new Error('Nobody is there.');
    await Promise.all([editor.synced(), reader.synced()]);
    const { lanes, activities } = readMap(reader.doc).map;
    const lane = Object.values(lanes).find(({ kind }) => kind === 'need')?.id ?? '';
    const like = editor.doc.getMap('activities').get(Object.keys(activities)[0] ?? '') as { clone: () => unknown };
    await at.setBox(BOX, writeRules());
    await at.handIn(await at.addAs('Ada'), BOX, cards(['a', 'placed', { lane, activity: 'new' }]));
    const fresh = like.clone() as { set: (key: string, value: unknown) => void };
    editor.doc.transact(() => {
      editor.doc.getMap('activities').set('new', fresh);
      fresh.set('id', 'new');
    });
    await until(() => readMap(reader.doc).map.activities.new !== undefined);
    await at.openBox(BOX);
    await until(() => readMap(reader.doc).map.cards.a !== undefined);
    expect(readMap(reader.doc).map.cards.a?.place).toMatchObject({ lane, activity: 'new' });
    for (const one of [editor, reader]) one.destroy();
    await slow.stop();
  });

  it('names nobody where nobody is to be named, and then only whole (rule 82)', async () => {
    const talk = connect(`${map.room}.talk`, map.keys.view);
    await talk.synced();
    const [ada, bo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo')];
    await workshop.setBox(BOX, voteRules({ naming: 'anonymous', reveal: 'in-turn' }));
    await workshop.handIn(ada, BOX, votes({ one: 3 }));
    await workshop.handIn(bo, BOX, votes({ two: 1 }));
    expect((await workshop.openBox(BOX, [ada.participant])).body.error).toBe('invalid');
    for (const key of [map.keys.edit, map.keys.comment]) {
      const told = (await call(server.http, 'GET', `/maps/${map.id}/boxes`, { key })).body.boxes;
      expect(told).toMatchObject([{ people: 2, entries: 4 }]);
      expect(JSON.stringify(told), 'who has handed in is for facilitators').not.toContain(ada.participant);
    }
    await workshop.openBox(BOX);
    await until(() => resultOf(talk) !== undefined);
    expect(resultOf(talk)).toMatchObject({ votes: { one: [{ dots: 3, by: null }], two: [{ dots: 1, by: null }] } });
  });

  it('goes person by person, adding to what is open, and lets those whose is open hand in no more (rule 83)', async () => {
    const talk = connect(`${map.room}.talk`, map.keys.view);
    await talk.synced();
    const [ada, bo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo')];
    await workshop.setBox(BOX, voteRules({ reveal: 'in-turn' }));
    await workshop.handIn(ada, BOX, votes({ one: 3 }));
    await workshop.handIn(bo, BOX, votes({ one: 1 }));
    expect((await workshop.openBox(BOX, [bo.participant])).body).toEqual({ state: 'opening' });
    await until(() => resultOf(talk)?.people === 1);
    expect((await workshop.handIn(bo, BOX, votes({}), 1)).body.error).toBe('late');
    expect((await workshop.read(bo, BOX)).body).toEqual({ state: 'opened', revision: 1, ballot: null });
    expect((await workshop.handIn(ada, BOX, votes({ one: 2 }), 1)).body).toEqual({ revision: 2 });
    expect((await workshop.openOwn(ada, BOX)).body.error).toBe('forbidden');
    const whoseIsOpen = (await workshop.boxes())[0].handedIn.filter((one: { isOpened: boolean }) => one.isOpened);
    expect(whoseIsOpen).toMatchObject([{ participant: bo.participant }]);
    expect((await workshop.openBox(BOX)).body).toEqual({ state: 'opened' });
    await until(() => resultOf(talk)?.people === 2);
    expect(resultOf(talk)).toMatchObject({
      votes: {
        one: [
          { dots: 2, by: 'Ada' },
          { dots: 1, by: 'Bo' },
        ],
      },
    });
  });

  it('is each person’s own where the rules say so (rule 83)', async () => {
    const talk = connect(`${map.room}.talk`, map.keys.view);
    await talk.synced();
    const [ada, bo] = [await workshop.addAs('Ada'), await workshop.addAs('Bo')];
    await workshop.setBox(BOX, voteRules({ reveal: 'each' }));
    await workshop.handIn(ada, BOX, votes({ one: 3 }));
    expect((await workshop.openOwn(bo, BOX)).status).toBe(404);
    expect((await workshop.openOwn(ada, BOX)).body).toEqual({ state: 'opening' });
    expect((await workshop.openOwn(ada, BOX)).body).toEqual({ state: 'opening' });
    await until(() => resultOf(talk)?.people === 1);
    expect((await workshop.handIn(bo, BOX, votes({ two: 1 }))).body).toEqual({ revision: 1 });
  });

  it('has no part in what is erased, which is counted (rule 84)', async () => {
    const ada = await workshop.addAs('Ada');
    for (const box of ['one', 'two', 'three']) {
      await workshop.setBox(box, voteRules());
      await workshop.handIn(ada, box, votes({ one: 1 }));
    }
    await workshop.openBox('one');
    expect((await workshop.lead('DELETE', '/boxes/two')).body).toEqual({});
    expect((await workshop.lead('DELETE', '/boxes/one')).body.error).toBe('late');
    expect((await workshop.lead('DELETE', '/boxes')).body).toEqual({ erased: 1 });
    expect((await workshop.lead('DELETE', '/boxes')).body).toEqual({ erased: 0 });
    const states = (await workshop.boxes()).map(({ id, state }: { id: string; state: string }) => [id, state]);
    expect(Object.fromEntries(states)).toEqual({ one: 'opened', two: 'erased', three: 'erased' });
    expect((await workshop.openBox('two')).body.error).toBe('late');
  });
});

describe('the log of keys', () => {
  it('tells of lobbies, boxes and who was taken out, and of no name and no ballot (rule 86)', async () => {
    const before = (await store.audit.list(Number.MAX_SAFE_INTEGER, 1))[0]?.number ?? 0;
    const { body: lobby } = await workshop.openLobby();
    const ada = await workshop.joinAs(lobby.code, 'Ada Lovelace');
    await workshop.setBox(BOX, writeRules());
    await workshop.handIn(ada, BOX, cards(['card', 'words of a ballot']));
    await workshop.openBox(BOX);
    await workshop.lead('DELETE', `/participants/${ada.participant}`);
    await workshop.lead('DELETE', '/lobby');
    const noted = (await store.audit.list(Number.MAX_SAFE_INTEGER, 20)).filter(
      ({ number, mapId }) => number > before && mapId === map.id,
    );
    expect(noted.map(({ act }) => act)).toEqual(['lobby-closed', 'participant-removed', 'box-opened', 'lobby-opened']);
    const text = JSON.stringify(noted);
    const secrets = [ada.key, ada.own, ada.participant, lobby.code, lobby.ticket, 'Ada', 'words of', 'card'];
    for (const secret of secrets) expect(text).not.toContain(secret);
  });
});

describe('who may lead', () => {
  it('is a facilitator, whose renewed key ends that with the plain sentence while people go on (rule 85)', async () => {
    const bea = await workshop.addAs();
    await workshop.setBox(BOX, voteRules());
    const tries = [
      ['PUT', '/lobby', { role: 'edit' }],
      ['GET', '/lobby'],
      ['DELETE', '/lobby'],
      ['GET', '/participants'],
      ['DELETE', `/participants/${bea.participant}`],
      ['PUT', `/boxes/${BOX}`, { rules: voteRules() }],
      ['POST', `/boxes/${BOX}/open`, {}],
      ['DELETE', `/boxes/${BOX}`],
      ['DELETE', '/boxes'],
    ] as const;
    for (const [method, path, body] of tries) {
      const asked = await call(server.http, method, `/maps/${map.id}${path}`, { key: map.keys.edit, body });
      expect([path, asked.status]).toEqual([path, 403]);
    }
    const renewed = await workshop.lead('POST', '/keys/facilitate/renew');
    for (const [method, path, body] of tries) {
      const { status, body: said } = await workshop.lead(method, path, body);
      expect([path, status, said.message]).toEqual([path, 404, 'There is no such map, or the link is not valid.']);
    }
    expect((await workshop.handIn(bea, BOX, votes({ one: 1 }))).body).toEqual({ revision: 1 });
    const next = workshopAt(server.http, { id: map.id, keys: { ...map.keys, facilitate: renewed.body.key } });
    expect((await next.openBox(BOX)).body).toEqual({ state: 'opened' });
  });
});

/** What workshops keep of a person: found, given out and forgotten (rule 87). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../server/storage/sqlite/sqliteStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import type { Ballot, BoxRules } from '../../src/model/workshop/index.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import type { TraceLine } from '../../src/sync/traceProtocol.ts';
import { askApi, makeAdministrator } from './support/teams.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { cards, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

let folder: string;
let store: Store;
let server: TestServer;
let administrator: string;
let map: TestMap;

const scores = (words: string): Ballot => ({ type: 'score', scores: { activity: { score: 1, words } } });
const rules: BoxRules = {
  ...{ exercise: 'e', naming: 'named', reveal: 'together', closesAt: null },
  ...{ type: 'score', persona: null, activities: ['activity'] },
};

const ask = (path: string, body?: unknown) =>
  askApi(server.http, `/administration/traces${path}`, {
    key: administrator,
    ...(body !== undefined && { method: 'POST', body }),
  });
const mapsIn = async (asked: Promise<Response>) =>
  (await (await asked).text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TraceLine)
    .filter(({ type }) => type === 'map');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'resa-workshop-traces-'));
  store = openSqliteStore(folder);
  server = await startTestServer({ store });
  administrator = await makeAdministrator(store);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  map = await makeTestMap(server.http, { title: 'First home' });
});

/** Anna has one ballot opened and one sealed; Bo as well. */
async function withWorkshop() {
  const workshop = workshopAt(server.http, map);
  const { body: lobby } = await workshop.openLobby();
  const [anna, bo] = [await workshop.joinAs(lobby.code, 'Anna Ek'), await workshop.addAs('Bo')];
  await workshop.setBox('opened', rules);
  await workshop.setBox('sealed', writeRules());
  for (const [i, one] of [anna, bo].entries()) {
    await workshop.handIn(one, 'opened', scores(`words of ${i}`));
    await workshop.handIn(one, 'sealed', cards([`card-${i}`, `Card of ${i}`]));
  }
  await workshop.openBox('opened');
  return { workshop, anna };
}

const resultsIn = (talk: YClient) => JSON.stringify(talk.doc.getMap('results').toJSON());

describe('somebody who took part', () => {
  it('is found and given out, without what is sealed', async () => {
    await withWorkshop();
    expect(await mapsIn(ask('?name=anna%20ek'))).toMatchObject([{ id: map.id, workshops: 2, wrote: 0 }]);
    const copy = await (await ask('/export?name=Anna%20Ek')).json();
    expect(copy.maps).toMatchObject([
      {
        results: [{ run: 'opened', type: 'score', gave: [{ id: 'activity', score: 1, words: 'words of 0' }] }],
        tookPart: [{ name: 'Anna Ek', by: 'code', sealed: [{ box: 'sealed', entries: 1 }] }],
      },
    ]);
    expect(JSON.stringify(copy)).not.toContain('Card of');
    expect(JSON.stringify(copy)).not.toContain('words of 1');
    await mapsIn(ask('/forget', { name: 'Anna Ek', words: 'erase' }));
  });

  it('loses the name and the key, while what they handed in stays as by nobody', async () => {
    const { workshop, anna } = await withWorkshop();
    const talk = connectYClient(server.ws, `${map.room}.talk`, map.keys.view);
    const hers = connectYClient(server.ws, map.room, anna.key);
    await Promise.all([talk.synced(), hers.synced()]);
    await until(() => resultsIn(talk).includes('Anna'));
    expect(await mapsIn(ask('/forget', { name: 'Anna Ek', words: 'keep' }))).toHaveLength(1);
    expect(await hers.refused()).toBe(CLOSE.forbidden);
    await until(() => !resultsIn(talk).includes('Anna'));
    await workshop.openBox('sealed');
    await until(() => workshopOf(talk.doc).view.getSnapshot().results.size === 2);
    const { results } = workshopOf(talk.doc).view.getSnapshot();
    const words = { score: 1, words: 'words of 0', by: null };
    expect(results.get('opened')).toMatchObject({ scores: { activity: expect.arrayContaining([words]) } });
    expect(results.get('sealed')).toMatchObject({
      cards: [
        { id: 'card-0', by: null },
        { id: 'card-1', by: 'Bo' },
      ],
    });
    expect(await mapsIn(ask('?name=Anna%20Ek'))).toEqual([]);
    for (const client of [talk, hers]) client.destroy();
  });

  it('loses the words and what is sealed as well, when that is asked for', async () => {
    const { workshop } = await withWorkshop();
    const talk = connectYClient(server.ws, `${map.room}.talk`, map.keys.view);
    await until(() => resultsIn(talk).includes('words of 0'));
    await mapsIn(ask('/forget', { name: 'Anna Ek', words: 'erase' }));
    await until(() => !resultsIn(talk).includes('words of 0'));
    expect(resultsIn(talk)).toContain('words of 1');
    expect((await workshop.boxes()).find(({ id }: { id: string }) => id === 'sealed')).toMatchObject({ people: 1 });
    expect((await workshop.lead('GET', '/participants')).body.participants).toMatchObject([{ name: 'Bo' }]);
    talk.destroy();
  });
});

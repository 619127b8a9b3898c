/** Two servers over one database: handed in at one, opened at the other (rules 77, 79, 81). */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import { readMap } from '../../src/document/index.ts';
import { workshopOf } from '../../src/document/workshop/index.ts';
import { WORKSHOP_LIMITS } from '../../src/model/workshop/index.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './support/postgres.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { cards, voteRules, votes, workshopAt, writeRules } from './support/workshop.ts';
import { connectYClient, until } from './support/yClient.ts';

const isThere = await hasPostgres();
let database: TestDatabase;
let nodes: readonly TestServer[] = [];
let map: TestMap;

beforeAll(async () => {
  if (isThere) database = await createTestDatabase();
});
afterAll(() => database?.drop());

/** They do not hear each other, and learn of everything by asking the database. */
async function startNode(): Promise<TestServer> {
  const store = await openPostgresStore(database.url);
  return startTestServer({ store, bus: createLocalBus(), limits: { poll: 50, pollAlone: 50 } });
}

const at = (i: number) => workshopAt(nodes[i]?.http ?? '', map);

describe.skipIf(!isThere)('two servers', () => {
  beforeEach(async () => {
    nodes = await Promise.all([startNode(), startNode()]);
    map = await makeTestMap(nodes[0]?.http ?? '', { template: 'five-phases' });
  });
  afterEach(async () => {
    for (const node of nodes) await node.stop();
  });

  it('take what is handed in at one and open it at the other, once, before everybody’s eyes', async () => {
    const { body: lobby } = await at(0).openLobby();
    const [ada, bo] = [await at(1).joinAs(lobby.code, 'Ada'), await at(0).addAs('Bo')];
    const client = connectYClient(nodes[0]?.ws ?? '', map.room, map.keys.view);
    const talk = connectYClient(nodes[1]?.ws ?? '', `${map.room}.talk`, map.keys.view);
    await Promise.all([client.synced(), talk.synced()]);
    await at(0).setBox('box', writeRules());
    await at(1).handIn(ada, 'box', cards(['a', 'from Ada']));
    await at(0).handIn(bo, 'box', cards(['b', 'from Bo']));
    expect((await at(1).handIn(ada, 'box', cards(['c', 'again']), 0)).body.error).toBe('changed');
    expect((await at(0).read(ada, 'box')).body).toMatchObject({ revision: 1 });
    const opened = await Promise.all([at(0).openBox('box'), at(1).openBox('box'), at(0).openBox('box')]);
    expect(opened.map(({ body }) => body)).toEqual([1, 2, 3].map(() => ({ state: 'opened' })));
    await until(() => Object.keys(readMap(client.doc).map.cards).length === 2);
    await until(() => workshopOf(talk.doc).view.getSnapshot().results.get('box')?.people === 2);
    expect((await at(1).handIn(bo, 'box', cards(['d', 'late']), 1)).body.error).toBe('late');
    for (const one of [client, talk]) one.destroy();
  });

  it('let one of two windows win at whichever server, and as many people in as may be', async () => {
    const ada = await at(0).addAs('Ada');
    await at(0).setBox('box', voteRules());
    for (let revision = 0; revision < 5; revision++) {
      const both = await Promise.all([0, 1].map((i) => at(i).handIn(ada, 'box', votes({ one: i + 1 }), revision)));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    }
    const crowd = await Promise.allSettled(Array.from({ length: 80 }, (_, i) => at(i % 2).addAs(`Person ${i}`)));
    expect(crowd.filter(({ status }) => status === 'fulfilled')).toHaveLength(WORKSHOP_LIMITS.people - 1);
    for (const one of crowd) if (one.status === 'rejected') expect(String(one.reason)).toContain('"full"');
  });

  it('send somebody away from both who is taken out at one', async () => {
    const { body: lobby } = await at(0).openLobby();
    const ada = await at(0).joinAs(lobby.code);
    const client = connectYClient(nodes[1]?.ws ?? '', map.room, ada.key);
    await client.synced();
    await at(0).lead('DELETE', `/participants/${ada.participant}`);
    expect(await client.refused()).toBe(CLOSE.forbidden);
    client.destroy();
  });
});

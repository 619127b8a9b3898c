/** Three servers over one database, with real y-websocket clients: everybody sees the same, whatever happens to Redis. */
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Bus } from '../../server/cluster/bus.ts';
import { createLocalBus } from '../../server/cluster/localBus.ts';
import { createRedisBus } from '../../server/cluster/redisBus.ts';
import type { ServerLimits } from '../../server/limits.ts';
import { openPostgresStore } from '../../server/storage/postgres/postgresStore.ts';
import type { Store } from '../../server/storage/store.ts';
import { CLOSE } from '../../src/sync/protocol.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from './support/postgres.ts';
import { hasRedis, startRedis, type TestRedis } from './support/redis.ts';
import { makeTestMap, startTestServer, type TestMap, type TestServer } from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

const isPossible = (await hasPostgres()) && hasRedis;
/** So seldom that what arrives did not come from a look at the database. */
const NEVER = 3_600_000;

interface Node extends TestServer {
  readonly bus: Bus;
  readonly store: Store;
  /** How often it asked the database how its documents stand. */
  readonly polls: () => number;
}

let database: TestDatabase;
let redis: TestRedis;
let nodes: Node[] = [];
const clients: YClient[] = [];
let map: TestMap;

beforeAll(async () => {
  if (!isPossible) return;
  database = await createTestDatabase();
  redis = await startRedis();
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  for (const node of nodes.splice(0)) await node.stop();
});

afterAll(async () => {
  await redis?.kill();
  await database?.drop();
});

async function startNode(limits: Partial<ServerLimits>, makeBus?: () => Bus): Promise<Node> {
  const opened = await openPostgresStore(database.url, { log: () => undefined });
  let polls = 0;
  const poll: Store['poll'] = (watched) => {
    polls += 1;
    return opened.poll(watched);
  };
  const store = { ...opened, poll };
  const bus = makeBus ? makeBus() : createRedisBus(redis.url, () => undefined);
  const node = { ...(await startTestServer({ store, bus, limits })), bus, store, polls: () => polls };
  nodes.push(node);
  return node;
}

/** Three servers, a map, and one client on each, all in the same state. */
async function startThree(
  limits: Partial<ServerLimits>,
  makeBus?: () => Bus,
): Promise<readonly [YClient, YClient, YClient]> {
  for (let i = 0; i < 3; i++) await startNode(limits, makeBus);
  if (!makeBus) await until(() => nodes.every(({ bus }) => bus.isConnected()));
  map = await makeTestMap(nodes[0]?.http ?? '');
  const three = nodes.map((node) => connect(node));
  await Promise.all(three.map((client) => client.allAcked()));
  return three as unknown as readonly [YClient, YClient, YClient];
}

function connect(node: Node | undefined, key = map.keys.edit): YClient {
  const client = connectYClient(node?.ws ?? '', map.room, key);
  clients.push(client);
  return client;
}

function namesSeenBy(client: YClient): unknown[] {
  return [...client.provider.awareness.getStates().values()].map((state) => state.user?.name).filter(Boolean);
}

function say(client: YClient, name: string): void {
  client.provider.awareness.setLocalStateField('user', { name });
}

async function renew(node: Node | undefined, role: string): Promise<void> {
  const response = await fetch(`${node?.http}/api/maps/${map.id}/keys/${role}/renew`, {
    method: 'POST',
    headers: { authorization: `Bearer ${map.keys.facilitate}` },
  });
  expect(response.status).toBe(200);
}

describe.skipIf(!isPossible)('three servers that hear each other', () => {
  it('show an edit of one to the people at the others, small or large', async () => {
    const [a, b, c] = await startThree({ poll: NEVER });
    a.set('small', 1);
    await Promise.all([b.has('small'), c.has('small')]);
    b.set('large', 'x'.repeat(200_000));
    await Promise.all([a.has('large'), c.has('large')]);
    expect(a.values()).toEqual(c.values());
  });

  it('number without a gap what all three store at once, and end up with the same map', async () => {
    const three = await startThree({ poll: NEVER, window: 1 });
    for (let i = 0; i < 60; i++) {
      for (const [at, client] of three.entries()) client.set(`${at}.${i}`, i);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await Promise.all(three.flatMap((client) => [0, 1, 2].map((at) => client.has(`${at}.59`))));
    await Promise.all(three.map((client) => client.allAcked()));
    const rows = await database.sql(`SELECT seq FROM updates WHERE document = '${map.room}' ORDER BY seq`);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, i) => i + 1));
    await until(() =>
      three.every((client) => Object.keys(client.values()).length === Object.keys(three[0].values()).length),
    );
    expect(three[1].values()).toEqual(three[0].values());
    expect(three[2].values()).toEqual(three[0].values());
  });

  it('show who is at the others, and no longer when they leave or their server stops', async () => {
    const [a, b, c] = await startThree({ poll: NEVER });
    say(a, 'Asa');
    say(b, 'Bo');
    say(c, 'Cia');
    await until(() => [a, b, c].every((client) => namesSeenBy(client).length === 3));
    const late = connect(nodes[2], map.keys.view);
    await until(() => namesSeenBy(late).length === 3);
    b.destroy();
    await until(() => [a, c].every((client) => !namesSeenBy(client).includes('Bo')));
    await nodes[0]?.stop();
    nodes = nodes.slice(1);
    await until(() => !namesSeenBy(c).includes('Asa'));
    expect(namesSeenBy(c)).toEqual(['Cia']);
  });

  it('forget those at a server that died without a word', async () => {
    const mute: { bus?: Bus } = {};
    const dying = () => {
      const bus = createRedisBus(redis.url, () => undefined);
      mute.bus ??= bus;
      return bus;
    };
    const [a, b] = await startThree({ poll: NEVER, silentNode: 800 }, dying);
    await until(() => nodes.every(({ bus }) => bus.isConnected()));
    say(a, 'Ghost');
    await until(() => namesSeenBy(b).includes('Ghost'));
    // Its last word never reaches anybody: the connection to Redis is cut before it says anything.
    await mute.bus?.close();
    await until(() => !namesSeenBy(b).includes('Ghost'));
  });

  it('give nobody the id of somebody at another server', async () => {
    const [a, b] = await startThree({ poll: NEVER });
    say(a, 'Asa');
    await until(() => namesSeenBy(b).includes('Asa'));
    const doc = new Y.Doc();
    doc.clientID = a.doc.clientID;
    const thief = connectYClient(nodes[1]?.ws ?? '', map.room, map.keys.edit, { doc });
    clients.push(thief);
    await thief.allAcked();
    for (let i = 0; i < 10; i++) say(thief, `Thief ${i}`);
    const witness = connect(nodes[1], map.keys.view);
    await until(() => namesSeenBy(witness).length > 0);
    await thief.allAcked();
    expect(namesSeenBy(witness)).toEqual(['Asa']);
    expect(namesSeenBy(b)).toEqual(['Asa']);
  });

  it('end a connection at another server when its link is renewed', async () => {
    const [a, b] = await startThree({ poll: NEVER });
    const viewer = connect(nodes[1], map.keys.view);
    await viewer.synced();
    await renew(nodes[0], 'view');
    expect(await viewer.refused()).toBe(CLOSE.forbidden);
    a.set('still here', 1);
    await b.has('still here');
  });

  it('survive nonsense on the bus', async () => {
    const [a, b] = await startThree({ poll: NEVER });
    const { createClient } = await import('@redis/client');
    const publisher = createClient({ url: redis.url });
    await publisher.connect();
    const channel = `resa:document:${map.room}`;
    const update = (seq: number, bytes: Uint8Array) => {
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'stranger');
      encoding.writeVarUint(encoder, seq);
      encoding.writeVarUint8Array(encoder, bytes);
      return Buffer.from(encoding.toUint8Array(encoder));
    };
    const { seq } = (await nodes[0]?.store.load(map.room)) ?? { seq: 0 };
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from([1]),
      Buffer.from([255, 255, 255, 255, 255]),
      Buffer.from('{}'),
    ]) {
      await publisher.publish(channel, bytes);
      await publisher.publish('resa:control', bytes);
    }
    await publisher.publish(channel, update(seq + 1, new Uint8Array([9, 9, 9, 9])));
    await publisher.publish(channel, update(seq + 5_000, new Uint8Array([0, 0])));
    publisher.destroy();
    a.set('after', 1);
    await b.has('after');
    b.set('and back', 1);
    await a.has('and back');
  });
});

/** So much and so often that little of the document is what it says; then the client leaves. */
async function churnAndLeave(client: YClient): Promise<void> {
  client.doc.transact(() => {
    for (let i = 0; i < 5_000; i++) client.set(`k${i % 10}`, i);
  });
  await client.allAcked();
  client.destroy();
}

const SMALL = { idle: 20, rebase: { bytes: 10_000, times: 2 } };

async function startTwo(limits: Partial<ServerLimits>, makeBus?: () => Bus): Promise<readonly [YClient, YClient]> {
  for (let i = 0; i < 2; i++) await startNode({ ...SMALL, ...limits }, makeBus);
  if (!makeBus) await until(() => nodes.every(({ bus }) => bus.isConnected()));
  map = await makeTestMap(nodes[0]?.http ?? '');
  const [a, b] = [connect(nodes[0]), connect(nodes[1])];
  await Promise.all([a.allAcked(), b.allAcked()]);
  return [a, b];
}

describe.skipIf(!isPossible)('a map that is mostly history, open at two servers', () => {
  it('keeps its epoch while one of them has people, and goes on without history when the last have left', async () => {
    const [a, b] = await startTwo({});
    say(b, 'Bo');
    await until(() => namesSeenBy(a).includes('Bo'));
    await churnAndLeave(a);
    await until(() => nodes[0]?.server.roomCount() === 0);
    // Whoever comes is let in when it is decided, and finds the epoch as it was.
    const again = connect(nodes[0]);
    await again.synced();
    again.destroy();
    await until(() => nodes[0]?.server.roomCount() === 0);
    b.destroy();
    await until(() => nodes[1]?.logged.includes('map-rebased') === true);
    expect(nodes[0]?.logged).not.toContain('map-rebased');
    expect((await nodes[0]?.store.readMap(map.id))?.epoch).toBe(2);
  });

  it('takes nothing more from who is at the other when they do not hear each other, and says so at the first word', async () => {
    const [a, b] = await startTwo({ poll: NEVER, pollAlone: NEVER }, createLocalBus);
    await churnAndLeave(a);
    await until(() => nodes[0]?.logged.includes('map-rebased') === true);
    const acked = b.acked();
    b.set('too late', 1);
    expect(await b.refused()).toBe(CLOSE.epochGone);
    expect(b.acked()).toBe(acked);
    for (const epoch of [1, 2]) {
      const doc = new Y.Doc();
      for (const update of (await nodes[0]?.store.load(`${map.id}.${epoch}`))?.updates ?? [])
        Y.applyUpdate(doc, update);
      expect(doc.getMap('map').toJSON()).toMatchObject({ k9: 4_999 });
      expect(doc.getMap('map').has('too late')).toBe(false);
    }
  });
});

describe.skipIf(!isPossible)('three servers without Redis', () => {
  it('show an edit of one at the others with their next looks at the database', async () => {
    const [a, b, c] = await startThree({ pollAlone: 50 }, createLocalBus);
    a.set('edit', 1);
    await Promise.all([b.has('edit'), c.has('edit')]);
    expect(await nodes[0]?.store.readMap(map.id)).toMatchObject({ id: map.id });
  });

  it('list the title that the map has, though who stored theirs last had not heard of the other', async () => {
    for (let i = 0; i < 2; i++) await startNode({ poll: NEVER, pollAlone: NEVER }, createLocalBus);
    map = await makeTestMap(nodes[0]?.http ?? '');
    // Of two values set at once Yjs keeps that of the higher id.
    const [a, b] = [2, 1].map((id, at) => {
      const doc = new Y.Doc();
      doc.clientID = id;
      const client = connectYClient(nodes[at]?.ws ?? '', map.room, map.keys.edit, { doc });
      clients.push(client);
      return client;
    }) as [YClient, YClient];
    await Promise.all([a.allAcked(), b.allAcked()]);
    const listed = async () => (await nodes[0]?.store.readMap(map.id))?.title;
    a.set('title', 'Kept');
    await a.allAcked();
    b.set('title', 'Stored last');
    await b.allAcked();
    expect(await listed()).toBe('Kept');
    await until(() => b.values().title === 'Kept');
    b.set('title', 'Both know');
    await b.allAcked();
    expect(await listed()).toBe('Both know');
  });

  it('end a connection at another server when its link is renewed or its epoch is gone', async () => {
    const [, b, c] = await startThree({ pollAlone: 50 }, createLocalBus);
    const viewer = connect(nodes[1], map.keys.view);
    await viewer.synced();
    await renew(nodes[0], 'view');
    expect(await viewer.refused()).toBe(CLOSE.forbidden);
    await database.sql(`UPDATE maps SET epoch = 2 WHERE id = '${map.id}'`);
    expect(await Promise.all([b.refused(), c.refused()])).toEqual([CLOSE.epochGone, CLOSE.epochGone]);
  });

  it('bring a map of an older program up to date once, though all load it at once', async () => {
    for (let i = 0; i < 3; i++) await startNode({}, createLocalBus);
    map = await makeTestMap(nodes[0]?.http ?? '');
    const old = new Y.Doc();
    for (const update of (await nodes[0]?.store.load(map.room))?.updates ?? []) Y.applyUpdate(old, update);
    old.getMap('map').set('schemaVersion', 0);
    await nodes[0]?.store.append({ document: map.room, update: Y.encodeStateAsUpdate(old), title: null });
    const three = nodes.map((node) => connect(node, map.keys.view));
    await Promise.all(three.map((client) => client.synced()));
    const { seq } = (await nodes[0]?.store.load(map.room)) ?? {};
    expect(seq, 'the first content, the older one, and one migration').toBe(3);
    expect(three.map(({ doc }) => doc.getMap('map').get('schemaVersion'))).not.toContain(0);
  });
});

describe.skipIf(!isPossible)('three servers whose Redis fails', () => {
  beforeEach(async () => {
    await redis.kill();
    await redis.start();
  });

  it('go on over the database when it dies, and hear each other again when it is back', async () => {
    const [a, b, c] = await startThree({ poll: NEVER, pollAlone: 50 });
    say(a, 'Asa');
    await until(() => namesSeenBy(c).includes('Asa'));
    await redis.kill();
    await until(() => nodes.every(({ bus }) => !bus.isConnected()));
    a.set('while it is dead', 1);
    await Promise.all([b.has('while it is dead'), c.has('while it is dead')]);
    const viewer = connect(nodes[1], map.keys.view);
    await viewer.has('while it is dead');
    await renew(nodes[0], 'view');
    expect(await viewer.refused()).toBe(CLOSE.forbidden);
    a.destroy();

    await redis.start();
    await until(() => nodes.every(({ bus }) => bus.isConnected()));
    b.set('when it is back', 1);
    await c.has('when it is back');
    await until(() => !namesSeenBy(c).includes('Asa'));
    say(b, 'Bo');
    await until(() => namesSeenBy(c).includes('Bo'));
  });

  it('carry an edit across within two looks at the database while it is dead', async () => {
    const [a, b, c] = await startThree({});
    await redis.kill();
    await until(() => nodes.every(({ bus }) => !bus.isConnected()));
    for (const key of ['one', 'two', 'three']) {
      a.set(key, 1);
      await a.allAcked();
      const before = nodes.map(({ polls }) => polls());
      await Promise.all([b.has(key), c.has(key)]);
      const looks = nodes.map(({ polls }, i) => polls() - (before[i] ?? 0));
      expect(Math.max(...looks.slice(1))).toBeLessThanOrEqual(2);
    }
  });

  it('notice that it hangs, miss nothing meanwhile, and hear each other again when it answers', async () => {
    const [a, b, c] = await startThree({ poll: NEVER, pollAlone: 50 });
    redis.pause();
    a.set('while it hangs', 1);
    await a.allAcked();
    await Promise.all([b.has('while it hangs'), c.has('while it hangs')]);
    await until(() => nodes.every(({ bus }) => !bus.isConnected()));
    redis.resume();
    await until(() => nodes.every(({ bus }) => bus.isConnected()));
    b.set('when it answers', 1);
    await Promise.all([a.has('when it answers'), c.has('when it answers')]);
  });

  it('read from the database what they did not hear', async () => {
    const [a, b] = await startThree({ poll: NEVER });
    const { doc, values } = a;
    const unheard = new Y.Doc();
    Y.applyUpdate(unheard, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(unheard);
    unheard.getMap('map').set('unheard', 1);
    // Stored, but said to nobody.
    await nodes[2]?.store.append({
      document: map.room,
      update: Y.encodeStateAsUpdate(unheard, before),
      title: null,
    });
    a.set('heard', 1);
    await b.has('heard');
    await Promise.all([a.has('unheard'), b.has('unheard')]);
    expect(values()).toEqual(b.values());
  });
});

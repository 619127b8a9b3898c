/**
 * Nothing shown as saved is ever lost: built servers with real y-websocket clients, and in each round one mishap at random.
 * `RESA_CHAOS_ROUNDS` sets how many rounds; what came of them is printed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildServer, type ChildServer, startChild } from './support/childServer.ts';
import { freePort, openPausableDoor } from './support/pausable.ts';
import { createTestDatabase, hasPostgres } from './support/postgres.ts';
import { hasRedis, startRedis } from './support/redis.ts';
import { mountSmallDisk } from './support/smallDisk.ts';
import { makeTestMap, type TestMap } from './support/testServer.ts';
import { connectYClient, until, type YClient } from './support/yClient.ts';

const ROUNDS = Number(process.env.RESA_CHAOS_ROUNDS ?? 8);
const WRITERS = 4;
const EVERY_MS = 4;
/** Loaded before the server: its clock jumps by up to an hour, forward or back, at each SIGUSR2. */
const JUMPING_CLOCK = `--import data:text/javascript,${encodeURIComponent(`
  const now = Date.now;
  let off = 0;
  Date.now = () => now() + off;
  process.on('SIGUSR2', () => { off = Math.round((Math.random() - 0.5) * 7_200_000); });
`)}`;
const isClusterPossible = (await hasPostgres()) && hasRedis;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const any = (most: number) => Math.floor(Math.random() * most);

let file: string;

beforeAll(async () => {
  file = await buildServer();
});

/** A server that can be ended and comes back at the same port. */
interface Site {
  readonly ws: () => string;
  readonly http: () => string;
  readonly start: () => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  readonly jump: () => void;
}

async function makeSite(environment: Record<string, string>): Promise<Site> {
  const port = String(await freePort());
  let server: ChildServer | null = null;
  const running = (): ChildServer => {
    if (!server) throw new Error('The server is not running.');
    return server;
  };
  return {
    ws: () => running().ws,
    http: () => running().http,
    start: async () => {
      server = await startChild(file, { ...environment, PORT: port, NODE_OPTIONS: JUMPING_CLOCK });
    },
    end: async (signal) => {
      running().process.kill(signal);
      await running().exited;
    },
    jump: () => running().process.kill('SIGUSR2'),
  };
}

/** Writes one key after another and knows which of them the server said are on disk. */
function startWriting(client: YClient, prefix: string, acknowledged: Set<string>) {
  let pending: { readonly key: string; readonly index: number | null }[] = [];
  let count = 0;
  client.provider.on('status', ({ status }) => {
    if (status === 'connecting') pending = pending.map(({ key }) => ({ key, index: null }));
  });
  const note = (): void => {
    // Once synced, the first message of this connection held all that was written before.
    const isAll = client.provider.synced && client.sent() > 0 && client.acked() === client.sent();
    pending = pending.filter(({ key, index }) => {
      const isStored = isAll || (index !== null && index <= client.acked());
      if (isStored) acknowledged.add(key);
      return !isStored;
    });
  };
  const timer = setInterval(() => {
    note();
    const key = `${prefix}-${count++}`;
    const before = client.sent();
    client.set(key, key);
    pending.push({ key, index: client.provider.synced && client.sent() === before + 1 ? client.sent() : null });
  }, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      note();
    },
    count: () => count,
  };
}

interface Mishap {
  readonly name: string;
  readonly strike: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

async function playRound(
  round: number,
  sites: readonly Site[],
  mishap: Mishap,
  map: TestMap,
  acknowledged: Set<string>,
): Promise<number> {
  const writers = Array.from({ length: WRITERS }, (_, i) => {
    const client = connectYClient((sites[i % sites.length] as Site).ws(), map.room, map.keys.edit);
    return { client, writing: startWriting(client, `${round}.${i}`, acknowledged) };
  });
  const before = acknowledged.size;
  await until(() => acknowledged.size > before);
  await pause(any(200));
  await mishap.strike();
  await pause(any(150));
  // Half of them leave for good, with whatever only they have: nobody sends it again.
  const [leaving, staying] = [writers.slice(0, WRITERS / 2), writers.slice(WRITERS / 2)];
  for (const { client, writing } of leaving) {
    writing.stop();
    client.destroy();
  }
  await pause(any(150));
  await mishap.mend();
  await pause(any(100));
  for (const { writing } of staying) writing.stop();
  await Promise.all(staying.map(({ client }) => until(() => client.provider.synced)));
  await Promise.all(staying.map(({ client }) => client.allAcked()));

  const readers = sites.map((site) => connectYClient(site.ws(), map.room, map.keys.view));
  await Promise.all(readers.map((reader) => reader.synced()));
  await until(() => {
    const [first, ...others] = [...readers, ...staying.map(({ client }) => client)].map(({ doc }) =>
      JSON.stringify(Object.entries(doc.getMap('map').toJSON()).sort()),
    );
    return others.every((other) => other === first);
  });
  const found = readers[0]?.values() ?? {};
  const lost = [...acknowledged].filter((key) => found[key] !== key);
  for (const client of [...readers, ...staying.map((writer) => writer.client)]) client.destroy();
  expect(lost, `lost in round ${round}, ${mishap.name}`).toEqual([]);
  return writers.reduce((sum, { writing }) => sum + writing.count(), 0);
}

async function play(where: string, sites: readonly Site[], mishaps: readonly Mishap[]): Promise<void> {
  const map = await makeTestMap((sites[0] as Site).http());
  const acknowledged = new Set<string>();
  let edits = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Each in turn first, so that few rounds meet all of them.
    const mishap = mishaps[round < mishaps.length ? round : any(mishaps.length)] as Mishap;
    edits += await playRound(round, sites, mishap, map, acknowledged);
  }
  process.stdout.write(`${where}: ${ROUNDS} rounds, ${edits} edits, ${acknowledged.size} acknowledged, 0 lost\n`);
}

const endings = (site: () => Site): readonly Mishap[] => {
  const ending = (signal: NodeJS.Signals): Mishap => {
    let struck: Site;
    return {
      name: signal,
      strike: () => {
        struck = site();
        return struck.end(signal);
      },
      mend: () => struck.start(),
    };
  };
  const jump: Mishap = {
    name: 'a clock that jumps',
    strike: async () => site().jump(),
    mend: async () => site().jump(),
  };
  return [ending('SIGKILL'), ending('SIGTERM'), jump];
};

describe('whatever happens to a server, what was shown as saved is there', () => {
  it('on one machine: killed, stopped, with a jumping clock, on a disk that is full', {
    timeout: 1_800_000,
  }, async () => {
    const disk = mountSmallDisk();
    const folder = disk?.folder ?? mkdtempSync(join(tmpdir(), 'resa-chaos-'));
    onTestFinished(() => {
      disk?.remove();
      rmSync(folder, { recursive: true, force: true });
    });
    const site = await makeSite({ RESA_DATA: folder });
    await site.start();
    const fullDisk: readonly Mishap[] = disk
      ? [{ name: 'a full disk', strike: async () => disk.fill(), mend: async () => disk.clear() }]
      : [];
    await play('one server', [site], [...endings(() => site), ...fullDisk]);
    await site.end('SIGTERM');
  });
});

describe.skipIf(!isClusterPossible)('whatever happens to three servers, their database or their Redis', () => {
  it('what was shown as saved is there, and all show the same', { timeout: 1_800_000 }, async () => {
    const database = await createTestDatabase();
    const redis = await startRedis();
    const direct = new URL(database.url);
    const door = await openPausableDoor(direct.hostname, Number(direct.port));
    const url = new URL(direct);
    url.port = String(door.port);
    url.hostname = '127.0.0.1';
    const environment = { RESA_DATABASE_URL: url.href, RESA_REDIS_URL: redis.url };
    const sites = [await makeSite(environment), await makeSite(environment), await makeSite(environment)];
    for (const site of sites) await site.start();
    const mishaps: readonly Mishap[] = [
      ...endings(() => sites[any(sites.length)] as Site),
      { name: 'Redis killed', strike: () => redis.kill(), mend: () => redis.start() },
      { name: 'Redis hung', strike: async () => redis.pause(), mend: async () => redis.resume() },
      { name: 'PostgreSQL hung', strike: async () => door.pause(), mend: async () => door.resume() },
    ];
    await play('three servers', sites, mishaps);
    for (const site of sites) await site.end('SIGTERM');
    door.close();
    await redis.kill();
    await database.drop();
  });
});

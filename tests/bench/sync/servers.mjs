/** The measured servers, each as a process of its own that can be asked what it has used. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../../../scripts/lib/run.mjs';
import { addressOf } from './addresses.mjs';
import { hocuspocusDialect, resaDialect, yWebsocketDialect } from './wire.mjs';

const PROBE = new URL('./probe.mjs', import.meta.url).href;
const PEERS = fileURLToPath(new URL('./peers/', import.meta.url));

/** Those still running, so that none outlives a measurement that failed. */
const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

function start(file, { cwd, env = {}, stdout = 'ignore' }) {
  const child = fork(file, [], {
    cwd,
    execArgv: ['--expose-gc', '--import', PROBE],
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  });
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

function running(child, rest) {
  return {
    ...rest,
    /** Microseconds of processor time and bytes of memory so far. */
    usage: async () => {
      const answer = once(child, 'message');
      child.send('usage');
      return (await answer)[0];
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rest.clean?.();
    },
  };
}

async function startPeer(file, dialect) {
  const child = start(join(PEERS, file), { cwd: PEERS });
  const [{ port }] = await once(child, 'message');
  const origin = `ws://127.0.0.1:${port}`;
  let rooms = 0;
  return running(child, {
    open: async () => {
      const room = `room${rooms++}`;
      return dialect({ origin, room });
    },
  });
}

/** Starts Resa as it is built; answers the process and its port. */
async function startBuilt(env) {
  const child = start(join(ROOT, 'dist/server/main.js'), {
    cwd: ROOT,
    env: { PORT: '0', NODE_ENV: 'production', RESA_LOG_LEVEL: 'error', ...env },
    stdout: 'pipe',
  });
  const port = await new Promise((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = /ready at http:\/\/[^:]+:(\d+)\//.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
  });
  return { child, port };
}

const dialectAt = (port, { id, epoch, keys }) =>
  resaDialect({ origin: `ws://127.0.0.1:${port}`, room: `${id}.${epoch}`, key: keys.edit });

/** Resa with its store on disk and acknowledgements asked for. */
export async function startResa() {
  const folder = mkdtempSync(join(tmpdir(), 'resa-bench-'));
  const { child, port } = await startBuilt({ RESA_DATA: folder });
  let maps = 0;
  return running(child, {
    open: async () => dialectAt(port, await makeMap(port, addressOf(maps++))),
    /** A map whose keys are known, and how to come to either document of it with a key. */
    openMap: async () => {
      const map = await makeMap(port, addressOf(maps++));
      const room = { map: `${map.id}.${map.epoch}`, talk: `${map.id}.${map.epoch}.talk` };
      const dialect = (kind, key) => resaDialect({ origin: `ws://127.0.0.1:${port}`, room: room[kind], key });
      return { ...map, port, dialect };
    },
    clean: () => rmSync(folder, { recursive: true, force: true }),
  });
}

/** Two Resas over one database and one Redis; `open` answers how to come to the same new map over each. */
export async function startTwo({ createTestDatabase, startRedis }) {
  const [database, redis] = await Promise.all([createTestDatabase(), startRedis()]);
  const env = { RESA_DATABASE_URL: database.url, RESA_REDIS_URL: redis.url };
  const nodes = [await startBuilt(env), await startBuilt(env)];
  let maps = 0;
  return {
    open: async () => {
      const map = await makeMap(nodes[0].port, addressOf(maps++));
      return nodes.map(({ port }) => dialectAt(port, map));
    },
    stop: async () => {
      for (const { child } of nodes) await running(child, {}).stop();
      await redis.kill();
      await database.drop();
    },
  };
}

function makeMap(port, localAddress) {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/maps',
        method: 'POST',
        localAddress,
        headers: { 'content-type': 'application/json' },
      },
      (answer) => {
        let body = '';
        answer.on('data', (chunk) => {
          body += chunk;
        });
        answer.on('end', () => (answer.statusCode === 201 ? resolve(JSON.parse(body)) : reject(new Error(body))));
      },
    );
    asked.on('error', reject);
    asked.end('{}');
  });
}

/** What nobody who delivers the same edits can take less than. */
export const startRelay = () => startPeer('relay.mjs', yWebsocketDialect);

export const SERVERS = {
  resa: startResa,
  yWebsocket: () => startPeer('yWebsocketServer.mjs', yWebsocketDialect),
  hocuspocus: () => startPeer('hocuspocus.mjs', hocuspocusDialect),
};

/**
 * `npm run bench:sync`: what the sync server takes for delivering edits, for idle connections and for a join, in one run beside
 * `@y/websocket-server` and Hocuspocus without persistence, and beside a relay without a document, which is the floor. Ours stores
 * every edit and acknowledges it. Then how long edits take between two servers against one, and while somebody sends nonsense
 * against when it is quiet, and how long the reveal of a workshop's votes takes against one edit. Installs the peers, which are no
 * part of Resa, on first use. `--quick` measures one short round, `--own` only what needs no peers.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { mustRun, ROOT, run } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

const isOwn = process.argv.includes('--own');

await ensureInstalled();
const peers = join(ROOT, 'tests', 'bench', 'sync', 'peers');
if (!isOwn && !existsSync(join(peers, 'node_modules', '@hocuspocus'))) {
  console.log('Installing what Resa is measured against…');
  await mustRun(
    'npm',
    ['ci', '--prefix', peers, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'The peers could not be installed. Is the network up?',
  );
}
if ((await run('node', ['scripts/build.mjs'])) !== 0) process.exit(1);

const { buildParts } = await import('../tests/bench/sync/built.mjs');
const parts = await buildParts();
const state = parts.stateOfMap(1_000);

const { SERVERS, startRelay, startResa, startTwo } = await import('../tests/bench/sync/servers.mjs');
const { measureCrossing, measuredAnew, measureIdle, measureJoin, measureUnderFire, openEdits } = await import(
  '../tests/bench/sync/loads.mjs'
);
const { measureWorkshop } = await import('../tests/bench/sync/workshopLoad.mjs');
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 1 : 3;
const seconds = isQuick ? 5 : 10;
/** Each server is put through the same load for so long before it is measured: one that serves people has been running for a while. */
const warmUp = isQuick ? 10 : 30;

const LOADS = {
  'one room of 100, 2 edits/s each': {
    open: (start) => openEdits(start, { rooms: 1, clients: 100, perSecond: 2, seconds, warmUp }),
    show: ({ cpu, p50, p99 }) =>
      `${cpu.toFixed(1)} µs an edit delivered, half in ${p50.toFixed(1)} ms, 99 % in ${p99.toFixed(1)} ms`,
    floor: startRelay,
    most: { cpu: 0.4, p99: 1.5 },
  },
  '20 rooms of 10, 2 edits/s each': {
    open: (start) => openEdits(start, { rooms: 20, clients: 200, perSecond: 2, seconds, warmUp }),
    show: ({ cpu, p50, p99 }) =>
      `${cpu.toFixed(1)} µs an edit delivered, half in ${p50.toFixed(1)} ms, 99 % in ${p99.toFixed(1)} ms`,
    floor: startRelay,
    most: { cpu: 0.8 },
  },
  '2,000 idle connections in 200 rooms': {
    open: (start) => measuredAnew(() => measureIdle(start, { rooms: 200, connections: 2_000 })),
    show: ({ kept, rss }) =>
      `${(kept / 1024).toFixed(1)} kB of objects a connection, ${(rss / 1024).toFixed(1)} kB of the process`,
    most: { rss: 1 },
  },
  'join of a map of 1,000 cards': {
    open: (start) => measuredAnew(() => measureJoin(start, { state, times: isQuick ? 20 : 60 })),
    show: ({ ms, cpu }) => `${ms.toFixed(1)} ms, ${(cpu / 1000).toFixed(2)} ms of the server`,
    most: { ms: 1, cpu: 1 },
  },
};

const random = parts.randomFrom(1);
const honest = parts.honestFrames();
const nextFrame = () => parts.bend(honest[Math.floor(random() * honest.length)], random);

/** Of Resa alone, each part against another of the same run. */
const OWN_LOADS = {
  'two servers, 20 people in one map, 2 edits/s each': {
    skipped: parts.hasRedis && (await parts.hasPostgres()) ? null : 'there is no PostgreSQL and Redis here',
    measure: () => measureCrossing(() => startTwo(parts), { clients: 20, perSecond: 2, seconds }),
    show: ({ same, other }) => `99 % in ${same.toFixed(1)} ms at one server, in ${other.toFixed(1)} ms from the other`,
    most: { ratio: 2 },
  },
  'one room of 20, 2 edits/s each, beside 500 bent frames/s': {
    skipped: null,
    measure: () => measureUnderFire(startResa, { clients: 20, perSecond: 2, seconds, framesPerSecond: 500, nextFrame }),
    show: ({ quiet, fired, frames }) =>
      `99 % in ${quiet.toFixed(1)} ms when quiet, in ${fired.toFixed(1)} ms beside ${frames.toFixed(0)} bent frames/s`,
    most: { ratio: 2 },
  },
  'a workshop of 60: all type, all vote within five seconds, then the reveal': {
    skipped: null,
    measure: () =>
      measureWorkshop(startResa, { people: 60, perSecond: 2, typing: seconds, voting: 5, rounds: isQuick ? 3 : 10 }),
    show: ({ edit, reveal, processors }) =>
      `one edit on the last screen in ${edit.toFixed(1)} ms, the reveal in ${reveal.toFixed(1)} ms (99 %), ` +
      `every vote once, ${processors.toFixed(2)} processors`,
    most: { ratio: 5, processors: 1 },
  },
};

/** The middle of each figure over the rounds. */
function middle(results) {
  return Object.fromEntries(
    Object.keys(results[0]).map((name) => {
      const sorted = results.map((result) => result[name]).sort((a, b) => a - b);
      return [name, sorted[Math.floor(sorted.length / 2)]];
    }),
  );
}

const load = loadavg()[0];
const verdicts = [];
for (const [name, { open, show, most, floor }] of Object.entries(isOwn ? {} : LOADS)) {
  const opened = [];
  const servers = floor ? { ...SERVERS, relay: floor } : SERVERS;
  for (const [server, start] of Object.entries(servers)) opened.push({ server, results: [], ...(await open(start)) });
  for (let round = 0; round < rounds; round++) for (const { results, measure } of opened) results.push(await measure());
  for (const { close } of opened) await close();
  console.log(`\n${name}`);
  const figures = Object.fromEntries(opened.map(({ server, results }) => [server, middle(results)]));
  for (const [server, figure] of Object.entries(figures)) console.log(`  ${server.padEnd(12)}${show(figure)}`);
  for (const [figure, limit] of Object.entries(most)) {
    for (const peer of ['yWebsocket', 'hocuspocus']) {
      const ratio = figures.resa[figure] / figures[peer][figure];
      const verdict = ratio <= limit ? 'met   ' : 'MISSED';
      verdicts.push(`${verdict}  ${name}, ${figure} against ${peer}: ${ratio.toFixed(2)}, at most ${limit}`);
    }
  }
}
for (const [name, { skipped, measure, show, most }] of Object.entries(OWN_LOADS)) {
  console.log(`\n${name}`);
  if (skipped) {
    console.log(`  skipped: ${skipped}`);
    continue;
  }
  const results = [];
  for (let round = 0; round < rounds; round++) results.push(await measure());
  const figure = middle(results);
  console.log(`  ${show(figure)}`);
  for (const [what, limit] of Object.entries(most)) {
    const verdict = figure[what] <= limit ? 'met   ' : 'MISSED';
    verdicts.push(`${verdict}  ${name}, ${what}: ${figure[what].toFixed(2)}, at most ${limit}`);
  }
}
console.log(`\n${verdicts.join('\n')}\n\nMachine load ${load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`);

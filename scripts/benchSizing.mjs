/**
 * `npm run bench:sizing`: how much disk, memory and processor time Resa takes for maps of three sizes, for a person who is there
 * and for one who writes. Prints the tables of `server/operate/README.md`.
 */
import { loadavg } from 'node:os';
import { mustRun } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
await mustRun('node', ['scripts/build.mjs'], 'The build failed; the lines above say where.');
const { buildParts } = await import('../tests/bench/sync/built.mjs');
const { measureDisk } = await import('../tests/bench/sync/disk.mjs');
const { measureEdits, measureIdle, measureJoin, measureOpenMaps } = await import('../tests/bench/sync/loads.mjs');
const { startResa } = await import('../tests/bench/sync/servers.mjs');
const parts = await buildParts();

const SIZES = [50, 300, 1_000];
const kB = (bytes) => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
const row = (name, cells) => console.log(`| ${[name, ...cells].join(' | ')} |`);

const load = loadavg()[0];
const figures = [];
for (const cards of SIZES) {
  const state = parts.stateOfMap(cards);
  const disk = await measureDisk(parts.openSqliteStore, { state, maps: 10 });
  const memory = await measureOpenMaps(startResa, { state, maps: 40 });
  const join = await measureJoin(startResa, { state, times: 30 });
  figures.push({ state, disk, memory, join });
}
const idle = await measureIdle(startResa, { rooms: 10, connections: 2_000 });
const edits = await measureEdits(startResa, { rooms: 10, clients: 200, perSecond: 2, seconds: 10 });

row(
  'a map of',
  SIZES.map((cards) => `${cards.toLocaleString('en')} cards`),
);
row(
  '---',
  SIZES.map(() => '---:'),
);
row(
  'as sent to a newcomer',
  figures.map(({ state }) => kB(state.byteLength)),
);
row(
  'on disk, log shortened',
  figures.map(({ disk }) => kB(disk.map)),
);
row(
  'each edit of the last 24 hours',
  figures.map(({ disk }) => `${Math.round(disk.edit)} bytes`),
);
row(
  'in memory while open',
  figures.map(({ memory }) => kB(memory.kept)),
);
row(
  'of the process while open',
  figures.map(({ memory }) => kB(memory.rss)),
);
row(
  'processor for a newcomer',
  figures.map(({ join }) => `${(join.cpu / 1_000).toFixed(1)} ms`),
);
console.log(`
A connection that rests keeps ${kB(idle.kept)}, and ${kB(idle.rss)} of the process.
An edit that reaches one person takes ${edits.cpu.toFixed(0)} µs of the processor: 10 maps of 20 people, 2 edits/s each.

Machine load ${load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`);

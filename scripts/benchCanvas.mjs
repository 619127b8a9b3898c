/**
 * `npm run bench:canvas`: the canvas with 3,000 and 10,000 cards beside Excalidraw and bare React Flow with as many, measured
 * in one run. Installs the peers, which are no part of Resa, on first use. `--quick` measures fewer rounds.
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { mustRun, ROOT } from './lib/run.mjs';
import { ensureBrowser, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
const peers = join(ROOT, 'tests', 'bench', 'peers');
const excalidraw = join(peers, 'node_modules', '@excalidraw', 'excalidraw', 'dist', 'prod');
if (!existsSync(excalidraw)) {
  console.log('Installing what Resa is measured against…');
  await mustRun(
    'npm',
    ['ci', '--prefix', peers, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    'The peers could not be installed. Is the network up?',
  );
}
const { servePages } = await import('../tests/bench/serve.mjs');
const { benchSize } = await import('../tests/bench/size.mjs');
const { reportSize } = await import('../tests/bench/report.mjs');
const ours = await servePages('pages', ['blank', 'reactflow', 'resa']);
const theirs = await servePages('peers', ['excalidraw'], {
  publicDir: excalidraw,
  define: { 'process.env.IS_PREACT': '"false"' },
});

const started = performance.now();
const load = loadavg()[0];
try {
  const origins = { resa: ours.origin, blank: ours.origin, reactflow: ours.origin, excalidraw: theirs.origin };
  const results = await benchSize(origins, browser, { isQuick: process.argv.includes('--quick') });
  console.log(reportSize(results).join('\n'));
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`\n${minutes} minutes; machine load ${load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`);
} finally {
  await ours.close();
  await theirs.close();
}

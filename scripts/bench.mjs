/** `npm run bench`: ratios against named peers, measured in one run. */
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { ensureBrowser, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
const { build, preview } = await import('vite');
const { default: react } = await import('@vitejs/plugin-react');
const { benchCanvas } = await import('../tests/bench/canvas.mjs');

const pages = join(ROOT, 'tests', 'bench', 'pages');
const config = {
  configFile: false,
  root: pages,
  publicDir: join(ROOT, 'public'),
  plugins: [react()],
  logLevel: 'warn',
};
const outDir = join(ROOT, 'test-results', 'bench');
const input = ['reactflow', 'resa'].map((name) => join(pages, `${name}.html`));
await build({ ...config, build: { outDir, emptyOutDir: true, rollupOptions: { input } } });
const server = await preview({ ...config, build: { outDir }, preview: { port: 3298, host: '127.0.0.1' } });

try {
  const rows = await benchCanvas('http://127.0.0.1:3298', browser);
  console.log('\nCanvas, 1,000 cards: Resa against bare React Flow with as many HTML cards');
  console.log('what                                         ours ms   theirs ms   ratio   target');
  for (const { name, ours, theirs, target } of rows) {
    const figures = [
      ours.toFixed(1).padStart(8),
      theirs.toFixed(1).padStart(11),
      (ours / theirs).toFixed(2).padStart(7),
    ];
    const verdict = target === null ? '' : `   ≤ ${target}${ours / theirs <= target ? '' : '  MISSED'}`;
    console.log(`${name.padEnd(44)}${figures.join(' ')}${verdict}`);
  }
} finally {
  await server.close();
}

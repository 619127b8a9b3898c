/** `npm run bench`: ratios against named peers, measured in one run. */
import { ensureBrowser, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
const { servePages } = await import('../tests/bench/serve.mjs');
const { benchCanvas } = await import('../tests/bench/canvas.mjs');
const { origin, close } = await servePages('pages', ['reactflow', 'resa']);

try {
  const rows = await benchCanvas(origin, browser);
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
  await close();
}

/** `npm run size`: what the browser loads before anybody opens a dialog, from the build's own manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, stop } from './lib/run.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

/** Bytes of JavaScript, gzipped. */
const LIMIT = 260_000;
/** The parts loaded by the route itself, on the way to an editor with nothing open. */
const ROUTES = { home: ['src/ui/home/HomePage.tsx'], editor: ['src/ui/editor/EditorPage.tsx'] };

await ensureInstalled();
await ensureBuilt();
const app = join(ROOT, 'dist', 'app');
const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'));

let isOver = false;
for (const [route, parts] of Object.entries(ROUTES)) {
  const catalogue = Object.keys(manifest).find((key) => key.includes('i18n/en/') || key.includes('i18n/en.'));
  const files = new Set();
  for (const entry of ['index.html', ...parts, ...(catalogue ? [catalogue] : [])]) collect(entry, files);
  const bytes = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(app, file))).length, 0);
  console.log(`${route}: ${(bytes / 1000).toFixed(1)} kB gzip in ${files.size} files (limit ${LIMIT / 1000} kB)`);
  isOver ||= bytes > LIMIT;
}
if (isOver) stop('The first load is over its limit: load something later, or drop it.');

function collect(key, files) {
  const chunk = manifest[key] ?? stop(`The build has no ${key}; scripts/size.mjs names the routes' files.`);
  if (files.has(chunk.file)) return;
  if (chunk.file.endsWith('.js')) files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next, files);
}

/** `npm run size`: what the browser loads before anybody opens a dialog, from the build's own manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT, stop } from './lib/run.mjs';
import { ensureBuilt, ensureInstalled } from './lib/setup.mjs';

/** Bytes of JavaScript, gzipped. */
const LIMIT = 260_000;
/** The parts a route loads by itself, on the way to a page with nothing open. */
const ROUTES = { home: ['src/ui/home/HomePage.tsx'], editor: ['src/ui/editor/EditorPage.tsx'] };
/** What the editor fetches when somebody first moves the pointer or presses a key. */
const ON_FIRST_SIGN = 'src/canvas/host/FlowHost.tsx';
const CATALOGUE = 'src/i18n/en.ts';

await ensureInstalled();
await ensureBuilt();
const app = join(ROOT, 'dist', 'app');
const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'));

let isOver = false;
for (const [route, parts] of Object.entries(ROUTES)) {
  const files = filesOf(['index.html', CATALOGUE, ...parts]);
  const bytes = sizeOf(files);
  console.log(`${route}: ${kB(bytes)} gzip in ${files.size} files (limit ${kB(LIMIT)})`);
  isOver ||= bytes > LIMIT;
  if (route === 'editor') {
    const later = new Set([...filesOf([ON_FIRST_SIGN])].filter((file) => !files.has(file)));
    console.log(`editor, at the first sign of a person: ${kB(sizeOf(later))} more`);
  }
}
if (isOver) stop('The first load is over its limit: load something later, or drop it.');

function filesOf(entries) {
  const files = new Set();
  for (const entry of entries) collect(entry, files);
  return files;
}

function sizeOf(files) {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(app, file))).length, 0);
}

function kB(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function collect(key, files) {
  const chunk = manifest[key] ?? stop(`The build has no ${key}; scripts/size.mjs names the routes' files.`);
  if (files.has(chunk.file)) return;
  if (chunk.file.endsWith('.js')) files.add(chunk.file);
  for (const next of chunk.imports ?? []) collect(next, files);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { hasProgram, mustRun, ROOT, run, stop } from './run.mjs';

/** What a build is made from. */
const SOURCES = [
  'src',
  'server',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/lib/firstLoad.ts',
  'package-lock.json',
];
const STAMP = join(ROOT, 'dist', 'stamp');
const LOCK_STAMP = join(ROOT, 'node_modules', '.resa-lock');

/** Installs the packages of the lock file, unless these very ones are there. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Resa needs Node 20.19 or newer; this is ${process.versions.node}. Get it from nodejs.org.`);
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(LOCK_STAMP) && readFileSync(LOCK_STAMP, 'utf8') === lock) return;
  console.log('Installing packages…');
  // Not `npm ci`: it refuses a lock file in which another system's optional binaries are missing.
  await mustRun(
    'npm',
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Is the network up?',
  );
  writeFileSync(LOCK_STAMP, lock);
}

/** Builds app and server, unless a build of these very sources is there. */
export async function ensureBuilt() {
  const sources = hashOfSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building…');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const failed = 'The build failed; the lines above say where.';
  await mustRun(process.execPath, [vite, 'build', '--logLevel', 'warn'], failed);
  compressBelow('dist/app');
  const server = ['build', '--ssr', '--outDir', 'dist/server', '--logLevel', 'warn'];
  await mustRun(process.execPath, [vite, ...server], failed);
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(STAMP, sources);
}

/** Path of a Chromium to test with: the system's, else apt's, else Playwright's own. */
export async function ensureBrowser() {
  const known = findBrowser();
  if (known) return known;
  if (hasProgram('apt-get')) {
    console.log('Installing Chromium…');
    const root = process.getuid?.() === 0 ? [] : ['sudo'];
    const apt = async (...args) => {
      const [command, ...rest] = [...root, 'apt-get', ...args];
      return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
    };
    await apt('update', '-qq');
    await apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  console.log('Fetching Playwright’s Chromium…');
  const status = await run('npx', ['playwright', 'install', 'chromium']);
  if (status === 0) return null;
  return stop('The browser tests need Chromium: install it with your system’s package manager and try again.');
}

function findBrowser() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = names.find(hasProgram);
  if (!found) return null;
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, found)).find((path) => existsSync(path)) ?? null;
}

/** Writes each text file of the app a second time, compressed, for the server to send to browsers that take it. */
function compressBelow(folder) {
  for (const path of filesBelow(folder).filter((name) => /\.(js|css|svg|ttf|txt)$/.test(name))) {
    const bytes = readFileSync(join(ROOT, path));
    writeFileSync(join(ROOT, `${path}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(ROOT, `${path}.br`), brotliCompressSync(bytes));
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap(filesBelow).sort()) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

function filesBelow(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full).flatMap((name) => filesBelow(join(path, name)));
}

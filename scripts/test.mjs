/** `npm test`: everything from a bare checkout to every test run, browser tests included. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { hasProgram, ROOT, run } from './lib/run.mjs';
import { ensureBrowser, ensureBuilt, ensureInstalled } from './lib/setup.mjs';

await ensureInstalled();
const browser = await ensureBrowser();
await ensureBuilt();

/** Programs that only some checks need, and what those checks look at. */
const SECOND_PROGRAMS = {
  soffice: 'slides and sheets in LibreOffice',
  pdftotext: 'PDF text',
  pdfinfo: 'PDF structure',
  pdffonts: 'PDF fonts',
  pdftoppm: 'ink on slides and walls',
  'redis-server': 'several servers that hear each other',
};
for (const [program, what] of Object.entries(SECOND_PROGRAMS)) {
  if (!hasProgram(program)) console.log(`skipped: ${what} (${program} is not installed)`);
}

if (!process.env.RESA_TEST_POSTGRES && !(await isOpen(5432)))
  console.log(
    'skipped: maps in PostgreSQL, and several servers over it (none answers on port 5432; RESA_TEST_POSTGRES names another)',
  );
if (!existsSync(join(ROOT, 'tests/bench/peers/node_modules')))
  console.log('skipped: drawings in Excalidraw (npm run bench:canvas installs it)');

const reports = join(ROOT, 'test-results');
mkdirSync(reports, { recursive: true });
const env = browser ? { RESA_CHROMIUM: browser } : {};
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

const unit = await run(
  'npx',
  ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
  env,
);
const inBrowser = await run('npx', ['playwright', 'test'], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport });

const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
const vitest = JSON.parse(readFileSync(unitReport, 'utf8'));
total.passed += vitest.numPassedTests;
total.failed += vitest.numFailedTests;
total.skipped += vitest.numPendingTests + vitest.numTodoTests;
for (const { name: file, message, assertionResults } of vitest.testResults) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  for (const { fullName, failureMessages } of failed) failures.push({ file, fullName, message: failureMessages[0] });
  if (failed.length === 0 && message) failures.push({ file, fullName: 'the file itself', message });
}
const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
total.passed += stats.expected + stats.flaky;
total.failed += stats.unexpected;
total.skipped += stats.skipped;

for (const { file, fullName, message } of failures) {
  const start = message.split('\n').slice(0, 12).join('\n  ');
  console.error(`\nfailed: ${relative(ROOT, file)} › ${fullName}\n  ${start}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
const isSkippingForbidden = process.env.CI === 'true' && total.skipped > 0;
if (isSkippingForbidden) console.error('Some tests were skipped, and here nothing may be.');
process.exit(unit === 0 && inBrowser === 0 && !isSkippingForbidden ? 0 : 1);

/** Whether something listens on this port of this machine. */
function isOpen(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

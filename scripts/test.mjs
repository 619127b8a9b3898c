/** `npm test`: everything from a bare checkout to every test run, browser tests included. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative, resolve } from 'node:path';
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

// Where it decides what lands, what fails gets a second try, and is named below: it is to be mended all the same.
const isDeciding = process.env.CI === 'true';
const unit = await run(
  'npx',
  [
    ...['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    ...(isDeciding ? ['--retry=1'] : []),
  ],
  env,
);
const inBrowser = await run('npx', ['playwright', 'test', ...(isDeciding ? ['--retries=1'] : [])], {
  ...env,
  PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
});

const total = { passed: 0, failed: 0, skipped: 0 };
/** What failed: at last, or only the first time. */
const failures = [];
const vitest = JSON.parse(readFileSync(unitReport, 'utf8'));
total.passed += vitest.numPassedTests;
total.failed += vitest.numFailedTests;
total.skipped += vitest.numPendingTests + vitest.numTodoTests;
for (const { name: file, message, status, assertionResults } of vitest.testResults) {
  const failed = assertionResults.filter(({ failureMessages }) => failureMessages.length > 0);
  for (const { fullName, failureMessages, status: end } of failed)
    failures.push({ file, name: fullName, message: failureMessages[0], end });
  if (failed.length === 0 && status === 'failed')
    failures.push({ file, name: 'the file itself', message, end: status });
}
const inBrowserReport = JSON.parse(readFileSync(browserReport, 'utf8'));
const { stats } = inBrowserReport;
total.passed += stats.expected + stats.flaky;
total.failed += stats.unexpected;
total.skipped += stats.skipped;
for (const { file, title, tests } of specsIn(inBrowserReport)) {
  const results = tests.flatMap((test) => test.results);
  const first = results.find(({ error }) => error);
  if (first)
    failures.push({ file: `tests/e2e/${file}`, name: title, message: first.error.message, end: results.at(-1).status });
}

for (const { file, name, message, end } of failures) {
  const word = end === 'passed' ? 'only at the second try' : 'failed';
  console.error(`\n${word}: ${relative(ROOT, resolve(ROOT, file))} › ${name}\n  ${headOf(message)}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
const isSkippingForbidden = isDeciding && total.skipped > 0;
if (isSkippingForbidden) console.error('Some tests were skipped, and here nothing may be.');
process.exit(unit === 0 && inBrowser === 0 && !isSkippingForbidden ? 0 : 1);

/** The tests of Playwright's report, whichever group they stand in. */
function specsIn({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsIn)];
}

/** The first lines of an error. */
function headOf(message) {
  return message.split('\n').slice(0, 12).join('\n  ');
}

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

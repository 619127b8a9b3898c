/**
 * `npm run pictures`: pictures of the real program, into docs/pictures: a served Resa in Chromium, and its exports opened by
 * LibreOffice and poppler. The README shows them; people compare them with how it should look.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasProgram, ROOT, stop } from './lib/run.mjs';
import { ensureBrowser, ensureBuilt, ensureInstalled } from './lib/setup.mjs';

const PORT = '3297';
const ORIGIN = `http://127.0.0.1:${PORT}`;
const DESKTOP = { width: 1680, height: 1020 };
const PHONE = { width: 390, height: 844 };

await ensureInstalled();
const executablePath = await ensureBrowser();
await ensureBuilt();
for (const program of ['soffice', 'pdftoppm']) {
  if (!hasProgram(program))
    stop(`The pictures need ${program}: install LibreOffice Impress and poppler-utils, and try again.`);
}

const { chromium } = await import('@playwright/test');
const out = join(ROOT, 'docs', 'pictures');
const work = mkdtempSync(join(tmpdir(), 'resa-pictures-'));
mkdirSync(out, { recursive: true });
const env = { ...process.env, PORT, RESA_DATA: join(work, 'data') };
const server = spawn(process.execPath, [join(ROOT, 'dist', 'server', 'main.js')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });

try {
  const map = await makeSample();
  await inBrowser({ viewport: DESKTOP }, async (page) => {
    await openMap(page, map, 'Erik');
    const guest = await inAnotherWindow(map, 'Maja');
    await page.mouse.move(700, 400);
    await page.waitForTimeout(500);
    await selectCard(page, 'nine days');
    await page.waitForTimeout(800);
    await picture(page, 'editor');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(600);
    await picture(page, 'share');
    await guest.close();
  });
  await inBrowser({ viewport: DESKTOP, colorScheme: 'dark' }, async (page) => {
    await openMap(page, map, 'Erik');
    await page.waitForTimeout(500);
    await picture(page, 'editor-dark');
  });
  await inBrowser({ viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
    await openMap(page, map, 'Erik');
    await page.waitForTimeout(500);
    await picture(page, 'phone');
  });
  await inBrowser({ viewport: DESKTOP }, async (page) => {
    await page.goto(ORIGIN);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await picture(page, 'home');
    await page.getByRole('button', { name: /Import/ }).click();
    const grid = join(ROOT, 'tests', 'fixtures', 'import', 'phases-as-columns.csv');
    await page.locator('input[type=file]').last().setInputFiles(grid);
    await page.getByRole('button', { name: 'Make a new map' }).waitFor();
    await page.waitForTimeout(800);
    await picture(page, 'import');
  });
  await inBrowser({ viewport: DESKTOP, acceptDownloads: true }, async (page) => {
    await openMap(page, map, 'Erik');
    const deck = await download(page, 'Slides');
    const wall = await download(page, 'PDF for the wall');
    const profile = `-env:UserInstallation=file://${join(work, 'office')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, deck], {
      stdio: 'ignore',
    });
    execFileSync('pdftoppm', ['-png', '-r', '96', deck.replace(/\.pptx$/, '.pdf'), join(work, 'slide')]);
    execFileSync('pdftoppm', ['-png', '-r', '50', wall, join(work, 'wall')]);
    readdirSync(work)
      .filter((name) => name.startsWith('slide-'))
      .sort()
      .forEach((name, i) => {
        renameSync(join(work, name), join(out, `slide-${i + 1}.png`));
      });
    const sheet = readdirSync(work).find((name) => name.startsWith('wall-'));
    if (sheet) renameSync(join(work, sheet), join(out, 'wall-a1.png'));
  });
} finally {
  await browser.close();
  const hasStopped = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await hasStopped;
  rmSync(work, { recursive: true, force: true });
}

async function makeSample() {
  const body = JSON.stringify({ template: 'first-home', locale: 'en' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${ORIGIN}/api/maps`, { method: 'POST', headers, body });
  return response.json();
}

async function inBrowser(options, use) {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  await use(page);
  await context.close();
}

async function inAnotherWindow(map, name) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: DESKTOP });
  const page = await context.newPage();
  await openMap(page, map, name);
  await page.mouse.move(900, 640);
  await page.mouse.move(930, 690);
  return context;
}

async function openMap(page, map, name) {
  await page.addInitScript((person) => localStorage.setItem('resa.me', JSON.stringify(person)), {
    id: name,
    name,
    colour: name.charCodeAt(1) % 8,
  });
  await page.goto(`${ORIGIN}/m/${map.id}#${map.keys.facilitate}`);
  await page.getByText('Saved', { exact: true }).first().waitFor();
}

async function selectCard(page, words) {
  const card = page.getByRole('grid').getByRole('button', { name: new RegExp(words) });
  const { x, y, width, height } = await card.first().boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function download(page, format) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  const path = join(work, `${format.slice(0, 3)}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  await page.keyboard.press('Escape');
  return path;
}

async function picture(page, name) {
  await page.screenshot({ path: join(out, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}

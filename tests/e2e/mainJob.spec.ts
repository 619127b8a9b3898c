import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { openFlakyNetwork } from './flakyNetwork.ts';

const SAMPLE = resolve(import.meta.dirname, '../../../shared/samples/grids/kasutajateekond-01.csv');
const PHASES = ['Teadvustamine', 'Uurimine', 'Kaalumine', 'Ost', 'Tarnimine', 'Kasutamine', 'Lojaalsus'];
const hasOffice = ['soffice', 'pdftotext'].every((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0);

test('a map from elsewhere is edited by two, one of them out of reach for a while, and leaves as a deck', async ({
  browser,
  baseURL,
}) => {
  test.skip(!existsSync(SAMPLE), 'the sample maps are not here');
  test.setTimeout(180_000);
  const anna = await openWindow(browser);
  await anna.goto('/');
  await anna.getByRole('button', { name: /Import/ }).click();
  const dialog = anna.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(SAMPLE);
  await expect(dialog.getByText(/7 phases/).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Make a new map' }).click();
  await anna.waitForURL(/\/m\//);
  await expectStatus(anna, 'Saved');

  await anna.getByRole('button', { name: 'Share', exact: true }).click();
  await anna.getByRole('button', { name: 'Copy link: Edit' }).click();
  const link = new URL(await anna.evaluate(() => navigator.clipboard.readText()));
  await anna.keyboard.press('Escape');

  const network = await openFlakyNetwork(Number(new URL(baseURL ?? '').port));
  const bo = await openWindow(browser);
  await bo.goto(`${network.origin}${link.pathname}${link.hash}`);
  await expectStatus(bo, 'Saved');

  await Promise.all([typeIn(anna, /Vajab uut/, 'End', ' kiiresti'), typeIn(bo, /Vajab uut/, 'Home', 'Mari: ')]);
  const merged = /Mari: Vajab uut sülearvuti kotti kiiresti/;
  for (const page of [anna, bo]) await expect(card(page, merged)).toBeAttached();

  await Promise.all([addBeside(anna, merged, 'Annas need'), addBeside(bo, merged, 'Bos need')]);
  for (const page of [anna, bo]) {
    for (const words of [/Annas need/, /Bos need/]) await expect(card(page, words)).toBeAttached();
  }

  await network.cut();
  await expectStatus(bo, 'Offline');
  await typeIn(bo, /Bos need/, 'End', ' from the train');
  await addBeside(bo, merged, 'Written in the tunnel');
  await typeIn(anna, /Annas need/, 'End', ' meanwhile');
  await network.mend();
  await expectStatus(bo, 'Saved');
  for (const page of [anna, bo]) {
    for (const words of [/Bos need from the train/, /Written in the tunnel/, /Annas need meanwhile/]) {
      await expect(card(page, words)).toBeAttached();
    }
  }
  await expectStatus(anna, 'Saved');
  const folder = mkdtempSync(join(tmpdir(), 'resa-main-job-'));
  const [annas, bos] = [
    await download(anna, 'Resa file', folder, 'anna'),
    await download(bo, 'Resa file', folder, 'bo'),
  ];
  expect(readFileSync(bos, 'utf8')).toBe(readFileSync(annas, 'utf8'));

  const deck = await download(anna, 'Slides', folder, 'deck');
  if (hasOffice) {
    const text = readDeck(deck, folder);
    for (const phase of PHASES) expect(text).toContain(phase);
    expect(text).toContain('Written in the tunnel');
  } else {
    test
      .info()
      .annotations.push({ type: 'skipped', description: 'reading the deck: LibreOffice or poppler is missing' });
  }
  rmSync(folder, { recursive: true, force: true });
  await network.cut();
});

async function openWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  return context.newPage();
}

async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: status }).first()).toBeVisible({ timeout: 30_000 });
}

/** A card on the map; one that spans several activities is found in each of their cells. */
function card(page: Page, words: RegExp) {
  return page.getByRole('grid').getByRole('button', { name: words }).first();
}

async function typeIn(page: Page, words: RegExp, key: 'Home' | 'End', text: string): Promise<void> {
  await card(page, words).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press(key);
  await page.keyboard.type(text, { delay: 30 });
  await page.keyboard.press('Enter');
}

/** Another card in the same cell. */
async function addBeside(page: Page, words: RegExp, text: string): Promise<void> {
  await card(page, words).focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type(text, { delay: 20 });
  await page.keyboard.press('Enter');
}

async function download(page: Page, format: string, folder: string, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  const path = join(folder, `${name}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  await page.keyboard.press('Escape');
  return path;
}

/** The deck’s words, as LibreOffice lays them out. */
function readDeck(deck: string, folder: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], {
    stdio: 'ignore',
  });
  return execFileSync('pdftotext', [deck.replace(/\.pptx$/, '.pdf'), '-'], { encoding: 'utf8' });
}

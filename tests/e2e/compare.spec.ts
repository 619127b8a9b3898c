import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from '../server/support/pictures.ts';
import { expectAccessible, wear } from './support.ts';

const card = (page: Page, text: RegExp) => page.getByRole('grid').getByRole('button', { name: text });
const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

/** From the state menu; ends on the copy. */
async function makeCopy(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole('banner').getByRole('button', { name: 'Current state' }).click();
  await page.getByRole('menuitem', { name: 'Make a future-state copy…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Future of Buying a first home' })).toBeVisible();
  expect(page.url()).not.toBe(before);
  await saved(page);
}

test('a future-state copy opens, says what it is of, leads back, and leaves the first map as it is', async ({
  page,
}) => {
  await openExample(page);
  const current = page.url();
  await page.getByRole('banner').getByRole('button', { name: 'Current state' }).click();
  await page.getByRole('menuitem', { name: 'Make a future-state copy…' }).click();
  await expect(page.getByRole('dialog', { name: 'Make a future-state copy' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await makeCopy(page);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Future state' })).toBeVisible();
  await expect(card(page, /Know where I stand/)).toBeAttached();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Future of Buying a first home' }).click();
  await expect(page.getByRole('banner').getByRole('button', { name: 'Current state' })).toBeVisible();
  expect(page.url()).toBe(current);
  await page.goto('/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Future state' })).toHaveCount(1);
});

test('a future-state copy takes the pictures along', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Add a picture' }).click();
  await page.keyboard.type('The house');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel
    .getByLabel('Picture', { exact: true })
    .setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: PNG });
  await expect(panel.getByRole('img')).toBeVisible();
  await saved(page);
  const seen: number[] = [];
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/images')) seen.push(response.status());
  });
  await makeCopy(page);
  expect(seen).toEqual([201]);
  await page
    .getByRole('grid')
    .getByRole('button', { name: /^Picture/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('img')).toBeVisible();
});

test('a copy that cannot be made says why, and makes nothing', async ({ page, context }) => {
  await openExample(page);
  const before = page.url();
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Make a future-state copy…' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached, so no copy was made.');
  expect(page.url()).toBe(before);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Make the copy' }).click();
  await expect(page.getByRole('link', { name: 'Future of Buying a first home' })).toBeVisible();
});

const list = (page: Page) => page.getByRole('complementary', { name: 'Differences' });
const bar = (page: Page) => page.getByRole('region', { name: 'Comparison' });

/** Compares with the first map that is offered. */
async function compareWithOrigin(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Compare with another map…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /This map was copied from it/ })
    .click();
  await expect(list(page).getByRole('heading', { name: 'Differences' })).toBeVisible();
}

test('a copy is compared with its origin: listed, filtered, taken back, undone, and left', async ({ page }) => {
  await openExample(page);
  await makeCopy(page);
  await card(page, /Know where I stand/).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('banner').getByRole('textbox', { name: 'Title of the map' }).fill('A better first home');
  await compareWithOrigin(page);
  await expect(bar(page)).toContainText('Compared with Buying a first home');
  await expect(bar(page).getByRole('status')).toHaveText('2 differences');
  await expect(list(page).getByRole('table', { name: 'How the journey is felt' })).toContainText('−0.4');
  await expectAccessible(page);
  await list(page)
    .getByRole('button', { name: /^Removed/ })
    .click();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page).getByRole('listitem')).toContainText('Know where I stand');

  await list(page).getByRole('button', { name: 'Take back: Know where I stand' }).click();
  await expect(card(page, /Know where I stand/)).toBeAttached();
  await expect(bar(page).getByRole('status')).toHaveText('1 difference');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(bar(page).getByRole('status')).toHaveText('2 differences');
  await list(page).getByRole('button', { name: 'Take back all' }).click();
  await expect(list(page)).toContainText('The two maps are the same.');

  await bar(page).getByRole('button', { name: 'Stop comparing' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(list(page)).toHaveCount(0);
});

test('a comparison follows both maps while others edit them, and nobody is seen in the other map', async ({
  page,
  context,
}) => {
  await openExample(page);
  const current = page.url();
  await makeCopy(page);
  const other = await context.newPage();
  await other.goto(current);
  await expect(other.getByRole('grid')).toBeVisible();
  await saved(other);
  await compareWithOrigin(page);
  await expect(list(page)).toContainText('The two maps are the same.');
  await expect(other.getByRole('list', { name: /here$/ })).toHaveCount(0);
  await card(other, /Know where I stand/).focus();
  await other.keyboard.press('Delete');
  await expect(bar(page).getByRole('status')).toHaveText('1 difference');
  await expect(list(page).getByRole('listitem')).toContainText('Added');
  await expect(list(page).getByRole('listitem')).toContainText('Know where I stand');
});

test('by keyboard alone: choose the map, go to a difference, take it back, leave', async ({ page }) => {
  await openExample(page);
  await makeCopy(page);
  await card(page, /Know where I stand/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' always');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('button', { name: 'Future state' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Compare with another map…' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Compare with another map' })).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /This map was copied from it/ })
    .focus();
  await page.keyboard.press('Enter');
  const jump = list(page).getByRole('button', { name: /^Go to Know where I stand/ });
  await expect(jump).toBeVisible();
  await jump.focus();
  await page.keyboard.press('Enter');
  await expect(card(page, /Know where I stand always/)).toBeFocused();
  await expect(list(page)).toBeVisible();
  await list(page)
    .getByRole('button', { name: /^Take back: Know where I stand/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('status')).toHaveText('0 differences');
  await bar(page).getByRole('button', { name: 'Stop comparing' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').locator(':focus')).toHaveCount(1);
});

test('a Resa file is compared with, and the list goes out as a document and a table', async ({ page }) => {
  await openExample(page);
  const { writeMapFile } = await import('../../src/model/file.ts');
  const { templateMap } = await import('../../src/model/templates/index.ts');
  const map = templateMap('first-home', 'en');
  const { 'need-stand': _gone, ...cards } = map.cards;
  const choose = async (name: string, text: string) => {
    await page
      .getByRole('dialog')
      .getByLabel('Choose a Resa file…')
      .last()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Compare with another map…' }).click();
  await choose('holiday.json', '{}');
  await expect(page.getByRole('alert')).toContainText('No map could be read from holiday.json.');
  await choose('old.resa.json', writeMapFile({ ...map, cards }));
  await expect(bar(page).getByRole('status')).toHaveText('1 difference');
  const download = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), list(page).getByRole('button', { name }).click()]);
    return readFile(await file.path(), 'utf8');
  };
  expect(await download('Download the list as CSV')).toContain('"Added","Bid","Need","Know where I stand"');
  expect(await download('Download the list as Markdown')).toContain('- **Added** Need: Know where I stand');
});

const sheet = (page: Page) => page.locator('[data-map-canvas]');
const mark = (page: Page, name: string | RegExp) => sheet(page).getByRole('button', { name });
const curves = (page: Page) => sheet(page).getByRole('list', { name: 'Curves' });
const score = (page: Page) => page.getByRole('grid').getByRole('button', { name: /“Are we even in the running\?”/ });

/** What is painted where the curve is lowest. */
async function picture(page: Page): Promise<string> {
  const box = await score(page).boundingBox();
  if (!box) throw new Error('the emotion is not on the sheet');
  const clip = { x: box.x - 70, y: box.y - 20, width: 60, height: 100 };
  return (await page.screenshot({ clip })).toString('base64');
}

async function raise(page: Page, times: number): Promise<void> {
  await score(page).focus();
  for (let i = 0; i < times; i++) await page.keyboard.press('+');
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`both curves stand in one lane and differences are marked on the sheet, ${colorScheme}`, async ({ page }) => {
    await wear(page, colorScheme);
    await openExample(page);
    await makeCopy(page);
    await raise(page, 3);
    await card(page, /Know where I stand/).focus();
    await page.keyboard.press('Delete');
    await card(page, /Contract to read/).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    const alone = await picture(page);
    await compareWithOrigin(page);

    await expect(curves(page).getByRole('listitem')).toHaveText([
      'Future: Buying a first home',
      'Current: Buying a first home',
    ]);
    await expect.poll(() => picture(page)).not.toBe(alone);
    await expect(card(page, /“Are we even in the running\?”.*, changed$/)).toBeAttached();
    await expect(card(page, /Contract to read.*, moved\b/)).toBeAttached();
    await expect(mark(page, /^Changed: “Are we even in the running\?”/)).toBeVisible();
    await expect(mark(page, /^Moved: Contract to read/)).toBeVisible();
    await expect(sheet(page).getByText('Know where I stand', { exact: true }).last()).toBeVisible();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/sheet-${colorScheme}.png` });
    await expectAccessible(page);

    await mark(page, '1 removed: Know where I stand').click();
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
    await expect(list(page).getByRole('button', { name: 'Take back: Know where I stand' })).toBeFocused();
    await list(page).getByRole('button', { name: 'Show all differences' }).click();
    await expect(list(page).getByRole('listitem')).toHaveCount(3);

    await bar(page).getByRole('button', { name: 'Stop comparing' }).click();
    await expect(curves(page)).toHaveCount(0);
    await expect(mark(page, /^(Changed|Moved|1 removed): /)).toHaveCount(0);
    await expect(card(page, /Contract to read/)).not.toHaveAccessibleName(/moved/);
    await expect.poll(() => picture(page)).toBe(alone);
  });
}

test('marks and the other curve follow both maps, and are seen from either', async ({ page, context }) => {
  await openExample(page);
  const current = page.url();
  await makeCopy(page);
  const other = await context.newPage();
  await other.goto(current);
  await expect(other.getByRole('grid')).toBeVisible();
  await saved(other);
  await compareWithOrigin(page);
  await expect(list(page)).toContainText('The two maps are the same.');
  const same = await picture(page);
  await raise(other, 3);
  await expect(mark(page, /^Changed: “Are we even in the running\?”/)).toBeVisible();
  await expect.poll(() => picture(page)).not.toBe(same);
  await card(page, /Status SMS within/).focus();
  await page.keyboard.press('Delete');
  await card(page, /Contract to read/).focus();
  await page.keyboard.press('Delete');
  await expect(mark(page, /^1 removed: Status SMS within/)).toBeVisible();

  await other.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await other.getByRole('menuitem', { name: 'Compare with another map…' }).click();
  await other
    .getByRole('dialog')
    .getByRole('button', { name: /Future state/ })
    .click();
  await expect(curves(other).getByRole('listitem')).toHaveText([
    'Current: Buying a first home',
    'Future: Buying a first home',
  ]);
  await expect(mark(other, /^Removed: Status SMS within/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mark(other, /^Removed: /)).toHaveCount(0);
  await expect(mark(page, / removed: /)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the list of differences is read, ${colorScheme}`, async ({ page }) => {
      await wear(page, colorScheme);
      await page.goto('/');
      await page.getByRole('button', { name: /Example: first home/ }).click();
      await expect(page.getByRole('banner')).toBeVisible();
      await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Make a future-state copy…' }).click();
      const before = page.url();
      await page.getByRole('dialog').getByRole('button', { name: 'Make the copy' }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect.poll(() => page.url()).not.toBe(before);
      await page.getByRole('banner').getByRole('textbox', { name: 'Title of the map' }).fill('A better first home');
      await compareWithOrigin(page);
      await expect(bar(page).getByRole('status')).toHaveText('1 difference');
      await expect(list(page).getByRole('listitem')).toContainText('Name: Buying a first home → A better first home');
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone-${colorScheme}.png` });
      await expectAccessible(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    });
  }

  test('marks on the sheet open the list at them', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).click();
    await expect(page.getByRole('banner')).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Make a future-state copy…' }).click();
    const before = page.url();
    await page.getByRole('dialog').getByRole('button', { name: 'Make the copy' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(() => page.url()).not.toBe(before);
    await page.getByRole('button', { name: 'As a map' }).tap();
    await card(page, /Dare to dream together/).focus();
    await page.keyboard.press('Delete');
    await compareWithOrigin(page);
    await list(page).getByRole('button', { name: 'Close' }).click();
    await expect(mark(page, '1 removed: Dare to dream together')).toBeVisible();
    await expect(curves(page).getByRole('listitem')).toHaveCount(2);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone-sheet.png` });
    await expectAccessible(page);
    await mark(page, '1 removed: Dare to dream together').tap();
    await expect(list(page).getByRole('listitem')).toHaveText(/Dare to dream together/);
  });
});

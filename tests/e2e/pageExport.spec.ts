import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { defaultOptions, exportMap } from '../../src/export/index.ts';
import { freshPersona, type JourneyMap } from '../../src/model/index.ts';
import { templateMap } from '../../src/model/templates/index.ts';
import { quietTask } from '../unit/export/support.ts';
import { hostileMap } from '../unit/export/textMaps.ts';
import { listen } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openExport(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
}

const choose = (page: Page, format: string) =>
  page.getByRole('radio', { name: format, exact: true }).check({ force: true });

const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

test('the page opens from the disk, and is filtered, zoomed and recoloured by keyboard', async ({ page, context }) => {
  await openExport(page);
  await choose(page, 'Web page');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download Web page' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Buying a first home.html');
  const file = join(mkdtempSync(join(tmpdir(), 'resa-page-')), 'map.html');
  await download.saveAs(file);

  const alone = await context.newPage();
  const heard = listen(alone);
  await alone.goto(pathToFileURL(file).href);
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Buying a first home');
  await expect(alone.getByText('Remembered as −0.4', { exact: false }).first()).toBeVisible();
  expect(await alone.evaluate(() => document.fonts.check("600 16px 'Resa Inter'"))).toBe(true);

  const lane = alone.getByRole('combobox', { name: 'Lane' });
  await lane.focus();
  await alone.keyboard.type('Pain');
  await expect(alone.getByRole('status')).toHaveText('Cards shown: 5 of 38');
  await expect(alone.getByRole('listitem').filter({ hasText: 'No reply for nine days' })).toBeVisible();
  await expect(alone.getByRole('listitem').filter({ hasText: 'Know where I stand' })).toBeHidden();
  const faded = (words: string) =>
    alone
      .locator('#picture g[data-lane]', { hasText: words })
      .first()
      .evaluate((group) => group.classList.contains('faded'));
  expect([await faded('No reply for'), await faded('Know where I')]).toEqual([false, true]);

  const view = alone.getByRole('region', { name: 'The map', exact: true });
  await view.focus();
  const level = alone.locator('#zoom-level');
  const before = await level.textContent();
  await alone.keyboard.press('+');
  await alone.keyboard.press('+');
  await expect(level).not.toHaveText(before ?? '');
  await alone.keyboard.press('ArrowRight');
  await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await alone.keyboard.press('0');
  expect(
    await view.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
      scrollWidth <= clientWidth,
      scrollHeight <= clientHeight,
    ]),
  ).toEqual([true, true]);

  await alone.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  const ground = () => alone.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).not.toBe('rgb(245, 246, 248)');
  expect(heard).toEqual({ requests: [], complaints: [] });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no accessibility violations in its ${colorScheme} look`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(await writePage(templateMap('first-home', 'en')));
    await expect(page.locator('html')).toHaveCSS('color-scheme', colorScheme);
    expect(await axe(page)).toEqual([]);
  });
}

test('the page is moved by hand and fits a phone', async ({ browser }) => {
  const file = await writePage(templateMap('first-home', 'en'));
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(file);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const view = page.getByRole('region', { name: 'The map', exact: true });
  const box = await view.boundingBox();
  if (!box) throw new Error('no map');
  const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 120, y);
  await page.mouse.up();
  expect(await view.evaluate((element) => element.scrollLeft)).toBe(120);
  const level = page.locator('#zoom-level');
  const before = await level.textContent();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(level).not.toHaveText(before ?? '');
  expect(await axe(page)).toEqual([]);
  await page.context().close();
});

test('fingers zoom the page’s map around the point between them', async ({ browser }) => {
  const file = await writePage(templateMap('first-home', 'en'));
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(file);
  const view = page.getByRole('region', { name: 'The map', exact: true });
  await view.scrollIntoViewIfNeeded();
  const box = await view.boundingBox();
  if (!box) throw new Error('no map');
  const middle = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  const shown = () =>
    view.evaluate((element, at) => {
      const scale = Number(element.querySelector('svg')?.getAttribute('width')) / 1000;
      const { left, top } = element.getBoundingClientRect();
      const point = (scrolled: number, from: number) => Math.round((scrolled + from) / scale);
      return { scale, x: point(element.scrollLeft, at.x - left), y: point(element.scrollTop, at.y - top) };
    }, middle);
  const before = await shown();
  const client = await context.newCDPSession(page);
  const fingers = (apart: number) => [-1, 1].map((side) => ({ x: middle.x + (side * apart) / 2, y: middle.y }));
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', fingers(60));
  for (const apart of [90, 120, 150, 180]) await touch('touchMove', fingers(apart));
  await touch('touchEnd', []);
  const after = await shown();
  expect(after.scale / before.scale).toBeCloseTo(3, 1);
  // Scrolling is by whole pixels.
  expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(3);
  expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(3);
  // The page itself did not zoom.
  expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
  await context.close();
});

test('the names of phases and lanes stay in view however far the page’s map is zoomed and moved', async ({ page }) => {
  await page.goto(await writePage(templateMap('first-home', 'en')));
  const view = page.getByRole('region', { name: 'The map', exact: true });
  await view.focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('+');
  const inView = (words: string) =>
    view.evaluate((element, name) => {
      const text = [...element.querySelectorAll('[data-frozen] text')].find((one) => one.textContent === name);
      const [inner, outer] = [text?.getBoundingClientRect(), element.getBoundingClientRect()];
      if (!inner || inner.width === 0) return null;
      const isInside =
        inner.left >= outer.left &&
        inner.right <= outer.right &&
        inner.top >= outer.top &&
        inner.bottom <= outer.bottom;
      const seen = document.elementFromPoint(inner.x + inner.width / 2, inner.y + inner.height / 2);
      return isInside && (seen === text || text?.contains(seen) === true);
    }, words);
  await view.evaluate((element) => element.scrollTo(700, 480));
  await page.screenshot({ path: test.info().outputPath('sticky.png') });
  await expect.poll(() => inView('Needs')).toBe(true);
  await expect.poll(() => inView('Search')).toBe(true);
  await view.evaluate((element) => element.scrollTo(0, 0));
  await expect
    .poll(() => view.locator('.ground').evaluateAll((all) => all.map((one) => one.getAttribute('visibility'))))
    .toEqual(['hidden', 'hidden']);
  await expect.poll(() => inView('Dream')).toBe(true);
});

test('the page shows one persona’s journey: others fade on the map and go from the text', async ({ page }) => {
  const map = templateMap('first-home', 'en');
  const anna = Object.values(map.personas)[0]?.id ?? '';
  const eve = freshPersona({ id: 'eve', order: 'b0', name: 'Eve, seller' });
  const need = Object.values(map.cards).find(({ text }) => text === 'Know where I stand');
  const pain = Object.values(map.cards).find(({ text }) => text.startsWith('No reply for nine'));
  if (!need || !pain) throw new Error('the sample has changed');
  const cards = { ...map.cards, [need.id]: { ...need, personas: [anna] }, [pain.id]: { ...pain, personas: ['eve'] } };
  await page.goto(await writePage({ ...map, cards, personas: { ...map.personas, eve } }));
  const item = (words: string) => page.getByRole('listitem').filter({ hasText: words });
  const shape = (words: string) => page.locator('#picture g[data-lane]', { hasText: words }).first();
  await page.getByRole('combobox', { name: 'Persona' }).selectOption('Eve, seller');
  await expect(item('No reply for nine days')).toBeVisible();
  await expect(item('Know where I stand')).toBeHidden();
  await expect(shape('Know where I')).toHaveClass('faded');
  await expect(shape('No reply for')).not.toHaveClass('faded');
  // What is felt is Anna's alone.
  await expect(item('In love with a kitchen')).toBeHidden();
  await page.getByRole('combobox', { name: 'Persona' }).selectOption('Everybody');
  await expect(item('Know where I stand')).toBeVisible();
  await expect(page.locator('.faded')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('');
});

test('a hostile map runs nothing in its page and asks nobody for anything', async ({ page }) => {
  const heard = listen(page);
  await page.goto(await writePage(hostileMap()));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '</script><img src=x onerror="window.harmed = true">',
  );
  expect(
    await page.evaluate(() => [Reflect.get(window, 'harmed'), document.querySelectorAll('img, script').length]),
  ).toEqual([undefined, 1]);
  const scripted = await page
    .locator('a')
    .evaluateAll((links) => links.filter((link) => (link as HTMLAnchorElement).protocol === 'javascript:').length);
  expect(scripted).toBe(0);
  await page.getByRole('combobox', { name: 'Lane' }).selectOption({ index: 1 });
  expect(heard).toEqual({ requests: [], complaints: [] });
});

test('Markdown is copied as it would be downloaded', async ({ page }) => {
  await openExport(page);
  await choose(page, 'Markdown');
  await page.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Markdown is on the clipboard.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^# Buying a first home\n/);
  expect(text).toContain('| Phase | Dream | Dream |');
  expect(text).toContain('### Waits for the seller’s answer');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

/** The page of a map, as a file. */
async function writePage(map: JourneyMap): Promise<string> {
  const input = { map, locale: 'en', today: '2026-11-29' } as const;
  const { bytes } = await exportMap('html', input, defaultOptions('html'), quietTask());
  const file = join(mkdtempSync(join(tmpdir(), 'resa-page-')), 'map.html');
  writeFileSync(file, bytes);
  return pathToFileURL(file).href;
}

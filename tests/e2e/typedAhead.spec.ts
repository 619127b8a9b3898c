import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { openByKeys, press } from './keys.ts';

const grid = (page: Page) => page.getByRole('grid');
const bar = (page: Page) => page.getByRole('search', { name: 'Find cards on the map' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const openExample = (page: Page) => openByKeys(page, /Example: first home/);

const PARTS = { FindLayer: 'src/ui/find/FindLayer.tsx', Palette: 'src/ui/palette/Palette.tsx' };
type Part = keyof typeof PARTS;

/** Where the build has put the code of a part. */
function addressOf(part: Part): string {
  const manifest = JSON.parse(readFileSync('dist/app/.vite/manifest.json', 'utf8'));
  return `**/${manifest[PARTS[part]].file}`;
}

/** Holds the code of a part back until what is answered is called. */
async function holdBack(page: Page, part: Part): Promise<() => void> {
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(addressOf(part), async (route) => {
    await isLetGo;
    await route.continue();
  });
  return letGo;
}

/** Presses a key and waits until the code it needs is asked for. */
async function pressAndAsk(page: Page, key: string, part: Part): Promise<void> {
  const asked = page.waitForRequest(addressOf(part));
  await page.keyboard.press(key);
  await asked;
}

async function toEmptyCell(page: Page): Promise<void> {
  await press(page, 'Control+End', 'ArrowLeft');
  await expect(grid(page).getByRole('gridcell', { name: 'Backstage, Gets the keys, inspects: empty' })).toBeFocused();
}

test('what is typed after Ctrl+F and before the finder stands is in the finder, and no card is made or written in', async ({
  page,
}) => {
  const letGo = await holdBack(page, 'FindLayer');
  await openExample(page);
  await toEmptyCell(page);
  const cards = await grid(page).getByRole('button').count();
  await pressAndAsk(page, 'Control+f', 'FindLayer');
  await page.keyboard.type('bankss');
  await press(page, 'Backspace', 'Backspace', 'Delete', 'Enter');
  await expect(page.getByRole('textbox', { name: 'Text of the card' })).toHaveCount(0);
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
  expect(await grid(page).getByRole('button').count()).toBe(cards);
  letGo();
  const box = bar(page).getByRole('textbox');
  await expect(box).toBeFocused();
  await expect(box).toHaveValue('bank');
  await page.keyboard.type('s');
  await expect(box).toHaveValue('banks');

  // In the bar that has the focus already, the key gives no new wait: what is found is written over.
  await press(page, 'Control+f');
  await page.keyboard.type('loan');
  await expect(box).toHaveValue('loan');
  await press(page, 'Escape', 'Control+f');
  await page.keyboard.type('loan');
  await page.keyboard.type('s');
  await expect(box).toHaveValue('loans');
});

test('what is typed after Ctrl+K and before the palette stands is in the palette, and the text people wrote in stays', async ({
  page,
}) => {
  const letGo = await holdBack(page, 'Palette');
  await openExample(page);
  await press(page, 'ArrowDown', 'Enter');
  const text = page.getByRole('textbox', { name: 'What the customer does' }).first();
  await expect(text).toBeFocused();
  const words = await text.inputValue();
  await pressAndAsk(page, 'Control+k', 'Palette');
  await page.keyboard.type('sign!');
  await press(page, 'Backspace');
  letGo();
  await expect(palette(page).getByRole('combobox')).toHaveValue('sign');
  await page.keyboard.type('ed');
  await expect(palette(page).getByRole('combobox')).toHaveValue('signed');
  await press(page, 'Escape');
  await expect(palette(page)).toHaveCount(0);
  await expect(grid(page).getByRole('columnheader', { name: words })).toHaveCount(1);
});

for (const [key, part] of [
  ['Control+f', 'FindLayer'],
  ['Control+k', 'Palette'],
] as const) {
  test(`Escape gives up what ${key} asked for, and the next letters are the map’s`, async ({ page }) => {
    const letGo = await holdBack(page, part);
    await openExample(page);
    await toEmptyCell(page);
    await pressAndAsk(page, key, part);
    await page.keyboard.type('never');
    await press(page, 'Escape');
    await page.keyboard.type('kept');
    await press(page, 'Enter');
    await expect(grid(page).getByRole('button', { name: /kept/ })).toHaveCount(1);
    await expect(grid(page).getByRole('button', { name: /never/ })).toHaveCount(0);
    letGo();
    await press(page, key);
    const box = part === 'Palette' ? palette(page).getByRole('combobox') : bar(page).getByRole('textbox');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('');
  });
}

import { expect, type Locator, type Page, test } from '@playwright/test';
import { PNG } from '../server/support/pictures.ts';
import { tabTo } from './keys.ts';
import { openExample } from './places.ts';

const grid = (page: Page): Locator => page.getByRole('grid');
const side = (page: Page): Locator => page.getByRole('complementary');
const card = (page: Page, words: RegExp): Locator => grid(page).getByRole('button', { name: words });
const here = (page: Page): Locator => grid(page).locator('[data-focused]');

test('F6 goes from one part of the editor to the next, and back', async ({ page }) => {
  await openExample(page);
  await expect(here(page)).toBeFocused();
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  for (const part of [
    tools.getByRole('button', { name: 'Select' }),
    page.getByRole('button', { name: 'As a map' }),
    side(page),
    page.getByRole('banner').getByRole('link'),
    here(page),
  ]) {
    await page.keyboard.press('F6');
    await expect(part).toBeFocused();
  }
  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('banner').getByRole('link')).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(side(page)).toBeFocused();
});

test('a card of every kind is added by its letter, and its fields are filled in', async ({ page }) => {
  await openExample(page);
  const add = async (letter: string, words: string) => {
    await grid(page).getByRole('columnheader', { name: 'Activity: Bids by text message', exact: true }).focus();
    await page.keyboard.press(letter);
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await expect(here(page)).toHaveAccessibleName(new RegExp(words));
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await expect(side(page)).toBeFocused();
  };
  const tab = (role: 'radio' | 'combobox' | 'textbox' | 'slider' | 'button', name: string | RegExp) =>
    tabTo(page, side(page).getByRole(role, { name }));
  await page.keyboard.press('ArrowDown');

  await add('n', 'Be heard');
  await tab('combobox', 'What it is about');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, /Be heard.*Safety/)).toBeAttached();

  await add('q', 'Is anybody there?');
  await tab('textbox', 'Who said it');
  await page.keyboard.type('Anna');
  await page.keyboard.press('Tab');
  await expect(card(page, /Is anybody there\?.*Anna/)).toBeAttached();

  await add('i', 'Our first kitchen');
  await tab('button', 'Choose a picture…');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'kitchen.png', mimeType: 'image/png', buffer: PNG });
  await expect(side(page).getByRole('img', { name: 'Picture without a description' })).toBeVisible();
  await tab('textbox', 'What the picture shows');
  await page.keyboard.type('A red wall');
  await page.keyboard.press('Tab');
  await expect(side(page).getByRole('img', { name: 'A red wall' })).toBeVisible();
});

/** What is mostly done with a pointer, done by somebody who has none: from the grid to the details by Tab, and back. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { tabTo } from './keys.ts';
import { choose, openExample } from './places.ts';
import { fileOf } from './support.ts';

const grid = (page: Page): Locator => page.getByRole('grid');
const side = (page: Page): Locator => page.getByRole('complementary');
const card = (page: Page, words: RegExp): Locator => grid(page).getByRole('button', { name: words });

/** Stands on a card, with its details beside, at their head. */
async function goToDetails(page: Page, kind: string, text: string): Promise<void> {
  const words = new RegExp(`^${kind}: ${text}`);
  await card(page, words).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(card(page, words)).toBeFocused();
  await expect(side(page).getByRole('textbox').first()).toHaveValue(new RegExp(`^${text}`));
  await side(page).getByRole('heading', { level: 2 }).focus();
}

test('a channel of the team’s own is made, given an icon and used again', async ({ page }) => {
  await openExample(page);
  await goToDetails(page, 'Touchpoint', 'Open house');
  const channel = side(page).getByRole('combobox', { name: 'Channel' });
  await tabTo(page, channel);
  await page.keyboard.type('Viewing app');
  await expect(page.getByRole('option', { name: 'Use “Viewing app”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, /Open house, Viewing app/)).toBeAttached();
  const icons = side(page).getByRole('radiogroup', { name: 'Icon of Viewing app' });
  await tabTo(page, icons.locator('input:checked'));
  await page.keyboard.press('ArrowLeft');
  const chosen = await icons.locator('input:checked').getAttribute('aria-label');
  await page.keyboard.press('ArrowLeft');
  await expect(icons.locator('input:checked')).not.toHaveAttribute('aria-label', chosen ?? '');

  await goToDetails(page, 'Touchpoint', 'Office');
  await tabTo(page, channel);
  await page.keyboard.type('view');
  await expect(page.getByRole('option', { name: 'Viewing app' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, /Office, Viewing app/)).toBeAttached();
});

test('a link is named and made a path, which has a curve of its own', async ({ page }) => {
  await openExample(page);
  const from = grid(page).getByRole('columnheader', { name: 'Activity: Visits open houses', exact: true });
  await from.focus();
  await page.keyboard.press('l');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const words = side(page).getByRole('textbox', { name: 'Words on the link' });
  await expect(words).toBeVisible();
  await side(page).getByRole('heading', { level: 2 }).focus();
  await tabTo(page, words);
  await page.keyboard.type('bids at once');
  await page.keyboard.press('Enter');
  await tabTo(page, side(page).getByRole('combobox', { name: 'Kind of link' }));
  await page.keyboard.press('ArrowDown');
  await expect(side(page).getByText(/The curve shows both/)).toBeVisible();
  const { map } = await fileOf(page);
  expect(Object.values(map?.links ?? {})).toEqual([expect.objectContaining({ type: 'path', label: 'bids at once' })]);
  await choose(page, 'Moments');
  await expect(side(page).getByText('bids at once').first()).toBeVisible();
});

test('an owner and a due date are written, and read out with the card', async ({ page }) => {
  await openExample(page);
  await goToDetails(page, 'Pain point', 'Bills arrive');
  await tabTo(page, side(page).getByRole('combobox', { name: 'Owner' }));
  await page.keyboard.type('Legal');
  await page.keyboard.press('Tab');
  await expect(side(page).getByLabel('Due')).toBeFocused();
  // Some browsers begin with the month, others with the day.
  await page.keyboard.type('05052027');
  await expect(side(page).getByLabel('Due')).toHaveValue('2027-05-05');
  await expect(card(page, /Bills arrive.*owner Legal, due 5 May/)).toBeAttached();
});

test('a persona’s curve is hidden and shown again', async ({ page }) => {
  await openExample(page);
  await choose(page, 'Personas');
  const dialog = page.getByRole('dialog', { name: 'Personas' });
  await dialog.getByRole('button', { name: 'Add a persona' }).press('Enter');
  await page.keyboard.type('Robin');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list')).toContainText('Robin');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const feelings = card(page, /^Emotion/);
  await expect(feelings.first()).toBeAttached();
  const personas = page.getByRole('banner').getByRole('button', { name: /^Personas/ });
  const anna = page.getByRole('menuitemcheckbox', { name: 'Anna, 31' });
  await tabTo(page, personas, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(anna).toBeVisible();
  await page.keyboard.press('End');
  for (let i = 0; i < 6 && !(await anna.evaluate((item) => item === document.activeElement)); i++)
    await page.keyboard.press('ArrowUp');
  await expect(anna).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(anna).not.toBeChecked();
  await expect(feelings).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(anna).toBeChecked();
  await expect(feelings.first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(personas).toBeFocused();
});

test('the interview guide is copied and downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExample(page);
  const more = page.getByRole('banner').getByRole('button', { name: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Assumptions' })).toBeVisible();
  await page.keyboard.type('assum');
  await page.keyboard.press('Enter');
  const heading = side(page).getByRole('heading', { level: 2, name: 'Assumptions' });
  await expect(heading).toBeVisible();
  await heading.focus();
  await tabTo(page, side(page).getByRole('button', { name: 'Copy' }));
  await page.keyboard.press('Enter');
  await expect(side(page)).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('# Interview guide: Buying a first home');
  await page.keyboard.press('Tab');
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(await readFile(await file.path(), 'utf8')).toBe(copied);
});

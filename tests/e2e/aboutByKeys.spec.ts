import { expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo, toPart } from './keys.ts';

const grid = (page: Page) => page.getByRole('grid');
const card = (page: Page, text: RegExp): Locator => grid(page).getByRole('button', { name: text });
const openExample = (page: Page) => openByKeys(page, /Example: first home/);

test('by keyboard alone the palette leads to a phase, a command, another map and a persona', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Sign');
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Sign' })).toBeFocused();
  await findByKeys(page, 'Fold all lanes');
  await expect(grid(page).getByRole('rowheader', { name: 'Needs' })).toHaveAttribute('aria-expanded', 'false');
  await openByKeys(page, /Blank/);
  await findByKeys(page, 'Buying a first home');
  await expect(grid(page)).toHaveAccessibleName(/Buying a first home/);
  await findByKeys(page, 'Anna');
  await expect(page.getByRole('dialog', { name: 'Personas' })).toContainText('Anna, 31');
});

const zoomOf = async (page: Page): Promise<number> =>
  Number((await page.getByRole('button', { name: /back to full size/ }).textContent())?.replace('%', ''));

test('by keyboard alone a phase is zoomed to, the map in small is reached, walked and left', async ({ page }) => {
  await openExample(page);
  const before = await zoomOf(page);
  await findByKeys(page, 'Sign');
  await page.keyboard.press('z');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
  await expect(card(page, /Dare to dream/)).not.toBeInViewport();
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Sign' })).toBeInViewport();

  await page.keyboard.press('Alt+m');
  const small = page.getByRole('application', { name: 'The whole map, small' });
  await expect(small).toBeVisible();
  await toPart(page, page.getByRole('button', { name: 'As a map' }));
  await tabTo(page, small, 'Shift+Tab');
  await expect(page.getByRole('status').filter({ hasText: 'In view: from' })).toHaveCount(0);
  await press(page, 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: /In view/ })).toBeAttached();
  await expect(card(page, /Dare to dream/)).toBeInViewport();
  await page.keyboard.press('Alt+m');
  await expect(small).toBeHidden();
  await page.keyboard.press('Control+0');
  await expect.poll(() => zoomOf(page)).toBeLessThanOrEqual(before);
});

test('by keyboard alone a future state is made, compared with its origin, listed, exported and left', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Make a future-state copy');
  const ask = page.getByRole('dialog', { name: 'Make a future-state copy' });
  await expect(ask).toBeVisible();
  await tabTo(page, ask.getByRole('button', { name: 'Make the copy' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Future state' })).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await findByKeys(page, 'Know where I stand');
  await page.keyboard.press('Delete');
  await findByKeys(page, 'Compare with another map');
  const choice = page.getByRole('dialog', { name: 'Compare with another map' });
  await tabTo(page, choice.getByRole('button', { name: /This map was copied from it/ }));
  await page.keyboard.press('Enter');
  const list = page.getByRole('complementary', { name: 'Differences' });
  await expect(list.getByRole('listitem')).toHaveText([/Know where I stand/]);
  await toPart(page, list);
  await tabTo(page, list.getByRole('button', { name: 'Download the list as CSV' }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await tabTo(page, list.getByRole('button', { name: 'Take back: Know where I stand' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page, /Know where I stand/)).toBeAttached();
  const bar = page.getByRole('region', { name: 'Comparison' });
  await toPart(page, bar);
  await tabTo(page, bar.getByRole('button', { name: 'Stop comparing' }));
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect(grid(page).locator('[data-focused]')).toBeFocused();
});

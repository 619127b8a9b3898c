import { expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo, toPart, typeInMenu } from './keys.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const grid = (page: Page) => page.getByRole('grid');
const side = (page: Page) => page.getByRole('complementary');
const card = (page: Page, text: RegExp): Locator => grid(page).getByRole('button', { name: text });
const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('status').filter({ hasText: text });
const openExample = (page: Page) => openByKeys(page, /Example: first home/);

/** The number of its column, the lanes’ names being the first. */
async function columnOf(page: Page, text: RegExp): Promise<number> {
  return card(page, text).evaluate((one) =>
    Number(one.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? Number.NaN),
  );
}

test('by keyboard alone a block of cells is chosen, filled to the right and emptied', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Three banks');
  await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r');
  await expect(notice(page, 'Filled: 4 cards.')).toBeVisible();
  await expect(card(page, /Three banks/)).toHaveCount(3);
  await expect(card(page, /One loan promise/)).toHaveCount(3);
  await page.keyboard.press('Delete');
  await expect(card(page, /Three banks|One loan promise|Same flat/)).toHaveCount(0);
  await press(page, 'Control+z', 'Control+z');
  await expect(card(page, /Three banks/)).toHaveCount(1);
  await expect(card(page, /Same flat/)).toHaveCount(1);
});

test('by keyboard alone several cards are moved, to the edge and no further, and one undo takes a step back', async ({
  page,
}) => {
  await openExample(page);
  await findByKeys(page, 'Dare to dream');
  const [dare, know] = [await columnOf(page, /Dare to dream/), await columnOf(page, /Know what we can/)];
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight');
  await expect(card(page, /Dare to dream/)).toBeFocused();
  expect(await columnOf(page, /Dare to dream/)).toBe(dare + 1);
  expect(await columnOf(page, /Know what we can/)).toBe(know + 1);
  await expect(card(page, /Know what we can/)).toHaveAttribute('aria-pressed', 'true');
  await press(page, 'Alt+ArrowLeft', 'Alt+ArrowLeft');
  await expect(notice(page, /reach the edge of the map/)).toBeVisible();
  expect(await columnOf(page, /Know what we can/)).toBe(know);
  await page.keyboard.press('Control+z');
  expect(await columnOf(page, /Know what we can/)).toBe(know + 1);
});

test('by keyboard alone a card waits in Unplaced and is placed in the chosen cell', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Three banks');
  await page.keyboard.press('Shift+F10');
  await typeInMenu(page, 'Move to Un');
  await expect(page.getByRole('menuitem', { name: 'Move to Unplaced' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, /Three banks/)).toHaveCount(0);
  await findByKeys(page, 'Same flat');
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await expect(
    grid(page).getByRole('gridcell', { name: 'Pain points, Talks about moving with partner: empty' }),
  ).toBeFocused();
  await findByKeys(page, 'Unplaced');
  await expect(side(page).getByRole('button', { name: 'Place in the chosen cell' })).toBeEnabled();
  await toPart(page, side(page));
  await tabTo(page, side(page).getByRole('button', { name: 'Place in the chosen cell' }));
  await page.keyboard.press('Enter');
  await expect(card(page, /Three banks/)).toHaveCount(1);
  expect(await columnOf(page, /Three banks/)).toBe(2);
  await expect(side(page)).toContainText('Everything has its place.');
});

test('by keyboard alone a map is saved as a template, and another begins from it', async ({ page }) => {
  await openExample(page);
  await findByKeys(page, 'Save as template');
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await tabTo(page, dialog.getByLabel('Name of the template'));
  await press(page, 'Control+a');
  await page.keyboard.type('Homes');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('“Homes” is saved.');
  await tabTo(page, dialog.getByRole('button', { name: 'Close' }).last());
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('F6');
  await tabTo(
    page,
    page
      .getByRole('banner')
      .getByRole('link', { name: /Resa|maps/i })
      .first(),
  );
  await page.keyboard.press('Enter');
  const own = page.getByRole('region', { name: 'Your templates' });
  await expect(own).toBeVisible();
  await tabTo(page, own.getByRole('button', { name: 'Rename Homes' }));
  await page.keyboard.press('Enter');
  await press(page, 'Control+a');
  await page.keyboard.type('Flats');
  await page.keyboard.press('Enter');
  await expect(own.getByRole('button', { name: 'Start from Flats' })).toBeVisible();
  await tabTo(page, own.getByRole('button', { name: /^Start from/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: 'Phase: Bid' })).toBeAttached();
  await expect(card(page, /Three banks/)).toHaveCount(0);
});

test('by keyboard alone a lane and a phase are copied into another map', async ({ page, context }) => {
  await openExample(page);
  await findByKeys(page, 'Pain points');
  await page.keyboard.press('Control+c');
  await expect(notice(page, /Copied: 1 lane and 5 cards\./)).toBeVisible();
  const other = await context.newPage();
  await openByKeys(other, /Blank/);
  await press(other, 'Control+v');
  const lanes = other.getByRole('alertdialog', { name: 'The lane is here already' });
  await expect(lanes.getByRole('button', { name: 'Into the same lane' })).toBeFocused();
  await other.keyboard.press('Enter');
  const width = other.getByRole('alertdialog', { name: /^Add \d+ activit/ });
  await expect(width.getByRole('button', { name: /^Add/ })).toBeFocused();
  await other.keyboard.press('Enter');
  await expect(card(other, /Three banks/)).toHaveCount(1);
  await expect(grid(other).getByRole('rowheader', { name: /Pain points/ })).toHaveCount(1);
  await other.keyboard.press('Control+z');
  await expect(card(other, /Three banks/)).toHaveCount(0);

  await page.bringToFront();
  await findByKeys(page, 'Bid');
  await page.keyboard.press('Control+x');
  await expect(notice(page, /Cut: 1 phase, 2 activities,? and \d+ cards\./)).toBeVisible();
  await other.bringToFront();
  await press(other, 'Control+Home', 'ArrowUp', 'Control+v');
  await expect(grid(other).getByRole('columnheader', { name: 'Phase: Bid' })).toBeFocused();
  await expect(card(other, /No reply for nine days/)).toHaveCount(1);
});

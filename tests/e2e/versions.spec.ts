import { expect, type Locator, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo, toPart } from './keys.ts';
import { choose, openExample, side } from './places.ts';
import { expectAccessible, wear } from './support.ts';

const FIRST = 'Same flat, five listings';
const SECOND = 'Three banks, three answers';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Versions' });
const differences = (page: Page): Locator => page.getByRole('complementary', { name: 'Differences' });
const card = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('grid').getByRole('button', { name: text instanceof RegExp ? text : new RegExp(text) });
const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');

async function keep(page: Page, name: string): Promise<void> {
  await choose(page, 'Versions');
  await panel(page).getByRole('button', { name: 'Keep this version…' }).click();
  await panel(page).getByRole('textbox', { name: 'Name of the version' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
}

/** With the mouse: what is painted there takes the press. */
async function select(page: Page, text: string | RegExp): Promise<void> {
  await card(page, text).scrollIntoViewIfNeeded();
  const box = await card(page, text).boundingBox();
  if (!box) throw new Error(`${text} is not on the screen`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

async function remove(page: Page, text: string): Promise<void> {
  await card(page, text).focus();
  await page.keyboard.press('Delete');
  await expect(card(page, text)).toHaveCount(0);
}

async function compareWith(page: Page, name: string): Promise<void> {
  await choose(page, 'Versions');
  await panel(page)
    .getByRole('button', { name: new RegExp(`^Compare with today: ${name}`) })
    .click();
  await expect(differences(page)).toBeVisible();
}

test('a version kept by name is looked at beside today’s map; one card comes back, then all, and undo goes back', async ({
  page,
}) => {
  await openExample(page);
  await choose(page, 'Versions');
  await expect(panel(page)).toContainText('There is no version yet.');
  await expectAccessible(page);
  await keep(page, 'Before the workshop');
  await expect(panel(page).getByRole('button', { name: 'Keep this version…' })).toBeFocused();

  await remove(page, FIRST);
  await remove(page, SECOND);
  await saved(page);
  await keep(page, 'After the workshop');
  await panel(page)
    .getByRole('button', { name: /^What changed: After the workshop/ })
    .click();
  await expect(panel(page)).toContainText('2 cards deleted');
  await expectAccessible(page);

  await compareWith(page, 'Before the workshop');
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('2 differences');
  await expect(differences(page)).toContainText(/From Before the workshop, .* to today/);
  await expectAccessible(page);
  await differences(page)
    .getByRole('button', { name: new RegExp(`^Take back: ${FIRST}`) })
    .click();
  await expect(card(page, FIRST)).toBeAttached();
  await expect(card(page, SECOND)).toHaveCount(0);

  await differences(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect(card(page, SECOND)).toBeAttached();
  await expect(differences(page)).toContainText('Restored.');
  await expect(differences(page)).toContainText('The map is as it was then.');
  await differences(page).getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, SECOND)).toHaveCount(0);
  await expect(card(page, FIRST)).toBeAttached();

  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'Before a restore' })).toHaveCount(1);
});

test('only the lane, the phase or the card that is selected is made as it was', async ({ page }) => {
  await openExample(page);
  await keep(page, 'Whole');
  await remove(page, FIRST);
  await card(page, /Know where I stand/).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Be told at once');
  await page.keyboard.press('Enter');
  await expect(card(page, /Be told at once/)).toBeAttached();
  await saved(page);
  await compareWith(page, 'Whole');
  await select(page, /Be told at once/);
  await choose(page, 'Versions');
  await page.getByRole('button', { name: 'Show the list' }).click();
  const box = differences(page).getByRole('region', { name: 'Restore' });
  await expect(box.getByRole('button', { name: /^Restore this lane/ })).toBeVisible();
  await expect(box.getByRole('button', { name: /^Restore this phase/ })).toBeVisible();
  await box.getByRole('button', { name: 'Restore this card: Be told at once' }).click();
  await expect(card(page, /Know where I stand/)).toBeAttached();
  await expect(card(page, FIRST), 'it stands in another lane').toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, /Be told at once/)).toBeAttached();
});

test('by keyboard alone: keep, change, look at it, restore, undo', async ({ page }) => {
  await openByKeys(page, /Example: first home/);
  await findByKeys(page, 'Versions');
  await tabTo(page, panel(page).getByRole('button', { name: 'Keep this version…' }));
  await press(page, 'Enter');
  await expect(panel(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('By keys');
  await press(page, 'Enter');
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'By keys' })).toHaveCount(1);
  await findByKeys(page, FIRST);
  await page.getByRole('grid').locator('[data-focused]').focus();
  await press(page, 'Delete');
  await expect(card(page, FIRST)).toHaveCount(0);
  await saved(page);
  await findByKeys(page, 'Versions');
  await toPart(page, side(page));
  await tabTo(page, panel(page).getByRole('button', { name: /^Compare with today: By keys/ }));
  await press(page, 'Enter');
  await expect(differences(page)).toBeVisible();
  await toPart(page, side(page));
  await tabTo(page, differences(page).getByRole('button', { name: 'Restore this version' }));
  await press(page, 'Enter');
  await expect(card(page, FIRST)).toBeAttached();
  await expect(differences(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await press(page, 'Control+z');
  await expect(card(page, FIRST)).toHaveCount(0);
});

test('before an import is added a version is kept; when that fails nothing is added, and it is said', async ({
  page,
}) => {
  await openExample(page);
  const importTable = async () => {
    await choose(page, /^Import/);
    const dialog = page.getByRole('dialog');
    await dialog
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'more.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Lane,Later on\nNeeds,A second chance\n'),
      });
    await dialog.getByRole('button', { name: 'Add to this map' }).click();
    return dialog;
  };
  await page.route('**/versions', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  const dialog = await importTable();
  await expect(dialog.getByRole('alert')).toContainText('Nothing was added, since the map could not be kept');
  await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.');
  await page.keyboard.press('Escape');
  await expect(card(page, /A second chance/)).toHaveCount(0);
  await page.unroute('**/versions');
  await importTable();
  await expect(card(page, /A second chance/)).toBeAttached();
  await choose(page, 'Versions');
  await expect(panel(page).getByRole('listitem').filter({ hasText: 'Before an import' })).toHaveCount(1);
});

test('offline it says so, and a version that cannot be read is said to be damaged', async ({ page, context }) => {
  await openExample(page);
  await keep(page, 'Broken');
  await page.route('**/versions/*', (route) => route.fulfill({ status: 410, json: { error: 'damaged' } }));
  await panel(page)
    .getByRole('button', { name: /^Compare with today: Broken/ })
    .click();
  await expect(panel(page).getByRole('alert').filter({ hasText: 'This version is damaged' })).toBeVisible();
  await context.setOffline(true);
  await expect(panel(page)).toContainText('You are offline.');
  await panel(page).getByRole('button', { name: 'Keep this version…' }).click();
  await page.keyboard.type('Now');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('The server cannot be reached.');
});

test('a facilitator names and deletes versions, on a phone and in the dark too', async ({ page }) => {
  await openExample(page);
  await keep(page, 'First');
  await panel(page)
    .getByRole('button', { name: /^Name: First/ })
    .click();
  await panel(page).getByRole('textbox').fill('Second');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: /^Name: Second/ })).toBeFocused();
  await page.setViewportSize({ width: 390, height: 800 });
  await wear(page, 'dark');
  await expectAccessible(page);
  expect(await panel(page).evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await panel(page)
    .getByRole('button', { name: /^Delete: Second/ })
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(panel(page)).toContainText('There is no version yet.');
  await expect(panel(page).getByRole('button', { name: 'Keep this version…' })).toBeFocused();
});

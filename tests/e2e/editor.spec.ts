import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, wear } from './support.ts';

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

const panel = (page: Page) => page.getByRole('complementary');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the editor has no accessibility violations, ${colorScheme}`, async ({ page }) => {
    await wear(page, colorScheme);
    await openExample(page);
    await expectAccessible(page);
    await page.getByRole('toolbar').getByRole('button', { name: 'Add a pain point' }).click();
    await page.keyboard.type('Nobody answers');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Pain point' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('title, state and purpose are edited where they stand, and one undo takes each back', async ({ page }) => {
  await openExample(page);
  const title = page.getByRole('textbox', { name: 'Title of the map' });
  await title.fill('Buying a second home');
  await title.press('Enter');
  await expect(page).toHaveTitle('Buying a second home · Resa');
  await page.getByRole('button', { name: 'Current state' }).click();
  await page.getByRole('menuitemradio', { name: 'Future state' }).click();
  await expect(page.getByRole('button', { name: 'Future state' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Current state' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('Buying a first home');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(title).toHaveValue('Buying a second home');
});

test('a deleted card is listed and restored', async ({ page }) => {
  await openExample(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Add a note' }).click();
  await page.keyboard.type('Call the bank first');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Recently deleted' }).click();
  await panel(page).getByRole('button', { name: 'Restore “Call the bank first”' }).click();
  await expect(panel(page)).toContainText('Nothing has been deleted.');
  await expect(page.getByRole('grid').getByRole('button', { name: /Call the bank first/ })).toBeAttached();
});

test('a card without a place waits in the tray and is placed in the chosen cell', async ({ page }) => {
  await openExample(page);
  await page.getByRole('toolbar').getByRole('button', { name: 'Add a quote' }).click();
  await page.keyboard.type('We were sure');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Move to Unplaced' }).click();
  const tray = page.getByRole('button', { name: 'Unplaced 1' });
  await tray.click();
  await panel(page).getByRole('button', { name: 'Place in the chosen cell' }).click();
  await expect(page.getByRole('button', { name: 'Unplaced 0' })).toBeVisible();
  await expect(panel(page)).toContainText('Everything has its place.');
});

test('a card is dragged out of the tray onto the sheet', async ({ page }) => {
  await openExample(page);
  const card = page.getByRole('grid').getByRole('button', { name: /Three banks, three answers/ });
  const there = await card.boundingBox();
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await panel(page).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Move to Unplaced' }).click();
  await page.getByRole('button', { name: 'Unplaced 1' }).click();
  const waiting = panel(page).getByRole('listitem');
  await waiting.hover();
  await page.mouse.down();
  await page.mouse.move((there?.x ?? 0) + 10, (there?.y ?? 0) + 10, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Unplaced 0' })).toBeVisible();
  await expect(card).toBeAttached();
});

test('tools are one stop for Tab, and arrows walk between them', async ({ page }) => {
  await openExample(page);
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  await tools.getByRole('button', { name: 'Select' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(tools.getByRole('button', { name: 'Move the view' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tools.getByRole('button', { name: 'Move the view' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await expect(tools.getByRole('button', { name: 'Select' })).not.toBeFocused();
  expect(await tools.evaluate((element) => element.contains(document.activeElement))).toBe(false);
});

test('? shows every key from anywhere, and menus give the focus back', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const more = page.getByRole('banner').getByRole('button', { name: 'More' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(more).toBeFocused();
});

test('the appearance is chosen and remembered', async ({ page }) => {
  await openExample(page);
  await page.getByRole('banner').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the zoom is shown and changed', async ({ page }) => {
  await openExample(page);
  await page.getByRole('button', { name: /back to full size/ }).click();
  await expect(page.getByRole('button', { name: '100%: back to full size' })).toBeVisible();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByRole('button', { name: '125%: back to full size' })).toBeVisible();
});

test('people see each other by name, and the name is asked for once', async ({ page, browser }) => {
  await openExample(page);
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  const ask = other.getByRole('dialog', { name: 'How should others see you?' });
  await ask.getByLabel('Your name').fill('Maja Karlsson');
  await ask.getByRole('button', { name: 'Done' }).click();
  await expect(
    page.getByRole('list', { name: '2 people here' }).getByRole('img', { name: 'Maja Karlsson' }),
  ).toBeVisible();
  await other.reload();
  await expect(other.getByRole('button', { name: 'You: Maja Karlsson' })).toBeVisible();
  await expect(other.getByRole('list', { name: '2 people here' })).toBeVisible();
  await expect(ask).toHaveCount(0);
  await other.context().close();
});

test('a lost connection is said quietly, and what is written meanwhile is sent later', async ({ page, context }) => {
  await openExample(page);
  await context.setOffline(true);
  await expect(page.getByText('Offline. What you change is kept here')).toBeVisible({ timeout: 45_000 });
  await page.getByLabel('Purpose').fill('Written on the train');
  await context.setOffline(false);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved', { timeout: 45_000 });
  await page.reload();
  await expect(page.getByLabel('Purpose')).toHaveValue('Written on the train');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('tools lie below, the details slide up and away, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /Example: first home/ }).click();
    await expect(panel(page)).toHaveCount(0);
    await page.getByRole('button', { name: 'As a map' }).click();
    const tools = await page.getByRole('toolbar').boundingBox();
    expect(tools?.y).toBeGreaterThan(700);
    await page.getByRole('button', { name: 'Details' }).click();
    await expect(panel(page).getByLabel('Purpose')).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close' }).click();
    await expect(panel(page)).toHaveCount(0);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });
});

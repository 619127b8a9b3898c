import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible, wear } from './support.ts';

const FIRST = 'Same flat, five listings';
const SECOND = 'Three banks, three answers';

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.locator('[role="grid"] [data-focused]')).toBeFocused();
}

const card = (page: Page, words: string): Locator => page.getByRole('grid').getByRole('button', { name: words });
const panel = (page: Page, name: string): Locator => page.getByRole('complementary', { name });
const restore = (page: Page, words: string): Locator =>
  panel(page, 'Recently deleted').getByRole('button', { name: `Restore “${words}”` });

async function remove(page: Page, part: Locator): Promise<void> {
  await part.focus();
  await page.keyboard.press('Delete');
  await expect(part).toHaveCount(0);
}

async function fromMore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More' }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page, name)).toBeVisible();
}

test('with the keyboard alone a phase comes back with all that stood in it', async ({ page }) => {
  await openExample(page);
  const contents = card(page, '40 pages, read on the spot').first();
  await remove(page, page.getByRole('columnheader', { name: 'Phase: Sign' }));
  await expect(contents).toHaveCount(0);
  await remove(page, card(page, FIRST));
  await fromMore(page, 'Recently deleted');
  await expect(panel(page, 'Recently deleted').getByRole('listitem')).toHaveCount(2);
  await restore(page, 'Sign').focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeAttached();
  await expect(restore(page, FIRST)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`much that was deleted is searched and narrowed, also on a phone, ${colorScheme}`, async ({ page }) => {
    await wear(page, colorScheme);
    await openExample(page);
    await remove(page, card(page, FIRST));
    await remove(page, page.getByRole('columnheader', { name: 'Phase: Sign' }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await fromMore(page, 'Recently deleted');
    const list = panel(page, 'Recently deleted');
    const items = list.getByRole('listitem');
    await expect.poll(() => items.count()).toBeGreaterThan(20);
    await list.getByLabel('What to show').selectOption({ label: 'Phases (1)' });
    await expect(items).toHaveCount(1);
    await list.getByLabel('What to show').selectOption({ index: 0 });
    await list.getByRole('searchbox').fill('flat listings');
    await expect(items).toHaveCount(1);
    await expect(items).toContainText(FIRST);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await list.getByRole('searchbox').fill('');
    expect(await list.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  });
}

test('my own steps are listed, undone back to one of them, and redone', async ({ page }) => {
  await openExample(page);
  await remove(page, card(page, FIRST));
  await remove(page, card(page, SECOND));
  await fromMore(page, 'My changes');
  const list = panel(page, 'My changes');
  await expect(list.getByRole('listitem').filter({ hasText: 'Deleted' })).toHaveCount(2);
  await list.getByRole('button', { name: /^Undo back to here: .*Same flat/ }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, SECOND)).toBeAttached();
  await expect(card(page, FIRST)).toHaveCount(0);
  await list.getByRole('button', { name: 'Undo all of mine' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, FIRST)).toBeAttached();
  await list.getByRole('button', { name: /^Redo up to here: .*Three banks/ }).click();
  await expect(card(page, FIRST)).toHaveCount(0);
  await expect(card(page, SECOND)).toHaveCount(0);
  await expectAccessible(page);
});

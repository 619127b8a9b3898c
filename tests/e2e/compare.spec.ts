import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { PNG } from '../server/support/pictures.ts';

const card = (page: Page, text: RegExp) => page.getByRole('grid').getByRole('button', { name: text });
const saved = (page: Page) => expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  await saved(page);
}

async function expectAccessible(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
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

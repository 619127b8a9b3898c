import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function startMap(page: Page, title: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Journey').fill(title);
  await page.getByRole('button', { name: 'Start mapping' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

async function copyLink(page: Page, role: string): Promise<string> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `More for ${role}` }) });
  await row.getByRole('button', { name: `Copy link: ${role}` }).click();
  await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('each link opens the map in its role, and a renewed one opens nothing', async ({ page, browser }) => {
  await startMap(page, 'Buying a first home');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Share “Buying a first home”' })).toBeVisible();
  await expect(dialog.getByRole('img', { name: 'QR code of the edit link' })).toBeVisible();
  await expectAccessible(page);
  const comment = await copyLink(page, 'Comment');
  const view = await copyLink(page, 'View');

  const other = await (await browser.newContext()).newPage();
  await other.goto(comment);
  await expect(other.getByRole('banner')).toContainText('Buying a first home');
  await expect(other.getByRole('toolbar')).toHaveCount(0);
  await expect(other.getByLabel('Purpose')).toHaveAttribute('readonly');
  // What can wait comes at the first sign of a person.
  await other.mouse.move(5, 300);
  await other.getByRole('textbox', { name: 'Write a comment' }).fill('Is the beginning really the beginning?');
  await other.keyboard.press('Enter');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Comments' })).toContainText('Is the beginning really the beginning?');

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'More for Comment' }).click();
  await page.getByRole('menuitem', { name: /Make a new link/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new link' }).click();
  await expect(other.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();
  expect(await copyLink(page, 'Comment')).not.toBe(comment);

  await other.goto('/');
  await other.goto(view);
  await expect(other.getByText('Reading', { exact: true })).toBeVisible();
  await expect(other.getByRole('textbox', { name: 'Write a comment' })).toHaveCount(0);
  await other.getByRole('button', { name: 'Share' }).click();
  await expect(other.getByRole('dialog')).toContainText('Only those with the facilitate link see the others');
  await other.context().close();
});

test('the code for phones is shown big and put away again', async ({ page }) => {
  await startMap(page, 'Moving in');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Show big on screen' }).click();
  const big = page.getByRole('dialog', { name: 'Moving in', exact: true });
  const code = big.getByRole('img');
  await expect(code).toBeVisible();
  expect((await code.boundingBox())?.width).toBeGreaterThan(400);
  await page.keyboard.press('Escape');
  await expect(big).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: 'Share “Moving in”' })).toBeVisible();
});

test('the code shown big stays when another facilitator gives the map a word to join by', async ({ page, browser }) => {
  await startMap(page, 'Moving in');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Show big on screen' }).click();
  const big = page.getByRole('dialog', { name: 'Moving in', exact: true });
  await expect(big.getByRole('img')).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Share' }).click();
  await other.getByRole('button', { name: 'Let people join by a code' }).click();
  await expect(big.getByText(/^[A-Z]+ \d+$/)).toBeVisible();
  await other.context().close();
});

test('a cut or made-up link gets a plain page with what to do', async ({ page }) => {
  await page.goto('/m/nosuchmap#nosuchkey');
  await expect(page.getByRole('heading', { name: 'This link does not open a map' })).toBeVisible();
  await expect(page.getByText('Ask the person you got it from')).toBeVisible();
  await page.getByRole('link', { name: 'To the start page' }).click();
  await expect(page.getByLabel('Journey')).toBeVisible();
});

test('an address that leads nowhere gets a plain page', async ({ page }) => {
  const answer = await page.goto('/nowhere/at/all');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
});

test('a new facilitate link keeps the one who made it in', async ({ page }) => {
  await startMap(page, 'Changing banks');
  const before = page.url();
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'More for Facilitate' }).click();
  await page.getByRole('menuitem', { name: /Make a new link/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new link' }).click();
  await expect(page).not.toHaveURL(before);
  await expect(page.getByRole('textbox', { name: 'Title of the map' })).toHaveValue('Changing banks');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
});

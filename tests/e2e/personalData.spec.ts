import { expect, type Page, test } from '@playwright/test';
import { findByKeys, openByKeys, press, tabTo } from './keys.ts';
import { expectAccessible } from './support.ts';

const NUMBER = '811228-9874';
const PLACE = 'Bids by text message';

const notice = (page: Page) => page.getByRole('dialog').getByRole('region', { name: 'Personal data' });
const jump = (page: Page) => notice(page).getByRole('button', { name: /^Go to 1 Swedish personal number/ });

/** Writes over the words of the activity `PLACE`, which has the focus. */
async function writeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /text$/i }).or(page.locator('textarea:focus')).first()).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function openByCommand(page: Page, name: 'Share' | 'Export'): Promise<void> {
  await tabTo(page, page.getByRole('banner').getByRole('button', { name, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('by keyboard alone a personal number is told of before sharing, gone to and mended', async ({ page }) => {
  await openByKeys(page, /Example: first home/);
  await openByCommand(page, 'Share');
  await expect(page.getByRole('dialog').getByRole('img', { name: 'QR code of the edit link' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await findByKeys(page, PLACE);
  await writeOver(page, `Gets a call about ${NUMBER}`);

  await openByCommand(page, 'Share');
  await expect(notice(page)).toContainText('One place looks as if it holds personal data (1 Swedish personal number)');
  await expectAccessible(page, '[role="dialog"]');
  await tabTo(page, jump(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('grid').locator(':focus')).toContainText(NUMBER);
  await writeOver(page, 'Gets a call');

  await openByCommand(page, 'Share');
  await expect(page.getByRole('dialog').getByRole('img', { name: 'QR code of the edit link' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('what is fine is set aside for everybody, from the export too, and stays in the map review', async ({ page }) => {
  await openByKeys(page, /Example: first home/);
  await findByKeys(page, PLACE);
  await writeOver(page, `Calls 070-123 45 67 about ${NUMBER}`);
  await openByCommand(page, 'Export');
  await expect(notice(page)).toContainText('(1 Swedish personal number, 1 telephone number)');
  await expectAccessible(page, '[role="dialog"]');
  await expect(page.getByRole('button', { name: /^Download/ })).toBeEnabled();
  await tabTo(page, notice(page).getByRole('button', { name: /^This is fine: 1 telephone number/ }));
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('(1 Swedish personal number)');
  await expect(notice(page).getByRole('heading')).toBeFocused();
  await tabTo(page, notice(page).getByRole('button', { name: /^This is fine/ }));
  await page.keyboard.press('Enter');
  await expect(notice(page)).toContainText('Nothing more looks like personal data.');
  await press(page, 'Escape');

  await findByKeys(page, 'Map review');
  const review = page.getByRole('complementary', { name: 'Map review' });
  await expect(review.getByRole('group').filter({ hasText: 'set aside' })).toBeVisible();
  await review.getByText(/2 set aside/).click();
  await expect(review).toContainText('A Swedish personal number');
  await expect(review).toContainText('A telephone number');
});

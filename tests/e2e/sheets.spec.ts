import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function openExample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
}

async function openImportWith(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('button', { name: /Drop or paste a spreadsheet/ })
    .first()
    .click();
  await page.getByLabel('Choose a file').setInputFiles({ name, mimeType, buffer });
}

test('a map that went out as a workbook is the same map when it comes in', async ({ page }) => {
  await openExample(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('radio', { name: 'Excel', exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download Excel' }).click(),
  ]);
  await expect(dialog.getByRole('status')).toHaveText('Buying a first home.xlsx is in your downloads.');
  const bytes = readFileSync(await file.path());

  await openImportWith(page, file.suggestedFilename(), '', bytes);
  await expect(dialog.getByText('to check', { exact: false }).first()).toContainText(
    '38 cards understood · nothing to check',
  );
  await expect(dialog.getByLabel('Sheet')).toHaveValue('whole');
  await dialog.getByLabel('Sheet').selectOption({ label: 'Map' });
  await expect(dialog.getByText('38 cards understood', { exact: false })).toBeVisible();
  await dialog.getByLabel('Sheet').selectOption({ label: 'The whole map' });
  await dialog.getByRole('button', { name: 'Make a new map' }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page).toHaveTitle(/Buying a first home/);
});

test('the scale of emotions is chosen, and the preview follows', async ({ page }) => {
  const table = 'Phase,Dream,Search,Bid\nFeelings,5,3,4\nNeeds,calm,light,speed\n';
  await openImportWith(page, 'scores.csv', 'text/csv', Buffer.from(table));
  const dialog = page.getByRole('dialog');
  const scale = dialog.getByLabel('Scale of emotions');
  await expect(scale).toHaveValue('auto');
  const picture = () => dialog.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await picture();
  await scale.selectOption({ label: '1 to 10' });
  await expect.poll(picture).not.toBe(before);
  await scale.selectOption({ label: '−2 to +2' });
  await expect(dialog.getByText('Score outside its scale', { exact: false })).toBeVisible();
  await dialog.getByLabel('Between cells').selectOption({ label: 'Tab' });
  await expect(dialog.getByText('That parts no table')).toBeVisible();
});

test('a workbook that cannot be read says why, and another can be chosen', async ({ page }) => {
  const old = Buffer.alloc(4_096);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  old.write('Workbook', 1_024, 'utf16le');
  await openImportWith(page, 'old.xls', 'application/vnd.ms-excel', old);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toContainText('Save it as Excel Workbook (.xlsx)');
  await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible();
});

test('the map is copied as a table that other programs and Resa take', async ({ page }) => {
  await openExample(page);
  await page.getByRole('radio', { name: 'Copy the table' }).check({ force: true });
  await page.getByRole('button', { name: 'Copy the table' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(
    'The table is on the clipboard. This format does not hold: ',
  );
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return [await read('text/plain'), await read('text/html')] as const;
  });
  expect(text.split('\n')[0]).toContain('Dream\t\tSearch\t\tBid');
  expect(html).toContain('Waits for the seller’s answer');
});

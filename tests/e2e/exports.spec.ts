import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Example: first home/ }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

async function download(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('is in your downloads');
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Width and height of a PNG, from its header (ISO/IEC 15948 section 11.2.2). */
function sizeOfPng(bytes: Buffer): readonly [number, number] {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('the dialog has no accessibility violations', async ({ page }) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('every format is made in the worker and named after the map', async ({ page }) => {
  const deck = await download(page, 'Slides');
  expect(deck.name).toBe('Buying a first home.pptx');
  expect(deck.bytes.subarray(0, 2).toString('latin1')).toBe('PK');

  const svg = (await download(page, 'Drawing')).bytes.toString('utf8');
  expect(svg).toContain('aria-label="Waits for the seller’s answer"');
  expect(svg).toContain('data:font/ttf;base64,');

  expect((await download(page, 'Mermaid')).bytes.toString('utf8')).toMatch(/^journey\n {2}title Buying a first home/);
  expect(JSON.parse((await download(page, 'Resa file')).bytes.toString('utf8'))).toBeTruthy();
});

test('the PDF of the wall is one searchable sheet with a bookmark for each phase', async ({ page }) => {
  await page.getByRole('radio', { name: 'PDF for the wall' }).check({ force: true });
  await page.getByRole('radio', { name: 'A0' }).check({ force: true });
  const { bytes } = await download(page, 'PDF for the wall');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { width } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  expect(Math.round(width)).toBe(Math.round((1189 / 25.4) * 72));
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Dream', 'Search', 'Bid', 'Sign', 'Move in']);
  const { items } = await (await pdf.getPage(1)).getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('No reply for nine');
});

test('the picture grows with the size that is chosen', async ({ page }) => {
  const [width, height] = sizeOfPng((await download(page, 'Picture')).bytes);
  await page.getByRole('radio', { name: '1×' }).check({ force: true });
  const [smallWidth, smallHeight] = sizeOfPng((await download(page, 'Picture')).bytes);
  expect([width, height]).toEqual([smallWidth * 2, smallHeight * 2]);
  expect(smallWidth).toBeGreaterThan(1000);
});

test('the server makes a file of the map as it is saved, for whoever has a link', async ({ page, request }) => {
  const { pathname, hash } = new URL(page.url());
  const file = await request.get(`/api${pathname.replace('/m/', '/maps/')}/export.pptx`, {
    headers: { authorization: `Bearer ${hash.slice(1)}` },
  });
  expect(file.status()).toBe(200);
  expect((await file.body()).subarray(0, 2).toString('latin1')).toBe('PK');
});

test('what is on screen is copied as a picture', async ({ page }) => {
  await page.getByRole('radio', { name: 'Copy what I see' }).check({ force: true });
  await page.getByRole('button', { name: 'Copy what I see' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('The picture is on the clipboard.');
  const base64 = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bytes = new Uint8Array(await ((await item?.getType('image/png')) ?? new Blob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const picture = Buffer.from(base64, 'base64');
  const [width, height] = sizeOfPng(picture);
  expect(width).toBeGreaterThan(600);
  expect(height).toBeGreaterThan(400);
  // A view that came out empty packs to next to nothing.
  expect(picture.length).toBeGreaterThan(40_000);
});

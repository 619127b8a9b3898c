import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { differingBlocks } from '../golden/pictures.ts';
import { findByKeys } from './keys.ts';
import { expectAccessible } from './support.ts';

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
  await expectAccessible(page);
});

test('the choices of pictures and PDFs have no accessibility violations, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const format of ['PDF for the wall', 'Picture', 'Drawing']) {
    await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
    const more = page.getByRole('dialog').locator('details > summary');
    if ((await more.count()) > 0) await more.click();
    await expectAccessible(page);
    const pane = page.getByRole('region', { name: format });
    expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth), format).toBeLessThanOrEqual(0);
  }
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

test('the picture looks as the one that is made without a browser', async ({ page }) => {
  await page.getByRole('radio', { name: 'Picture', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: '1×' }).check({ force: true });
  const { bytes } = await download(page, 'Picture');
  const golden = readFileSync(join(import.meta.dirname, '../golden/png/first-home-light.png'));
  expect(await differingBlocks(golden, bytes)).toEqual([]);
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

/** Decodes a PNG as the browser does: its size, how many colours, and how see-through its first pixel and its whole is. */
function readPicture(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set(new Uint32Array(data.buffer)).size;
    let clear = 0;
    for (let i = 3; i < data.length; i += 4) if (data[i] === 0) clear += 1;
    return { width: bitmap.width, height: bitmap.height, colours, corner: data[3], clear: (clear * 4) / data.length };
  }, bytes.toString('base64'));
}

test('a picture of one phase is narrower, and one without background lets through what is under it', async ({
  page,
}) => {
  await page.getByRole('radio', { name: 'Picture', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: '1×' }).check({ force: true });
  await expect(page.getByText(/^\d+ × \d+ pixels$/)).toBeVisible();
  const said = await page.getByText(/^\d+ × \d+ pixels$/).textContent();
  const whole = await readPicture(page, (await download(page, 'Picture')).bytes);
  expect(said).toBe(`${whole.width} × ${whole.height} pixels`);
  expect(whole).toMatchObject({ corner: 255, clear: 0 });

  await page.getByRole('combobox', { name: 'What of the map' }).selectOption({ label: 'Only the phase Search' });
  await page.getByRole('radio', { name: 'Transparent' }).check({ force: true });
  const phase = await readPicture(page, (await download(page, 'Picture')).bytes);
  expect(phase.width).toBeLessThan(whole.width / 2);
  expect(phase.corner).toBe(0);
  expect(phase.clear).toBeGreaterThan(0.3);
  expect(phase.colours).toBeGreaterThan(100);
});

test('a picture fills A0 at 300 dpi', async ({ page }) => {
  await page.getByRole('radio', { name: 'Picture', exact: true }).check({ force: true });
  await page.getByText('Another size').click();
  await page.getByRole('combobox', { name: 'Fill a paper' }).selectOption('A0');
  await expect(page.getByText('14043 × 9933 pixels')).toBeVisible();
  expect(sizeOfPng((await download(page, 'Picture')).bytes)).toEqual([14043, 9933]);
});

test('the cards that are selected can be taken alone', async ({ page }) => {
  await page.keyboard.press('Escape');
  await findByKeys(page, 'Know what we can afford');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: 'Drawing', exact: true }).check({ force: true });
  await page.getByRole('combobox', { name: 'What of the map' }).selectOption({ label: 'The 1 card that is selected' });
  const svg = (await download(page, 'Drawing')).bytes.toString('utf8');
  expect(svg).toContain('Know what we can');
  expect(svg).toContain('Checks what the');
  expect(svg).not.toContain('Visits open houses');
});

test('the picture is copied to the clipboard, or saved where that is refused', async ({ page }) => {
  await page.getByRole('radio', { name: 'Picture', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Copy picture' }).click();
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toHaveText('The picture is on the clipboard.');
  const width = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await createImageBitmap((await item?.getType('image/png')) ?? new Blob())).width;
  });
  expect(width).toBeGreaterThan(2000);
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Copy picture' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('Buying a first home.png');
  await expect(status).toContainText('was downloaded instead');
});

test('tiles and a handout come as they were asked for', async ({ page }) => {
  await page.getByRole('radio', { name: 'PDF for the wall' }).check({ force: true });
  await page.getByRole('radio', { name: 'Several sheets' }).check({ force: true });
  await expect(page.getByText(/^6 A3 sheets in 2 × 3/)).toBeVisible();
  const tiles = await getDocument({
    data: new Uint8Array((await download(page, 'PDF for the wall')).bytes),
    verbosity: 0,
  }).promise;
  expect(tiles.numPages).toBe(6);
  await page.getByRole('radio', { name: 'Handout' }).check({ force: true });
  const handout = await getDocument({
    data: new Uint8Array((await download(page, 'PDF for the wall')).bytes),
    verbosity: 0,
  }).promise;
  expect(handout.numPages).toBeGreaterThan(2);
});

test('the drawing opens in a browser as it was seen, with its own font and real text', async ({ page, context }) => {
  const { bytes } = await download(page, 'Drawing');
  const other = await context.newPage();
  await other.setContent(bytes.toString('utf8').replace(/^<\?xml[^>]*\?>/, ''));
  const seen = await other.evaluate(async () => {
    await document.fonts.ready;
    const text = [...document.querySelectorAll('text')].find((each) =>
      each.textContent?.includes('Visits open houses'),
    );
    const faces = [...document.fonts].filter(({ family }) => family.includes('Resa Inter'));
    return {
      width: text?.getComputedTextLength() ?? 0,
      loaded: faces.filter(({ status }) => status === 'loaded').length,
    };
  });
  expect(seen.width).toBeGreaterThan(80);
  expect(seen.loaded).toBeGreaterThan(1);
});

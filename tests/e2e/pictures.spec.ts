import { expect, type Locator, type Page, test } from '@playwright/test';
import { readImageHeader } from '../../src/lib/imageHeader.ts';
import { PNG } from '../server/support/pictures.ts';
import { tabTo } from './keys.ts';
import { openExample } from './places.ts';
import { fileOf } from './support.ts';

const LONGEST_SIDE = 1_600;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.hacked = true</script></svg>';

const grid = (page: Page): Locator => page.getByRole('grid');
const details = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });
const notice = (page: Page, text: RegExp): Locator => page.getByRole('status').filter({ hasText: text });

// While somebody listens, the browser asks the test for files, and does so from the first press on.
test.beforeEach(({ page }) => {
  page.on('filechooser', () => undefined);
});

interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Presses the button the focus is on, which asks for a file. */
async function chooseByKey(page: Page, file: PictureFile): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(file);
}

/** A picture drawn by the page itself, wide and full of noise, as a camera's is. */
async function bigPicture(page: Page, width: number, height: number): Promise<Buffer> {
  const data = await page.evaluate(
    async ({ width, height }) => {
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      for (let i = 0; context && i < 400; i++) {
        context.fillStyle = `hsl(${(i * 47) % 360} 70% 50%)`;
        context.fillRect((i * 137) % width, (i * 89) % height, 160, 120);
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    { width, height },
  );
  return Buffer.from(data, 'base64');
}

test('by keyboard alone a picture is chosen, made smaller, described and replaced, and a bad one is refused', async ({
  page,
}) => {
  await openExample(page);
  const big = await bigPicture(page, 4_000, 1_000);
  expect(readImageHeader(big)).toMatchObject({ width: 4_000, height: 1_000 });
  await grid(page).getByRole('columnheader', { name: 'Activity: Bids by text message', exact: true }).focus();
  await page.keyboard.press('i');
  await page.keyboard.type('Our kitchen');
  await page.keyboard.press('Enter');
  await expect(grid(page).locator('[data-focused]')).toHaveAccessibleName(/Our kitchen/);
  await details(page).getByRole('heading', { level: 2 }).focus();
  await tabTo(page, details(page).getByRole('button', { name: 'Choose a picture…' }));
  const stored = page.waitForRequest((request) => request.method() === 'POST' && /\/images$/.test(request.url()));
  await chooseByKey(page, { name: 'kitchen.png', mimeType: 'image/png', buffer: big });
  const sent = readImageHeader((await stored).postDataBuffer() ?? Buffer.alloc(0));
  expect(sent).toMatchObject({ width: LONGEST_SIDE, height: LONGEST_SIDE / 4 });
  const shown = details(page).getByRole('img', { name: 'Picture without a description' });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(LONGEST_SIDE);

  await tabTo(page, details(page).getByRole('textbox', { name: 'What the picture shows' }));
  await page.keyboard.type('A red wall');
  await page.keyboard.press('Tab');
  await expect(details(page).getByRole('img', { name: 'A red wall' })).toBeVisible();

  const before = await fileOf(page);
  await details(page).getByRole('heading', { level: 2 }).focus();
  await tabTo(page, details(page).getByRole('button', { name: 'Replace…' }));
  await chooseByKey(page, { name: 'kitchen.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(SVG) });
  await expect(details(page).getByRole('alert')).toHaveText(/SVG files can hold programs/);
  await expect(details(page).getByRole('button', { name: 'Replace…' })).toBeFocused();
  expect(await fileOf(page)).toEqual(before);

  await details(page).getByRole('heading', { level: 2 }).focus();
  await tabTo(page, details(page).getByRole('button', { name: 'Replace…' }));
  await chooseByKey(page, { name: 'dot.png', mimeType: 'image/png', buffer: PNG });
  const dot = details(page).getByRole('img', { name: 'A red wall' });
  await expect.poll(() => dot.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await expect(details(page).getByRole('alert')).toHaveText('');
});

interface BadFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  /** Filled up to this many bytes. */
  readonly bytes?: number;
}

/** Brings a file to the map as the browser tells pages of it: dropped on a point of it, or from the clipboard. */
async function bring(page: Page, how: 'dropped' | 'pasted', file: BadFile): Promise<void> {
  const cell = grid(page).getByRole('gridcell', { name: 'Needs, Saves searches on portal: empty' });
  await cell.focus();
  const box = await cell.boundingBox();
  if (!box) throw new Error('not on screen');
  await page.evaluate(
    ({ how, file: { name, type, content, bytes }, x, y }) => {
      const data = new DataTransfer();
      const parts = bytes ? [content, new Uint8Array(bytes - content.length)] : [content];
      data.items.add(new File(parts, name, { type }));
      const all = { bubbles: true, cancelable: true };
      if (how === 'pasted') {
        document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { ...all, clipboardData: data }));
        return;
      }
      const target = document.elementFromPoint(x, y);
      for (const kind of ['dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(kind, { ...all, clientX: x, clientY: y, dataTransfer: data }));
    },
    { how, file, x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
}

for (const [what, file, sentence] of [
  [
    'a text called a picture',
    { name: 'kitchen.png', type: 'image/png', content: 'This is no picture.' },
    /That is no picture this browser can read/,
  ],
  [
    'an SVG with a script',
    { name: 'kitchen.svg', type: 'image/svg+xml', content: SVG },
    /SVG files can hold programs, so they are not taken/,
  ],
  [
    'a picture of 40 MB',
    { name: 'kitchen.png', type: 'image/png', content: '\u0089PNG', bytes: 40 * 1024 * 1024 },
    /The file is 40 MB or more/,
  ],
  ['a document', { name: 'plan.pdf', type: 'application/pdf', content: '%PDF' }, /Resa cannot read plan\.pdf/],
] as const) {
  for (const how of ['dropped', 'pasted'] as const) {
    test(`${what} that is ${how} on the map is refused in a sentence, and nothing else changes`, async ({ page }) => {
      await openExample(page);
      await page.mouse.move(5, 300);
      await expect(page.locator('.react-flow__pane')).toBeAttached();
      const before = await fileOf(page);
      await bring(page, how, file);
      await expect(notice(page, sentence)).toBeVisible();
      expect(await fileOf(page)).toEqual(before);
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
      await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    });
  }
}

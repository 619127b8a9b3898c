import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const SAMPLES = path.resolve('../shared/samples/grids');
const grids = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => /\.(csv|md)$/.test(name)) : [];

if (grids.length === 0) test.skip('tables made by others are opened, edited and kept', () => undefined);

for (const name of grids) {
  test(`${name} is opened, edited and kept, and no text leaves its frame`, async ({ page }) => {
    await openFile(page, name, readFileSync(path.join(SAMPLES, name)));
    await appendToFirstActivity(page, ' tilläggsord');
    const file = await download(page, 'Resa file');
    const drawing = await download(page, 'Drawing');
    expect(drawing.toString('utf8')).toContain('tilläggsord');
    await page.screenshot({ path: test.info().outputPath('map.png') });

    await openFile(page, 'kept.resa.json', file);
    expect(recordsOf(await download(page, 'Resa file'))).toEqual(recordsOf(file));
    expect(await textOutOfFrame(page, drawing)).toEqual([]);
    const widened = Buffer.from(drawing.toString('utf8').replaceAll('tilläggsord', 'tilläggsord'.repeat(20)));
    expect(await textOutOfFrame(page, widened)).not.toEqual([]);
  });
}

/** Chooses a file on the start page and makes a map of what the preview shows. */
async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: /Drop or paste/ }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Make a new map' }).click();
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
  await expect(page.getByRole('grid')).toBeVisible();
}

async function appendToFirstActivity(page: Page, words: string): Promise<void> {
  await expect(page.locator('[role="grid"] [data-focused]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').locator('textarea:focus')).toHaveAttribute(
    'aria-label',
    'What the customer does',
  );
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

async function download(page: Page, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('radio', { name: format, exact: true }).check({ force: true });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${format}` }).click(),
  ]);
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('is in your downloads');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return readFileSync(await file.path());
}

function recordsOf(file: Buffer): unknown {
  return JSON.parse(file.toString('utf8'));
}

/** Draws an exported map in the browser and names each text that is wider or taller than the frame around it. */
async function textOutOfFrame(page: Page, drawing: Buffer): Promise<readonly string[]> {
  const svg = drawing.toString('utf8').replace(/^<\?xml.*?\?>/, '');
  await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const SLACK = 1.5;
    const sheet = document.querySelector('svg')?.getBoundingClientRect();
    const found: string[] = [];
    for (const group of document.querySelectorAll('svg > g')) {
      const shapes = [...group.querySelectorAll('rect, path')].map((shape) => shape.getBoundingClientRect());
      const frame = shapes.reduce<DOMRect | undefined>(
        (widest, one) => (widest && widest.width * widest.height >= one.width * one.height ? widest : one),
        undefined,
      );
      for (const text of group.querySelectorAll('text')) {
        const box = text.getBoundingClientRect();
        const isAround = (one: DOMRect | undefined): boolean =>
          one !== undefined &&
          box.left >= one.left - SLACK &&
          box.right <= one.right + SLACK &&
          box.top >= one.top - SLACK &&
          box.bottom <= one.bottom + SLACK;
        const isFramed = frame !== undefined && frame.height >= 20 && frame.width >= 60;
        if (!isAround(isFramed ? frame : sheet)) {
          found.push(
            `${group.getAttribute('aria-label')}: “${text.textContent}” ${Math.round(box.width)} × ${Math.round(box.height)}`,
          );
        }
      }
    }
    return found;
  });
}

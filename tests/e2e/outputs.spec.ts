/** Drawings and pages of every map, opened in a real browser from the disk. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { overlapsOf } from '../outputs/apart.ts';
import { fileOf } from '../outputs/files.ts';
import { LARGEST_MAP, OUTPUT_MAPS } from '../outputs/maps.ts';
import { cardTexts, curveLetters, isTold, lettersOf, placedTexts } from '../outputs/words.ts';
import { listen } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'resa-outputs-'));

/** Letters lie closer than this where one line ends and the next begins. */
const SLACK = 1;

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.goto(pathToFileURL(path).href);
  await page.evaluate(() => document.fonts.ready);
}

/** Every line of text that a drawing paints, and where. */
function linesIn(page: Page, within: string) {
  return page.locator(`${within} text`).evaluateAll((texts) =>
    texts.flatMap((text) => {
      const lines = [...text.querySelectorAll('tspan')];
      return (lines.length > 0 ? lines : [text]).flatMap((line) => {
        const words = line.textContent ?? '';
        if (words.trim() === '' || !(line instanceof SVGTextContentElement)) return [];
        const first = line.getExtentOfChar(0);
        const size = Number.parseFloat(getComputedStyle(line).fontSize);
        const end = line.getEndPositionOfChar(line.getNumberOfChars() - 1);
        const toPage = line.getCTM() ?? new DOMMatrix();
        const at = new DOMPoint(first.x, line.getStartPositionOfChar(0).y).matrixTransform(toPage);
        return [{ words, x: at.x, y: at.y, width: (end.x - first.x) * toPage.a, size: size * toPage.a }];
      });
    }),
  );
}

for (const [name, map] of [...OUTPUT_MAPS, LARGEST_MAP]) {
  test(`the drawing of ${name} shows every placed card, no text over another, and asks nobody for anything`, async ({
    page,
  }) => {
    const heard = listen(page);
    await openFile(page, 'map.svg', await fileOf('svg', map));
    const lines = await linesIn(page, 'svg');
    const letters = [lettersOf(lines.map(({ words }) => words).join(''))];
    expect(placedTexts(map).filter((text) => !isTold(text, letters))).toEqual([]);
    const onCurves = curveLetters(map);
    const boxes = lines
      .filter(({ words }) => !onCurves.includes(lettersOf(words)))
      .map(({ words, x, y, width, size }) => ({
        name: words.slice(0, 40),
        box: { x, y: y - size * 0.75, width, height: size * 0.95 },
      }));
    expect(overlapsOf(boxes, SLACK)).toEqual([]);
    expect(heard).toEqual({ requests: [], complaints: [] });
  });
}

for (const [name, map] of OUTPUT_MAPS) {
  test(`the page of ${name} shows every card as text, is no wider than its window, and asks nobody for anything`, async ({
    page,
  }) => {
    const heard = listen(page);
    await openFile(page, 'map.html', await fileOf('html', map));
    const reading = lettersOf((await page.locator('#reading').textContent()) ?? '');
    await expect(page.locator('#reading')).toBeVisible();
    const itemless = (text: string) => text.replace(/(^|\s)(?:•|\d+\.)\s/g, '$1');
    expect(cardTexts(map).filter((text) => !isTold(itemless(text), [reading]))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(heard).toEqual({ requests: [], complaints: [] });
  });
}

import { expect, type Page, test } from '@playwright/test';
import type * as Y from 'yjs';
import { serveHarness } from './harness/serve.ts';

declare global {
  interface Window {
    painted: { texts: string[]; parts: number };
  }
}

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(async () => {
  await harness.close();
});

test.beforeEach(async ({ page }) => {
  await page.goto(`${harness.url}?map=large&cards=1000`);
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.resa.actions.zoomTo(0.6));
  // At rest: sharp, and with what lies around painted ahead.
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const { prototype } = OffscreenCanvasRenderingContext2D;
    const { fillText, clearRect } = prototype;
    window.painted = { texts: [], parts: 0 };
    prototype.fillText = function (text, ...at) {
      window.painted.texts.push(text);
      return fillText.call(this, text, ...at);
    };
    prototype.clearRect = function (...rect) {
      window.painted.parts++;
      return clearRect.apply(this, rect);
    };
  });
});

/** What the painter paints when somebody else changes a card of the map. */
async function paintedAfter(page: Page, card: string, change: { text: string } | { score: number }) {
  return page.evaluate(
    async ([id, changed]) => {
      const cards = window.resa.docElsewhere().getMap('cards') as Y.Map<Y.Map<unknown>>;
      const record = cards.get(id);
      if (!record) throw new Error(`no card ${id}`);
      if ('text' in changed) (record.get('text') as Y.Text).insert(0, changed.text);
      else record.set('f.score', changed.score);
      for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame);
      return window.painted;
    },
    [card, change] as const,
  );
}

test('a letter somebody else writes in a card repaints that card and no other', async ({ page }) => {
  const { texts, parts } = await paintedAfter(page, 'c2', { text: '9' });
  expect(parts).toBe(1);
  expect(texts.join(' ')).toBe('93 an answer that never comes and');
});

test('a feeling somebody else scores repaints the curve and the summary, and no card of another lane', async ({
  page,
}) => {
  const { texts, parts } = await paintedAfter(page, 'c86', { score: 2 });
  expect(parts).toBeGreaterThan(0);
  expect(texts.filter((text) => /^\d+ \p{L}/u.test(text))).toEqual([]);
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import { serveHarness } from './harness/serve.ts';

let harness: Awaited<ReturnType<typeof serveHarness>>;

test.beforeAll(async () => {
  harness = await serveHarness();
});
test.afterAll(async () => {
  await harness.close();
});

/** Bitmaps, panes, the layers over the map and the lane names that are held; the cells are many more. */
const FEW = 40;

async function open(page: Page): Promise<void> {
  await page.goto(harness.url);
  await expect(page.getByRole('grid')).toBeVisible({ timeout: 30_000 });
  // Hit boxes come with the first sign of a person.
  await page.mouse.move(600, 400);
  await expect(page.locator('.react-flow__pane')).toBeVisible();
  await page.evaluate(() => window.resa.actions.zoomTo(1.2));
  await page.waitForTimeout(1000);
}

/** How many elements the browser restyles in the middle one of many steps that the wheel moves the map by. */
async function restyledPerStep(browser: Browser, page: Page, [x, y]: readonly [number, number]): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink'] });
  for (let step = 0; step < 30; step++) {
    await page.mouse.wheel(x, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args: { elementCount?: number } }[];
  };
  const counts = traceEvents.flatMap(({ name, args }) => (name === 'UpdateLayoutTree' ? [args.elementCount ?? 0] : []));
  expect(counts.length).toBeGreaterThan(10);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

test('a step of a pan restyles what moves, not everything over the map', async ({ browser, page }) => {
  await open(page);
  const cells = await page.getByRole('grid').evaluate((grid) => grid.querySelectorAll('*').length);
  expect(cells).toBeGreaterThan(3 * FEW);
  const left = () => page.evaluate(() => window.resa.session.getState().viewport.x);
  const before = await left();
  expect(await restyledPerStep(browser, page, [12, 4])).toBeLessThan(FEW);
  expect(await left()).toBeLessThan(before - 200);
});

test('a step of a zoom does not restyle the cells either', async ({ browser, page }) => {
  await open(page);
  await page.keyboard.down('Control');
  expect(await restyledPerStep(browser, page, [0, 4])).toBeLessThan(2 * FEW);
});

/** Gestures as a person makes them, with real input events, and the frames they take: what every bench of a canvas shares. */
import { chromium } from '@playwright/test';

const STEPS = 60;
const WINDOW = { width: 1400, height: 850 };
const STEP_MS = 16;
/** What comes when a gesture has ended counts as its longest frame if it is that. */
const SETTLE_MS = 300;

export const VIEWS = ['half', 'whole'];

/** `executablePath` is the Chromium to use, or null for Playwright’s own. */
export function launch(executablePath) {
  return chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
}

/** Opens a bench page and waits for its first picture and for `ready`, which comes when a pointer has moved. */
export async function openPage(browser, url, { ready = '.react-flow__pane', pixelRatio = 1 } = {}) {
  const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: pixelRatio });
  await page.goto(url);
  await page.waitForFunction(() => window.bench?.painted !== null && window.bench !== undefined);
  await page.mouse.move(600, 400);
  await page.waitForSelector(ready);
  return page;
}

/** Puts the view in place and waits until what that starts is done. */
export async function show(page, view) {
  await page.evaluate((where) => window.bench.show(where), view);
  await page.waitForTimeout(700);
}

/** Each makes its gesture and answers the lengths in ms of the frames it took, and of those just after it. */
export const gestures = {
  async pan(page) {
    await page.mouse.move(700, 450);
    return framesDuring(page, (step) => page.mouse.wheel(step < STEPS / 2 ? 40 : -40, step % 2 ? 10 : -10));
  },
  async zoom(page) {
    await page.mouse.move(700, 450);
    await page.keyboard.down('Control');
    const frames = await framesDuring(page, (step) => page.mouse.wheel(0, step < STEPS / 2 ? -8 : 8));
    await page.keyboard.up('Control');
    return frames;
  },
  async drag(page) {
    const start = await page.evaluate(() => window.bench.cardInMiddle());
    await page.mouse.move(start.x, start.y);
    await page.waitForTimeout(200);
    await page.mouse.down();
    const frames = await framesDuring(page, (step) =>
      page.mouse.move(start.x + (step + 1) * 4, start.y + Math.sin((step + 1) / 6) * 60),
    );
    await page.mouse.up();
    await page.keyboard.press('Escape');
    return frames;
  },
};

/**
 * Frames while `makeStep` is called with 0…steps − 1, sixty times a second whether the page keeps up or not: a browser joins
 * the events that a slow page has not taken.
 */
export async function framesDuring(page, makeStep, steps = STEPS) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const note = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.frameRequest_ = requestAnimationFrame(note);
    };
    window.frameRequest_ = requestAnimationFrame(note);
  });
  const taken = [];
  for (let step = 0; step < steps; step++) {
    taken.push(makeStep(step));
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  await Promise.all(taken);
  const count = await page.evaluate(() => window.frames_.length);
  await page.waitForTimeout(SETTLE_MS);
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.frameRequest_);
    return window.frames_;
  });
  return { during: frames.slice(1, Math.max(2, count)), after: frames.slice(Math.max(2, count)) };
}

/** The value below which a share of `values` lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * Resa’s canvas beside bare React Flow with as many equal HTML cards, in one run: first paint, frames while panning,
 * zooming and dragging, and how long a typed letter takes to show. Only ratios are comparable between machines.
 */
import { gestures, launch, openPage, quantile, show, VIEWS } from './frames.mjs';

const CARDS = 1000;
const ROUNDS = 3;
/** Of typing in each round: one letter in fifteen wraps a line, so a p95 needs many. */
const TYPINGS = 3;
/** A very fast typist: twelve letters a second. */
const KEY_GAP_MS = 80;
const TYPED = ' Nobody answers the phone when we call about it again';
const GESTURES = Object.keys(gestures);

/** `origin` serves the bench pages; `executablePath` is the Chromium to use, or null for Playwright’s own. */
export async function benchCanvas(origin, executablePath) {
  const browser = await launch(executablePath);
  try {
    const rounds = { reactflow: [], resa: [] };
    const letters = { few: [], many: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const peer of ['reactflow', 'resa'])
        rounds[peer].push(await measureFrames(browser, `${origin}/${peer}.html?cards=${CARDS}`));
      for (let typing = 0; typing < TYPINGS; typing++) {
        letters.few.push(...(await measureLetters(browser, `${origin}/resa.html?cards=10`)));
        letters.many.push(...(await measureLetters(browser, `${origin}/resa.html?cards=${CARDS}`)));
      }
    }
    const of = (peer, what) => median(rounds[peer].map((one) => one[what]));
    const row = (name, what, target) => ({ name, ours: of('resa', what), theirs: of('reactflow', what), target });
    return [
      row('first paint', 'firstPaint', 0.5),
      row('p95 frame of all gestures', 'all', 0.6),
      ...VIEWS.flatMap((view) => GESTURES.map((gesture) => row(`  ${gesture}, ${view}`, `${gesture} ${view}`, null))),
      {
        name: 'typed letter, p95: 1,000 cards against 10',
        ours: p95(letters.many),
        theirs: p95(letters.few),
        target: 1.5,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function measureFrames(browser, url) {
  const page = await openPage(browser, url);
  const result = { firstPaint: await page.evaluate(() => window.bench.painted - window.bench.started) };
  const all = [];
  for (const view of VIEWS) {
    for (const gesture of GESTURES) {
      await show(page, view);
      const { during } = await gestures[gesture](page);
      result[`${gesture} ${view}`] = p95(during);
      all.push(...during);
    }
  }
  result.all = p95(all);
  await page.close();
  return result;
}

/** Milliseconds from each letter’s input event to the end of the frame that shows it. */
async function measureLetters(browser, url) {
  const page = await openPage(browser, url);
  await page.waitForTimeout(500);
  const card = await page.evaluate(() => window.bench.cardInMiddle());
  await page.mouse.dblclick(card.x, card.y);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await page.evaluate(() => {
    window.letters_ = [];
    const channel = new MessageChannel();
    let started = 0;
    channel.port1.onmessage = () => window.letters_.push(performance.now() - started);
    document.addEventListener(
      'beforeinput',
      () => {
        started = performance.now();
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      true,
    );
  });
  for (const letter of TYPED) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(KEY_GAP_MS);
  }
  const times = await page.evaluate(() => window.letters_);
  await page.close();
  return times;
}

const p95 = (values) => quantile(values, 0.95);

const median = (values) => quantile(values, 0.5);

/**
 * Speed at size: Resa’s canvas beside Excalidraw and bare React Flow with as many cards, all in one run, in turns. Answers
 * lines to print and, per target, whether it was met. Only ratios and frames are comparable between machines.
 */
import { framesDuring, gestures, launch, openPage, quantile, show, VIEWS } from './frames.mjs';
import { measureMemory } from './memory.mjs';

/** Cards, how many stand below each other, and how often Resa and Excalidraw are measured at each pixel ratio. */
const SIZES = [
  {
    cards: 3000,
    rows: 50,
    rounds: { 1: { resa: 3, excalidraw: 2, blank: 1, reactflow: 1 }, 2: { resa: 2, excalidraw: 1, blank: 1 } },
  },
  { cards: 10_000, rows: 100, rounds: { 1: { resa: 2, excalidraw: 1 }, 2: { resa: 1 } } },
];
const QUICK = [
  { cards: 3000, rows: 50, rounds: { 1: { resa: 1, excalidraw: 1, blank: 1 }, 2: { resa: 1, blank: 1 } } },
  { cards: 10_000, rows: 100, rounds: { 1: { resa: 1 } } },
];
const READY = {
  blank: 'body',
  resa: '.react-flow__pane',
  reactflow: '.react-flow__pane',
  excalidraw: '.excalidraw canvas.interactive',
};
const OTHERS = 24;
/** Openings of each page, of whose first pictures the middle one counts: a single one says little. */
const PAINTS = 3;
/** A frame is dropped when one lasts this much longer than it should. */
const DROPPED = 1.5;

/** `origins` serve the page of each peer. */
export async function benchSize(origins, executablePath, { isQuick }) {
  const browser = await launch(executablePath);
  try {
    const frame = await frameLength(browser);
    const measured = new Map();
    for (const { cards, rows, rounds } of isQuick ? QUICK : SIZES) {
      for (const [pixelRatio, counts] of Object.entries(rounds)) {
        for (const peer of turns(counts)) {
          const key = `${cards} ${pixelRatio} ${peer}`;
          const url = `${origins[peer]}/${peer}.html?cards=${cards}&rows=${rows}`;
          const results = await measurePage(browser, url, { ready: READY[peer], pixelRatio: Number(pixelRatio) });
          measured.set(key, [...(measured.get(key) ?? []), results]);
        }
      }
    }
    const resa = (cards, rows) => `${origins.resa}/resa.html?cards=${cards}&rows=${rows}`;
    const levels = [];
    for (const pixelRatio of [1, 2]) levels.push(await measureLevels(browser, resa(3000, 50), pixelRatio, 1));
    return {
      frame,
      measured,
      levels,
      others: await measureOthers(browser, resa(3000, 50), isQuick ? 2 : 3),
      memory: await measureMemory(browser, resa(300, 10), isQuick ? 10 : 50),
    };
  } finally {
    await browser.close();
  }
}

/** Peers take turns, so that a machine that is busy for a while is busy for all of them. */
function turns(counts) {
  const most = Math.max(...Object.values(counts));
  return Array.from({ length: most }, (_, round) => Object.keys(counts).filter((peer) => counts[peer] > round)).flat();
}

/** What a frame lasts when nothing happens. */
async function frameLength(browser) {
  const page = await browser.newPage();
  const { during } = await framesDuring(page, () => page.waitForTimeout(16));
  await page.close();
  return quantile(during, 0.5);
}

async function measurePage(browser, url, options) {
  const result = {};
  result['first paint half'] = await measureFirstPaint(browser, url, options);
  const page = await openPage(browser, url, options);
  for (const view of VIEWS) {
    for (const gesture of Object.keys(gestures)) {
      await show(page, view);
      result[`${gesture} ${view}`] = await gestures[gesture](page);
    }
  }
  await show(page, 'whole');
  const whole = await page.evaluate(() => window.bench.view());
  await page.close();
  result['first paint whole'] = await measureFirstPaint(browser, `${url}&view=${whole}`, options);
  return result;
}

async function measureFirstPaint(browser, url, options) {
  const times = [];
  for (let i = 0; i < PAINTS; i++) {
    const page = await openPage(browser, url, options);
    times.push(await page.evaluate(() => window.bench.painted - window.bench.started));
    await page.close();
  }
  return quantile(times, 0.5);
}

/** The longest frame while the view goes from one level of detail to the next and back. */
async function measureLevels(browser, url, pixelRatio, rounds) {
  const page = await openPage(browser, url, { pixelRatio });
  const longest = { bars: [], blocks: [] };
  const from = { bars: 0.36, blocks: 0.12 };
  for (let round = 0; round < rounds; round++) {
    for (const level of Object.keys(longest)) {
      await page.evaluate((zoom) => window.resaBench.zoomTo(zoom), from[level]);
      await page.waitForTimeout(700);
      await page.mouse.move(700, 450);
      await page.keyboard.down('Control');
      const { during, after } = await framesDuring(page, (step) => page.mouse.wheel(0, step < 24 ? 10 : -10), 48);
      await page.keyboard.up('Control');
      longest[level].push(Math.max(...during, ...after));
    }
  }
  await page.close();
  return { pixelRatio, bars: quantile(longest.bars, 0.5), blocks: quantile(longest.blocks, 0.5) };
}

/** Frames of a pan alone and with others’ pointers moving, in turns. */
async function measureOthers(browser, url, rounds) {
  const page = await openPage(browser, url);
  const frames = { alone: [], together: [] };
  for (let round = 0; round < rounds; round++) {
    for (const [who, count] of [
      ['alone', 0],
      ['together', OTHERS],
    ]) {
      await page.evaluate((others) => window.resaBench.setOthers(others), count);
      await show(page, 'half');
      frames[who].push(...(await gestures.pan(page)).during);
    }
  }
  await page.close();
  return frames;
}

/** p50, p95, longest and dropped of the frames of one gesture in every round. */
export function summarise(results, what, frame) {
  const during = results.flatMap((result) => result[what].during);
  const all = results.flatMap((result) => [...result[what].during, ...result[what].after]);
  return {
    p50: quantile(during, 0.5),
    p95: quantile(during, 0.95),
    longest: quantile(
      results.map((result) => Math.max(...result[what].during, ...result[what].after)),
      0.5,
    ),
    dropped:
      all
        .filter((length) => length > frame * DROPPED)
        .reduce((sum, length) => sum + Math.round(length / frame) - 1, 0) / results.length,
  };
}

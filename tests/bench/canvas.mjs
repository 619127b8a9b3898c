/**
 * Resa’s canvas beside bare React Flow with as many equal HTML cards, in one run: first paint, frames while panning,
 * zooming and dragging, and how long a typed letter takes to show. Only ratios are comparable between machines.
 */
import { chromium } from '@playwright/test';

const CARDS = 1000;
const ROUNDS = 3;
/** Of typing in each round: one letter in fifteen wraps a line, so a p95 needs many. */
const TYPINGS = 3;
const STEPS = 60;
/** A very fast typist: twelve letters a second. */
const KEY_GAP_MS = 80;
const TYPED = ' Nobody answers the phone when we call about it again';
const VIEWS = ['half', 'whole'];
const GESTURES = ['pan', 'zoom', 'drag'];

/** `origin` serves the bench pages; `executablePath` is the Chromium to use, or null for Playwright’s own. */
export async function benchCanvas(origin, executablePath) {
  const browser = await chromium.launch({ args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) });
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

async function openPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
  await page.goto(url);
  await page.waitForFunction(() => window.bench?.painted !== null && window.bench !== undefined);
  await page.mouse.move(600, 400);
  await page.waitForSelector('.react-flow__pane');
  return page;
}

async function measureFrames(browser, url) {
  const page = await openPage(browser, url);
  const result = { firstPaint: await page.evaluate(() => window.bench.painted - window.bench.started) };
  const all = [];
  for (const view of VIEWS) {
    for (const gesture of GESTURES) {
      await page.evaluate((where) => window.bench.show(where), view);
      await page.waitForTimeout(700);
      const frames = await gestures[gesture](page);
      result[`${gesture} ${view}`] = p95(frames);
      all.push(...frames);
    }
  }
  result.all = p95(all);
  await page.close();
  return result;
}

const gestures = {
  async pan(page) {
    await page.mouse.move(700, 450);
    return framesDuring(page, async () => {
      for (let i = 0; i < STEPS; i++) await page.mouse.wheel(i < STEPS / 2 ? 40 : -40, i % 2 ? 10 : -10);
    });
  },
  async zoom(page) {
    await page.mouse.move(700, 450);
    await page.keyboard.down('Control');
    const frames = await framesDuring(page, async () => {
      for (let i = 0; i < STEPS; i++) await page.mouse.wheel(0, i < STEPS / 2 ? -8 : 8);
    });
    await page.keyboard.up('Control');
    return frames;
  },
  async drag(page) {
    const start = await cardInMiddle(page);
    await page.mouse.move(start.x, start.y);
    await page.waitForTimeout(200);
    await page.mouse.down();
    const frames = await framesDuring(page, async () => {
      for (let i = 1; i <= STEPS; i++) await page.mouse.move(start.x + i * 4, start.y + Math.sin(i / 6) * 60);
    });
    await page.mouse.up();
    await page.keyboard.press('Escape');
    return frames;
  },
};

/** The middle of the mounted card nearest the middle of the window. */
function cardInMiddle(page) {
  return page.evaluate(() => {
    const middles = [...document.querySelectorAll('.react-flow__node')].map((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const distance = ({ x, y }) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
    return middles.sort((a, b) => distance(a) - distance(b))[0] ?? { x: innerWidth / 2, y: innerHeight / 2 };
  });
}

async function framesDuring(page, gesture) {
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
  await gesture();
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.frameRequest_);
    return window.frames_.slice(1);
  });
  return frames;
}

/** Milliseconds from each letter’s input event to the end of the frame that shows it. */
async function measureLetters(browser, url) {
  const page = await openPage(browser, url);
  await page.waitForTimeout(500);
  const card = await cardInMiddle(page);
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

function p95(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

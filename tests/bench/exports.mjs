/** Exports beside what others take for as much, in one run and one browser. Only ratios are comparable between machines. */
import { launch } from './frames.mjs';

const ROUNDS = 3;

/** `origin` serves the bench pages; `executablePath` is the Chromium to use, or null for Playwright’s own. */
export async function benchExports(origin, executablePath) {
  const browser = await launch(executablePath);
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/exports.html`);
    await page.waitForFunction(() => window.exportsBench);
    const run = (name, ...args) => page.evaluate(([what, given]) => window.exportsBench[what](...given), [name, args]);
    const median = async (name, rounds, ...args) => {
      const all = [];
      for (let round = 0; round < rounds; round++) all.push(await run(name, ...args));
      return all.sort((a, b) => a.ms - b.ms)[Math.floor(all.length / 2)];
    };
    // Once unmeasured: what is fetched and compiled counts for neither.
    const { slides, shapes } = await run('deck', 300);
    await run('pptxgenjs', 1, 1);
    await run('pdf', 20);
    await run('pdfkit', 20);
    const png = await median('png', ROUNDS, 1000);
    const html = await median('htmlToImage', 1, 1000);
    const pdf = await median('pdf', ROUNDS, 1000);
    const bare = await median('pdfkit', ROUNDS, 1000);
    const deck = await median('deck', ROUNDS, 300);
    const shapesOnly = await median('pptxgenjs', ROUNDS, slides, shapes);
    const rows = [
      { name: 'PNG of 1,000 cards against html-to-image', ours: png, theirs: html, most: 1 / 15 },
      { name: 'PDF on A0 of 1,000 cards against bare pdfkit', ours: pdf, theirs: bare, most: 2 },
      { name: `deck of 300 cards against ${shapes} bare shapes`, ours: deck, theirs: shapesOnly, most: 2 },
    ];
    const tasks = [];
    for (const format of ['png', 'pdf', 'pptx', 'svg'])
      tasks.push({ format, ...(await run('longTasks', format, 1000)) });
    return { rows, tasks, deckBytes: deck.bytes };
  } finally {
    await browser.close();
  }
}

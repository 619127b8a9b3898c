/** Exports beside what others take for as much, in one run and one browser. Only ratios are comparable between machines. */
import { launch } from './frames.mjs';

/** Ours and theirs take turns, so that whatever else the machine does slows both. */
const ROUNDS = 7;

/** `origin` serves the bench pages; `executablePath` is the Chromium to use, or null for Playwright’s own. */
export async function benchExports(origin, executablePath) {
  const browser = await launch(executablePath);
  try {
    const page = await browser.newPage();
    await page.goto(`${origin}/exports.html`);
    await page.waitForFunction(() => window.exportsBench);
    const run = (name, ...args) => page.evaluate(([what, given]) => window.exportsBench[what](...given), [name, args]);
    const middle = (all) => [...all].sort((a, b) => a.ms - b.ms)[Math.floor(all.length / 2)];
    const turns = async (rounds, ...tasks) => {
      const all = tasks.map(() => []);
      for (let round = 0; round < rounds; round++)
        for (const [i, [name, ...args]] of tasks.entries()) all[i].push(await run(name, ...args));
      return all.map(middle);
    };
    // Once unmeasured: what is fetched and compiled counts for neither.
    const { shapes } = await run('bareDeck', 300);
    await run('deck', 300);
    await run('pdf', 20);
    await run('pdfkit', 20);
    const [html] = await turns(1, ['htmlToImage', 1000]);
    const [png, large] = await turns(5, ['png', 1000, html.width], ['png', 1000]);
    const [pdf, bare] = await turns(ROUNDS, ['pdf', 1000], ['pdfkit', 1000]);
    const [deck, bareDeck, rectangles] = await turns(ROUNDS, ['deck', 300], ['bareDeck', 300], ['rectangles', shapes]);
    const rows = [
      {
        name: `PNG of 1,000 cards, ${html.width} pixels wide, against html-to-image`,
        ours: png,
        theirs: html,
        most: 1 / 15,
      },
      { name: 'PDF on A0 of 1,000 cards against bare pdfkit', ours: pdf, theirs: bare, most: 2 },
      {
        name: `deck of 300 cards against its ${shapes} shapes, tables and notes, bare`,
        ours: deck,
        theirs: bareDeck,
        most: 2,
      },
    ];
    const tasks = [];
    for (const format of ['png', 'pdf', 'pptx', 'svg'])
      tasks.push({ format, ...(await run('longTasks', format, 1000)) });
    const asides = [
      { name: 'PNG at the scale that is proposed, which html-to-image does not reach', ours: large, theirs: html },
      { name: `deck of 300 cards against ${shapes} equal rectangles`, ours: deck, theirs: rectangles },
    ];
    return { rows, asides, tasks, deckBytes: deck.bytes };
  } finally {
    await browser.close();
  }
}

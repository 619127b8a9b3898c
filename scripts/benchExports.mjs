/** `npm run bench:exports`: how long files take beside what other libraries take for as much, measured in one run. */
import { ensureBrowser, ensureInstalled } from './lib/setup.mjs';

/** A slide deck that goes through every mail system. */
const MAX_DECK = 150_000;

await ensureInstalled();
const browser = await ensureBrowser();
const { servePages } = await import('../tests/bench/serve.mjs');
const { benchExports } = await import('../tests/bench/exports.mjs');
const { origin, close } = await servePages('pages', ['exports']);

try {
  const { rows, asides, tasks, deckBytes } = await benchExports(origin, browser);
  const say = (isMet, text) => console.log(`${isMet ? 'met   ' : 'MISSED'}  ${text}`);
  for (const { name, ours, theirs, most } of rows) {
    const ratio = ours.ms / theirs.ms;
    const figures = `${ours.ms.toFixed(0)} ms against ${theirs.ms.toFixed(0)} ms`;
    say(ratio <= most, `${name}: ${figures}, ratio ${ratio.toFixed(3)}, at most ${most.toFixed(3)}`);
  }
  for (const { name, ours, theirs } of asides) {
    const figures = `${ours.ms.toFixed(0)} ms against ${theirs.ms.toFixed(0)} ms`;
    console.log(`beside  ${name}: ${figures}, ratio ${(ours.ms / theirs.ms).toFixed(3)}`);
  }
  say(deckBytes <= MAX_DECK, `deck of 300 cards: ${Math.round(deckBytes / 1000)} kB, at most ${MAX_DECK / 1000} kB`);
  for (const { format, ms, tasks: long, idle } of tasks) {
    const worst = (list) => Math.round(Math.max(0, ...list));
    const text = `long tasks of the page in ${ms.toFixed(0)} ms of making 1,000 cards as ${format}`;
    say(
      long.length <= idle.length,
      `${text}: ${long.length} (${worst(long)} ms); idle ${idle.length} (${worst(idle)} ms)`,
    );
  }
} finally {
  await close();
}

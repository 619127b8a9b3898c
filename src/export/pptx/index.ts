/** A map as a deck of native, editable PowerPoint slides (Office Open XML, 16:9). Runs in a worker and in Node; needs no DOM. */
import { lightTheme } from '../../drawing/index.ts';
import type { Exporter, Task } from '../types.ts';
import { deckSteps } from './buildDeck.ts';
import type { Slide } from './deck.ts';
import { LANGUAGE_TAGS } from './labels.ts';
import type { DeckOptions } from './options.ts';
import { createPainter } from './paint.ts';
import { finishDeck } from './post/finishDeck.ts';

/** Shares of the work, as it was measured: laying out, painting, and what follows. */
const LAID = 0.4;
const PAINTED = 0.6;

/**
 * The bytes of a .pptx file: cover, overview, a slide or more per phase, peak–end per persona, opportunities.
 * Equal input gives equal bytes. Throws the signal's reason when it is aborted; it is looked at between slides.
 */
export const exportDeck: Exporter<DeckOptions> = async (input, _options, task) => {
  const pause = createPause(task);
  const { steps, toDeck } = deckSteps(input);
  const slides: Slide[] = [];
  for (const [i, step] of steps.entries()) {
    await pause();
    slides.push(...step());
    task.progress((LAID * (i + 1)) / steps.length);
  }
  const deck = toDeck(slides);
  const { ink, inkFaint, sheetLine } = lightTheme;
  const painter = createPainter(deck, { ink, soft: inkFaint, line: sheetLine });
  const marks = [];
  for (const [i, slide] of slides.entries()) {
    await pause();
    marks.push(painter.paintSlide(slide));
    task.progress(LAID + ((PAINTED - LAID) * (i + 1)) / slides.length);
  }
  const bytes = await painter.toBytes();
  const finish = { marks, language: LANGUAGE_TAGS[input.map.map.locale], date: input.today, theme: lightTheme };
  const finished = await finishDeck(bytes, finish, {
    beforeSlide: pause,
    progress: (done) => task.progress(PAINTED + (1 - PAINTED) * done),
  });
  return { bytes: finished };
};

/** Work goes on for this many milliseconds before others may run. */
const STRETCH = 25;

/** Lets others run now and then, so that an abort can arrive, and throws when it has. */
function createPause({ signal }: Task): () => Promise<void> {
  let since = 0;
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
    signal.throwIfAborted();
  };
}

/** A map as a deck of native, editable PowerPoint slides (Office Open XML). Runs in a worker and in Node; needs no DOM. */
import { NO_PICTURES } from '../pictures.ts';
import type { Exporter, Task } from '../types.ts';
import { deckSteps } from './buildDeck.ts';
import type { Slide } from './deck.ts';
import { LANGUAGE_TAGS } from './labels.ts';
import type { DeckOptions } from './options.ts';
import { finishDeck, OWN_PLACES } from './post/finishDeck.ts';
import { zipParts } from './post/parts.ts';
import { makeSkeleton } from './skeleton.ts';
import { readLook } from './template/look.ts';
import { mergeDeck } from './template/merge.ts';
import { openTemplate } from './template/openTemplate.ts';
import type { Pen } from './write/units.ts';

/** How far the work is told to have come when slides are laid out, when the package is made, and when they are written. */
const LAID = 0.5;
const PACKED = 0.6;
const WRITTEN = 0.75;

/**
 * The bytes of a .pptx file. Equal input gives equal bytes. Throws the signal's reason when it is aborted; it is looked at between
 * slides.
 */
export const exportDeck: Exporter<DeckOptions> = async (input, options, task) => {
  const pause = createPause(task);
  const opened = options.template === null ? null : openTemplate(options.template);
  const use = opened && readLook(opened);
  const { steps, toDeck, style } = deckSteps(input, options, use?.look);
  const slides: Slide[] = [];
  for (const [i, step] of steps.entries()) {
    await pause();
    slides.push(...step());
    task.progress((LAID * (i + 1)) / steps.length);
  }
  const deck = toDeck(slides);
  const bytes = await makeSkeleton(deck, style);
  task.progress(PACKED);
  const language = LANGUAGE_TAGS[options.locale ?? input.map.map.locale];
  const pen: Pen = { scale: deck.frame.scale, language, slots: style.slots };
  const finish = {
    pen,
    theme: style.theme,
    date: input.today,
    pictures: input.pictures ?? NO_PICTURES,
    places: use?.places ?? OWN_PLACES,
  };
  const parts = await finishDeck(bytes, deck, finish, {
    beforeSlide: pause,
    progress: (done) => task.progress(PACKED + (WRITTEN - PACKED) * done),
  });
  const covers = deck.slides.map(({ layout }) => layout === 'cover');
  const packed = zipParts(opened && use ? mergeDeck(parts, covers, opened, use) : parts);
  task.progress(1);
  return { bytes: packed };
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

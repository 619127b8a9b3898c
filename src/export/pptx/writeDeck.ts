/** Slides, however they came to be, as the bytes of a .pptx file. */
import type { Locale } from '../../lib/locale.ts';
import type { Pictures } from '../pictures.ts';
import type { Task } from '../types.ts';
import type { Deck, Slide } from './deck.ts';
import { LANGUAGE_TAGS } from './labels.ts';
import { finishDeck, OWN_PLACES } from './post/finishDeck.ts';
import { type Parts, zipParts } from './post/parts.ts';
import { makeSkeleton } from './skeleton.ts';
import type { DeckStyle } from './style.ts';
import type { TemplateUse } from './template/look.ts';
import type { Pen } from './write/units.ts';

/** How far the work is told to have come when slides are laid out, when the package is made, and when they are written. */
const LAID = 0.5;
const PACKED = 0.6;
const WRITTEN = 0.75;

export interface DeckWork {
  /** Each makes the slides of one part; they can be taken one at a time, so that long work can be followed and stopped. */
  readonly steps: readonly (() => readonly Slide[])[];
  readonly toDeck: (slides: readonly Slide[]) => Deck;
  readonly style: DeckStyle;
}

export interface WriteOptions {
  readonly locale: Locale;
  /** ISO 8601 calendar date. */
  readonly today: string;
  readonly pictures: Pictures;
  readonly places?: TemplateUse['places'];
  /** Puts the parts into a company's own file. */
  readonly merge?: (parts: Parts, deck: Deck) => Parts;
}

/** Equal work gives equal bytes. Throws the signal's reason when it is aborted; it is looked at between slides. */
export async function writeDeck(
  { steps, toDeck, style }: DeckWork,
  { locale, today, pictures, places = OWN_PLACES, merge }: WriteOptions,
  task: Task,
): Promise<Uint8Array> {
  const pause = createPause(task);
  const slides: Slide[] = [];
  for (const [i, step] of steps.entries()) {
    await pause();
    slides.push(...step());
    task.progress((LAID * (i + 1)) / steps.length);
  }
  const deck = toDeck(slides);
  const bytes = await makeSkeleton(deck, style);
  task.progress(PACKED);
  const pen: Pen = { scale: deck.frame.scale, language: LANGUAGE_TAGS[locale], slots: style.slots };
  const finish = { pen, theme: style.theme, date: today, pictures, places };
  const parts = await finishDeck(bytes, deck, finish, {
    beforeSlide: pause,
    progress: (done) => task.progress(PACKED + (WRITTEN - PACKED) * done),
  });
  const packed = zipParts(merge ? merge(parts, deck) : parts);
  task.progress(1);
  return packed;
}

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

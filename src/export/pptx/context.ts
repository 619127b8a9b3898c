import type { Theme } from '../../drawing/index.ts';
import type { Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import { type Face, type Fitted, fitText } from './measure.ts';

/** What every slide is made from. */
export interface DeckContext {
  readonly facts: Facts;
  readonly frame: Frame;
  readonly theme: Theme;
  /** ISO 8601 calendar date the deck is made on. */
  readonly today: string;
  readonly inFull: FullTexts;
}

/** Texts that had to be shortened where they stand; their slides come last and hold them whole. */
export interface FullTexts {
  /** Keeps `text` under a heading, once. */
  readonly add: (heading: string, text: string) => void;
  readonly list: () => readonly { readonly heading: string; readonly text: string }[];
}

export function createFullTexts(): FullTexts {
  const kept = new Map<string, { heading: string; text: string }>();
  return {
    add: (heading, text) => {
      kept.set(`${heading}\n${text}`, { heading, text });
    },
    list: () => [...kept.values()],
  };
}

/** Link target of the first slide with whole texts. */
export const IN_FULL_ANCHOR = 'in-full';

/** As `fitText`, and what does not fit is kept whole for the last slides. */
export function fitOrKeep(
  context: DeckContext,
  heading: string,
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  face: Face,
): Fitted {
  const fitted = fitText(text, box, sizes, face);
  if (!fitted.isWhole) context.inFull.add(heading, text);
  return fitted;
}

import type { Theme } from '../../drawing/index.ts';
import type { Pictures } from '../pictures.ts';
import type { Slide } from './deck.ts';
import type { Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import { type Face, type Fitted, fitText } from './measure.ts';
import type { DeckPart } from './options.ts';
import type { Titles } from './titles.ts';

/** What every slide is made from. */
export interface DeckContext {
  readonly facts: Facts;
  readonly frame: Frame;
  readonly theme: Theme;
  /** ISO 8601 calendar date the deck is made on. */
  readonly today: string;
  readonly inFull: FullTexts;
  readonly titles: Titles;
  readonly pictures: Pictures;
  /** Whether the deck is made with a company's template, whose cover says what ours draws. */
  readonly hasTemplate: boolean;
  readonly hasPart: (part: DeckPart) => boolean;
  /** Type sizes of titles, descending. */
  readonly titleSizes: readonly number[];
  readonly coverSizes: readonly number[];
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

/** A content slide's title, chosen, fitted and ready to be spread into it. */
export function titleOf(
  { titles, frame, titleSizes }: DeckContext,
  key: string,
  proposals: readonly string[],
  part = '',
): Pick<Slide, 'key' | 'layout' | 'title' | 'titleSize'> {
  const { text, size } = titles.choose(key, proposals, { box: frame.titleBox, sizes: titleSizes, part });
  return { key, layout: 'content', title: text, titleSize: size };
}

/** " (2 of 3)", or nothing where there is one. */
export function partOf({ facts }: DeckContext, index: number, count: number): string {
  return count > 1 ? ` (${facts.words.part(index + 1, count)})` : '';
}

/** Link target of the first slide with whole texts. */
export const IN_FULL_ANCHOR = 'in-full';
/** Link target of the journey at a glance. */
export const OVERVIEW_ANCHOR = 'overview';

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

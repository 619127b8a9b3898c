/** What slides are called: the first proposal that fits, or what somebody wrote instead. */
import { drawableText } from '../../drawing/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { BOLD, type Fitted, fitText, WIDEST_FONT } from './measure.ts';

export interface ProposedTitle {
  readonly key: string;
  readonly title: string;
}

export interface FittedTitle {
  readonly text: string;
  readonly size: number;
}

export interface TitleOptions {
  readonly box: Rect;
  readonly sizes: readonly number[];
  /** Said after it, as where there are several slides of one name. */
  readonly part?: string;
}

export interface Titles {
  /** The last proposal is shortened where none fits. */
  readonly choose: (key: string, proposals: readonly string[], options: TitleOptions) => FittedTitle;
  readonly proposed: () => readonly ProposedTitle[];
}

export function createTitles(
  chosen: Readonly<Record<string, string>>,
  inFull: { add(heading: string, text: string): void },
): Titles {
  const proposed = new Map<string, string>();
  return {
    choose: (key, proposals, { box, sizes, part = '' }) => {
      const measured = (text: string) => fitTitle(text, box, sizes);
      const best = proposals.find((text) => text !== '' && measured(text + part).isWhole) ?? proposals.at(-1) ?? '';
      if (!proposed.has(key)) proposed.set(key, best);
      const own = Object.hasOwn(chosen, key) ? drawableText(chosen[key] ?? '').trim() : '';
      const text = own || best;
      const whole = measured(text + part);
      if (whole.isWhole) return whole;
      inFull.add(best === text ? key : best, text);
      return shortened(text, part, box, sizes);
    },
    proposed: () => [...proposed].map(([key, title]) => ({ key, title })),
  };
}

/**
 * Bold type differs most between fonts, and titles stand at the slide's edge: a title that another font would break has room for
 * the line more, so that it never rises out of the slide.
 */
function fitTitle(text: string, box: Rect, sizes: readonly number[]): Fitted {
  return fitText(text, { ...box, width: box.width * WIDEST_FONT }, sizes, BOLD);
}

/** The text gives way, what tells slides apart does not. */
function shortened(text: string, part: string, box: Rect, sizes: readonly number[]): FittedTitle {
  for (let length = text.length; length > 0; length = Math.floor(length * 0.8)) {
    const short = `${fitText(text.slice(0, length), box, sizes.slice(-1), BOLD).text.replace(/…?$/u, '…')}${part}`;
    const fitted = fitTitle(short, box, sizes);
    if (fitted.isWhole) return fitted;
  }
  return fitTitle(text + part, box, sizes);
}

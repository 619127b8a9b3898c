import { graphemesOf } from '../../drawing/index.ts';
import { countLines, leadingOf, REGULAR } from './measure.ts';

export interface TextBlock {
  readonly heading: string;
  readonly text: string;
  readonly y: number;
  /** Heading and text. */
  readonly height: number;
}

interface PageOptions {
  readonly width: number;
  readonly height: number;
  readonly headingSize: number;
  readonly textSize: number;
}

const GAP = 10;
/** A text goes on at the foot of a page only with this many lines of it. */
const LEAST_LINES = 3;

/** Headed texts over as many pages as they need; a text that goes on has its heading again. */
export function textPages(
  entries: readonly { readonly heading: string; readonly text: string }[],
  { width, height, headingSize, textSize }: PageOptions,
): readonly (readonly TextBlock[])[] {
  const pages: TextBlock[][] = [];
  let page: TextBlock[] = [];
  let y = 0;
  const headingHeight = leadingOf(headingSize);
  for (const { heading, text } of entries) {
    let rest = text;
    while (rest !== '') {
      const lines = Math.floor((height - y - headingHeight) / leadingOf(textSize));
      const needed = countLines(rest, width, textSize, REGULAR);
      if (page.length > 0 && lines < Math.min(LEAST_LINES, needed)) {
        pages.push(page);
        page = [];
        y = 0;
        continue;
      }
      const part = needed <= lines ? rest : firstLines(rest, width, textSize, lines);
      const blockHeight = headingHeight + countLines(part, width, textSize, REGULAR) * leadingOf(textSize);
      page.push({ heading, text: part, y, height: blockHeight });
      y += blockHeight + GAP;
      rest = rest.slice(part.length).replace(/^\n/u, '');
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The longest beginning that takes at most `lines` lines, broken after a space where there is one near. */
function firstLines(text: string, width: number, size: number, lines: number): string {
  const graphemes = graphemesOf(text);
  let fits = 1;
  let tooMany = graphemes.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (countLines(graphemes.slice(0, middle).join(''), width, size, REGULAR) <= lines) fits = middle;
    else tooMany = middle;
  }
  const space = graphemes.slice(0, fits).findLastIndex((grapheme) => /\s/u.test(grapheme));
  return graphemes.slice(0, space > fits - 60 && space > 0 ? space + 1 : fits).join('');
}

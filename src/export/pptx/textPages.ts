import { countLines, fittingLength, leadingOf, REGULAR } from './measure.ts';

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
/** Characters before the end of a part among which a space is looked for. */
const NEAR = 60;

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
  const length = fittingLength(text, (end) => countLines(text.slice(0, end), width, size, REGULAR) <= lines);
  const tail = text.slice(Math.max(0, length - NEAR), length);
  const space = tail.search(/\s\S*$/u);
  return text.slice(0, space < 0 ? length : length - tail.length + space + 1);
}

/**
 * How much room text takes on a slide. Inter may be missing where the deck is opened, so every width is Inter's with a margin
 * that covers the usual substitutes, and a line's height is set, not left to the font.
 */
import { type Font, graphemesOf, measureText, wrapText } from '../../drawing/index.ts';

const SUBSTITUTE_MARGIN = 1.08;
/** UTF-16 units of the longest emoji sequences. */
const LONGEST_CHARACTER = 32;

export type Face = Omit<Font, 'size'>;
export const REGULAR: Face = { weight: 400 };
export const BOLD: Face = { weight: 700 };

/** Distance between baselines in points, for a type size in points; half points only, which every program keeps. */
export function leadingOf(size: number): number {
  return Math.ceil(size * 2.54) / 2;
}

export function widthOf(text: string, size: number, face: Face): number {
  return ownWidthOf(text, size, face) * SUBSTITUTE_MARGIN;
}

/** As wide as in Inter itself. */
export function ownWidthOf(text: string, size: number, face: Face): number {
  return measureText(text, { ...face, size });
}

export function countLines(text: string, width: number, size: number, face: Face): number {
  return wrapText(text, width / SUBSTITUTE_MARGIN, { ...face, size }).length;
}

export function heightOf(text: string, width: number, size: number, face: Face): number {
  return countLines(text, width, size, face) * leadingOf(size);
}

/** The longest beginning of `text` that fits in `maxLines` lines with `…` after it; the whole text where it fits. */
export function shorten(text: string, width: number, size: number, face: Face, maxLines: number): string {
  if (countLines(text, width, size, face) <= maxLines) return text;
  const withDots = (length: number): string => `${text.slice(0, length).trimEnd()}…`;
  return withDots(fittingLength(text, (length) => countLines(withDots(length), width, size, face) <= maxLines));
}

/**
 * The largest length, in UTF-16 units and between two characters as people see them, for which `fits` holds; `fits` must hold
 * up to some length and not beyond it. Never less than the first character.
 */
export function fittingLength(text: string, fits: (length: number) => boolean): number {
  let enough = 0;
  let tooMuch = text.length + 1;
  while (tooMuch - enough > 1) {
    const middle = Math.floor((enough + tooMuch) / 2);
    if (fits(middle)) enough = middle;
    else tooMuch = middle;
  }
  // Only the kept part is cut into characters: to cut a long text whole is a hundred times slower than to wrap it.
  const characters = graphemesOf(text.slice(0, enough + LONGEST_CHARACTER));
  let length = characters[0]?.length ?? 0;
  for (const character of characters.slice(1)) {
    if (length + character.length > enough) break;
    length += character.length;
  }
  return length;
}

/** Share of a width that bold Inter may take where a word must not be broken in any usual font. */
export const WIDEST_FONT = 0.86;

/** Those of `sizes` (descending) that break no word in a line of `width`; the smallest where all do. */
export function sizesKeepingWords(
  text: string,
  width: number,
  sizes: readonly number[],
  face: Face,
): readonly number[] {
  const longest = Math.max(...text.split(/\s+/u).map((word) => widthOf(word, 1, face)));
  const keeping = sizes.filter((size) => longest * size <= width * WIDEST_FONT);
  return keeping.length > 0 ? keeping : sizes.slice(-1);
}

export interface Fitted {
  readonly text: string;
  readonly size: number;
  readonly lines: number;
  readonly isWhole: boolean;
}

/** `text` at the first of `sizes` (descending) at which it fits in `box`; shortened at the last when it fits at none. */
export function fitText(
  text: string,
  box: { readonly width: number; readonly height: number },
  sizes: readonly number[],
  face: Face,
): Fitted {
  for (const size of sizes) {
    const lines = countLines(text, box.width, size, face);
    if (lines * leadingOf(size) <= box.height) return { text, size, lines, isWhole: true };
  }
  const size = sizes.at(-1) ?? 0;
  const maxLines = Math.max(1, Math.floor(box.height / leadingOf(size)));
  const short = shorten(text, box.width, size, face, maxLines);
  return { text: short, size, lines: countLines(short, box.width, size, face), isWhole: false };
}

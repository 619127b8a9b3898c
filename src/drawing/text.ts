/**
 * Text set in Inter without kerning: measured by the width tables, wrapped greedily, the same in every browser and in Node.
 *
 * Laws
 * - What is drawn is what was measured: lines are in Unicode normal form C, well formed, and without control characters.
 * - No line is wider than asked, unless a single character is.
 * - Spaces hang: a line never ends in one, and they take no room at its end.
 */
import type { Font, TextDrawing } from './drawing.ts';
import { faceOf, graphemesOf, widthInEms } from './glyphWidths.ts';
import { atomsOf } from './lineBreaks.ts';
import { createTextMemory } from './textMemory.ts';
import { ASCENT, DESCENT, UNITS_PER_EM } from './widths.generated.ts';

/** Width of one line in map pixels. */
export function measureText(text: string, font: Font): number {
  return widthInEms(text.normalize('NFC'), font) * font.size;
}

/** Distance from the top of a line's box to its baseline, placed as browsers place it (CSS 2.2 section 10.8.1; metrics in whole pixels). */
export function baselineOf(font: Font, lineHeight: number): number {
  const ascent = Math.round((ASCENT / UNITS_PER_EM) * font.size);
  const descent = Math.round((DESCENT / UNITS_PER_EM) * font.size);
  return Math.floor((lineHeight - ascent - descent) / 2) + ascent;
}

/**
 * The lines of `text` within `width` map pixels. `\n` always breaks; a word wider than the line is broken between graphemes;
 * with `maxLines`, what does not fit is cut and ends in `…`. Empty text is one empty line.
 */
export function wrapText(
  text: string,
  width: number,
  font: Font,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const key = `${faceOf(font)} ${font.size} ${width} ${maxLines} ${text}`;
  return wrapped.get(key, () => {
    const drawable = drawableText(text);
    const all = drawable.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, font));
    return all.length > maxLines ? cutLines(drawable, all, Math.max(1, maxLines), width, font) : all;
  });
}

const wrapped = createTextMemory<readonly string[]>();

/** Wrapped text as a drawing; `x` and `width` bound its lines on the left and right, whatever the alignment. */
export function textBlock(
  text: string,
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly font: Font;
    readonly lineHeight: number;
    readonly fill: string;
    readonly align?: 'left' | 'center' | 'right';
    readonly maxLines?: number;
  },
): TextDrawing {
  const { x, y, width, font, lineHeight, fill, align = 'left', maxLines } = box;
  const lines = wrapText(text, width, font, maxLines);
  return {
    type: 'text',
    x: align === 'left' ? x : align === 'center' ? x + width / 2 : x + width,
    y,
    lines,
    lineHeight,
    font,
    fill,
    ...(align === 'left' ? {} : { align }),
    width: Math.max(0, ...lines.map((line) => measureText(line, font))),
  };
}

/** `text` as painters get it: line ends as `\n`, tabs as spaces, no control characters, no lone surrogates, normal form C. */
export function drawableText(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .normalize('NFC')
      .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
  );
}

/** Widths are sums of fractions. */
export const WRAP_TOLERANCE = 1e-6;
/** No line that is cut is longer; it bounds the work on a long text. */
const MOST_CHARACTERS_IN_LINE = 1_000;

function wrapParagraph(paragraph: string, width: number, font: Font): string[] {
  const limit = width + WRAP_TOLERANCE;
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const { word, space } of atomsOf(paragraph)) {
    const wordWidth = measureText(word, font);
    if (line !== '' && lineWidth + wordWidth > limit) {
      lines.push(line);
      line = '';
      lineWidth = 0;
    }
    if (wordWidth > limit) {
      const pieces = breakWord(word, limit, font);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
      lineWidth = measureText(line, font);
    } else {
      line += word;
      lineWidth += wordWidth;
    }
    line += space;
    lineWidth += measureText(space, font);
  }
  lines.push(line);
  return lines.map((each) => each.trimEnd());
}

function breakWord(word: string, limit: number, font: Font): string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const grapheme of graphemesOf(word)) {
    const graphemeWidth = measureText(grapheme, font);
    if (piece !== '' && pieceWidth + graphemeWidth > limit) {
      pieces.push(piece);
      piece = '';
      pieceWidth = 0;
    }
    piece += grapheme;
    pieceWidth += graphemeWidth;
  }
  pieces.push(piece);
  return pieces;
}

/** The first `count` lines; the last of them takes as much of what follows in its paragraph as leaves room for `…`. */
function cutLines(text: string, lines: readonly string[], count: number, width: number, font: Font): string[] {
  const kept = lines.slice(0, count - 1);
  const rest = kept.reduce((remaining, line) => remaining.slice(line.length).trimStart(), text);
  const room = width - measureText('…', font) + WRAP_TOLERANCE;
  let last = '';
  let lastWidth = 0;
  for (const grapheme of graphemesOf(rest.slice(0, MOST_CHARACTERS_IN_LINE).split('\n')[0] ?? '')) {
    lastWidth += measureText(grapheme, font);
    if (lastWidth > room) break;
    last += grapheme;
  }
  return [...kept, `${last.replace(/[\s.,:;·–-]+$/u, '')}…`];
}

/**
 * Text in the light notation, wrapped: words in the faces of their styles, items of lists with a hanging indent.
 *
 * Laws
 * - What `wrapText` promises holds here too: no line is wider than asked, unless a single character is; spaces hang.
 * - Text without marks never comes this far: for it there is `wrapText`, and `richLines` answers null.
 */
import { isPlainNotation, type NotationLine, parseNotation, plainWords, type Run } from '../lib/notation.ts';
import { mayHaveNotation } from '../lib/notationMarks.ts';
import type { Font } from './drawing.ts';
import { faceOf, graphemesOf } from './glyphWidths.ts';
import { atomsOf } from './lineBreaks.ts';
import { drawableText, measureText, WRAP_TOLERANCE } from './text.ts';
import { createTextMemory } from './textMemory.ts';

/** Words of one style on one line. */
export interface RichPiece {
  readonly text: string;
  /** From the left edge of the text. */
  readonly x: number;
  readonly width: number;
  readonly font: Font;
  readonly href: string | null;
}

export type RichLine = readonly RichPiece[];

interface Wrapped {
  /** Null where the text turned out to be plain. */
  readonly lines: readonly RichLine[] | null;
}

const memory = createTextMemory<Wrapped>();

/** The lines of `text` within `width` map pixels; null for text in which nothing is set apart. */
export function richLines(text: string, width: number, font: Font): readonly RichLine[] | null {
  if (!mayHaveNotation(text)) return null;
  return memory.get(`${faceOf(font)} ${font.size} ${width} ${text}`, () => {
    const lines = parseNotation(drawableText(text));
    if (isPlainNotation(lines)) return { lines: null };
    const indent = indentOf(lines, width, font);
    return { lines: lines.flatMap((line) => wrapLine(line, indent, width, font)) };
  }).lines;
}

/** Width below which a word of the text would be broken. */
export function widestWord(text: string, font: Font): number {
  const lines = mayHaveNotation(text) ? parseNotation(drawableText(text)) : null;
  if (!lines || isPlainNotation(lines)) {
    return Math.max(
      0,
      ...plainWords(text)
        .split(/\s+/u)
        .map((word) => measureText(word, font)),
    );
  }
  const indent = indentOf(lines, Number.POSITIVE_INFINITY, font);
  return Math.max(
    ...lines.map(({ marker, runs }) => {
      const takeRuns = createTaker(runs);
      const words =
        runs
          .map((run) => run.text)
          .join('')
          .match(/\s+|\S+/gu) ?? [];
      const widths = words.map((word) => widthOf(takeRuns(word.length), font, word.trim() === ''));
      return (marker === null ? 0 : indent) + Math.max(0, ...widths);
    }),
  );
}

/** The face of a run: bold wins over italic, of which there is none; italic words in an italic text stand upright. */
export function fontOf({ isBold, isItalic }: Pick<Run, 'isBold' | 'isItalic'>, base: Font): Font {
  const { bold, italic } = facesOf(base);
  return isBold ? bold : isItalic ? italic : base;
}

const faces = new WeakMap<Font, { readonly bold: Font; readonly italic: Font }>();

function facesOf(base: Font): { readonly bold: Font; readonly italic: Font } {
  const known = faces.get(base);
  if (known) return known;
  const { size } = base;
  const made = { bold: { size, weight: 700 }, italic: { size, weight: 400, italic: !base.italic } } as const;
  faces.set(base, made);
  return made;
}

/** Room for the bullets and numbers of a text, the same for all of its items. */
function indentOf(lines: readonly NotationLine[], width: number, font: Font): number {
  const markers = lines.map(({ marker }) => (marker === null ? 0 : measureText(`${marker}\u2002`, font)));
  return Math.min(Math.max(...markers), width / 2);
}

/** A stretch of a run. */
interface Fragment {
  readonly text: string;
  readonly run: Run;
}

/** Hands out the runs' text, so many UTF-16 units at a time. */
function createTaker(runs: readonly Run[]): (length: number) => Fragment[] {
  let index = 0;
  let used = 0;
  return (length) => {
    const taken: Fragment[] = [];
    let left = length;
    while (left > 0) {
      const run = runs[index];
      if (!run) break;
      const text = run.text.slice(used, used + left);
      taken.push({ text, run });
      left -= text.length;
      used += text.length;
      if (used < run.text.length) break;
      index++;
      used = 0;
    }
    return taken;
  };
}

function widthOf(fragments: readonly Fragment[], font: Font, isHanging = false): number {
  if (isHanging) return 0;
  return fragments.reduce((sum, { text, run }) => sum + measureText(text, fontOf(run, font)), 0);
}

function wrapLine({ marker, runs }: NotationLine, indent: number, width: number, font: Font): RichLine[] {
  const x = marker === null ? 0 : indent;
  const lines = wrapRuns(runs, width - x + WRAP_TOLERANCE, font).map((fragments) => toPieces(fragments, x, font));
  if (marker === null) return lines;
  const mark = { text: marker, x: 0, width: measureText(marker, font), font, href: null };
  return lines.map((line, i) => (i === 0 ? [mark, ...line] : line));
}

function wrapRuns(runs: readonly Run[], limit: number, font: Font): Fragment[][] {
  const take = createTaker(runs);
  const lines: Fragment[][] = [[]];
  let width = 0;
  const add = (fragments: readonly Fragment[], added: number): void => {
    lines.at(-1)?.push(...fragments);
    width += added;
  };
  const breakLine = (): void => {
    lines.push([]);
    width = 0;
  };
  for (const { word, space } of atomsOf(runs.map((run) => run.text).join(''))) {
    const fragments = take(word.length);
    const wordWidth = widthOf(fragments, font);
    if ((lines.at(-1)?.length ?? 0) > 0 && width + wordWidth > limit) breakLine();
    if (wordWidth > limit) {
      for (const part of fragments.flatMap(toGraphemes)) {
        const partWidth = widthOf([part], font);
        if ((lines.at(-1)?.length ?? 0) > 0 && width + partWidth > limit) breakLine();
        add([part], partWidth);
      }
    } else add(fragments, wordWidth);
    const spaces = take(space.length);
    add(spaces, widthOf(spaces, font));
  }
  return lines;
}

function toGraphemes({ text, run }: Fragment): Fragment[] {
  return graphemesOf(text).map((grapheme) => ({ text: grapheme, run }));
}

/** Fragments of one run put together again, without the spaces that hang at the end. */
function toPieces(fragments: readonly Fragment[], left: number, font: Font): RichLine {
  const joined: { text: string; readonly run: Run }[] = [];
  for (const { text, run } of fragments) {
    const last = joined.at(-1);
    if (last?.run === run) last.text += text;
    else joined.push({ text, run });
  }
  for (let last = joined.at(-1); last; last = joined.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    joined.pop();
  }
  let x = left;
  return joined.map(({ text, run }) => {
    const face = fontOf(run, font);
    const piece = { text, x, width: measureText(text, face), font: face, href: run.href };
    x += piece.width;
    return piece;
  });
}

/** Text in the light notation, measured and drawn; plain text takes the way of plain text and looks as it always did. */
import { plainWords } from '../lib/notation.ts';
import type { Font, GroupDrawing, RectDrawing, TextDrawing } from './drawing.ts';
import { graphemesOf } from './glyphWidths.ts';
import { type RichLine, type RichPiece, richLines } from './richLines.ts';
import { baselineOf, measureText, textBlock, WRAP_TOLERANCE, wrapText } from './text.ts';

export interface RichBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly font: Font;
  readonly lineHeight: number;
  readonly fill: string;
  readonly maxLines?: number;
}

/** How many lines `text` takes within `width`. */
export function countRichLines(text: string, width: number, font: Font): number {
  return (richLines(text, width, font) ?? wrapText(plainWords(text), width, font)).length;
}

/** Width of the widest line, and how many lines there are. */
export function richSize(
  text: string,
  width: number,
  font: Font,
  maxLines = Number.POSITIVE_INFINITY,
): { readonly width: number; readonly lines: number } {
  const rich = richLines(text, width, font);
  if (!rich) {
    const lines = wrapText(plainWords(text), width, font, maxLines);
    return { width: Math.max(...lines.map((line) => measureText(line, font))), lines: lines.length };
  }
  const lines = cutLines(rich, maxLines, width);
  return { width: Math.max(0, ...lines.map(rightOf)), lines: lines.length };
}

/** The text as a drawing: one `text` where nothing is set apart, else a group of them. */
export function richBlock(text: string, box: RichBox): TextDrawing | GroupDrawing {
  const { x, y, width, font, lineHeight, fill, maxLines } = box;
  const rich = richLines(text, width, font);
  if (!rich) return textBlock(plainWords(text), box);
  const lines = maxLines === undefined ? rich : cutLines(rich, maxLines, width);
  return {
    type: 'group',
    x,
    y,
    children: [...textsOf(lines, lineHeight, fill), ...underlines(lines, lineHeight, fill)],
  };
}

/** Where the words at a point lead, in a text laid from (0, 0); null where there is no link. */
export function hrefAt(
  text: string,
  box: { readonly width: number; readonly font: Font; readonly lineHeight: number },
  at: { readonly x: number; readonly y: number },
): string | null {
  const line = richLines(text, box.width, box.font)?.[Math.floor(at.y / box.lineHeight)];
  return line?.find(({ x, width }) => at.x >= x && at.x < x + width)?.href ?? null;
}

/** A drawing for each piece; neighbouring lines of one piece each, in one face at one edge, share theirs. */
function textsOf(lines: readonly RichLine[], lineHeight: number, fill: string): TextDrawing[] {
  const texts: { drawing: TextDrawing; nextLine: number }[] = [];
  lines.forEach((line, i) => {
    for (const { text, x, font, width, href } of line) {
      const last = texts.at(-1);
      const isGoingOn =
        href === null &&
        last?.drawing.href === undefined &&
        line.length === 1 &&
        last?.nextLine === i &&
        last.drawing.font === font &&
        last.drawing.x === x;
      if (last && isGoingOn && lines[i - 1]?.length === 1) {
        const { drawing } = last;
        last.drawing = { ...drawing, lines: [...drawing.lines, text], width: Math.max(drawing.width, width) };
        last.nextLine = i + 1;
      } else {
        const drawing: TextDrawing = {
          type: 'text',
          x,
          y: i * lineHeight,
          lines: [text],
          lineHeight,
          font,
          fill,
          width,
          ...(href === null ? {} : { href }),
        };
        texts.push({ drawing, nextLine: i + 1 });
      }
    }
  });
  return texts.map(({ drawing }) => drawing);
}

const UNDERLINE = { below: 2, height: 1 } as const;

function underlines(lines: readonly RichLine[], lineHeight: number, fill: string): RectDrawing[] {
  return lines.flatMap((line, i) =>
    line
      .filter(({ href }) => href !== null)
      .map(({ x, width, font }): RectDrawing => {
        const y = i * lineHeight + baselineOf(font, lineHeight) + UNDERLINE.below;
        return { type: 'rect', x, y, width, height: UNDERLINE.height, fill };
      }),
  );
}

function rightOf(line: RichLine): number {
  const last = line.at(-1);
  return last ? last.x + last.width : 0;
}

/** The first `count` lines; the last of them ends in `…` where more follows. */
function cutLines(lines: readonly RichLine[], count: number, width: number): readonly RichLine[] {
  const kept = lines.slice(0, Math.max(1, count));
  const last = kept.at(-1);
  if (!last || kept.length === lines.length) return lines;
  const pieces = [...last];
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const cut = withDots(piece, width);
    if (cut) return [...kept.slice(0, -1), [...pieces, cut]];
  }
  return kept.slice(0, -1);
}

/** The piece with as many of its letters as leave room for `…`; null where not even one does. */
function withDots(piece: RichPiece, right: number): RichPiece | null {
  const graphemes = graphemesOf(piece.text);
  while (graphemes.length > 0) {
    const text = `${graphemes.join('').replace(/[\s.,:;·–-]+$/u, '')}…`;
    const width = measureText(text, piece.font);
    if (piece.x + width <= right + WRAP_TOLERANCE) return { ...piece, text, width };
    graphemes.pop();
  }
  return null;
}

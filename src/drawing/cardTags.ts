/** The tags of a card: small chips in at most two rows; those without room are counted in a last one, "+3". */
import { mixColours } from './colour.ts';
import type { Drawing, Font } from './drawing.ts';
import { measureText, textBlock, wrapText } from './text.ts';
import type { KindPaint } from './theme.ts';

const FONT: Font = { size: 11, weight: 400 };
const MAX_ROWS = 2;
export const TAG_ROW = 16;
const CHIP = { height: 14, padding: 5, gap: 4 } as const;

interface Chip {
  readonly words: string;
  readonly x: number;
  readonly width: number;
}

/** The rows of chips that `width` has room for. */
export function tagRows(tags: readonly string[], width: number, maxRows = MAX_ROWS): readonly (readonly Chip[])[] {
  const rows: Chip[][] = [[]];
  for (const [i, tag] of tags.entries()) {
    if (place(rows, tag, width, maxRows)) continue;
    placeCount(rows, tags.length - i, width);
    break;
  }
  return tags.length === 0 ? [] : rows;
}

/** Puts a chip after the others, in a row of its own if it must; answers whether there was room. */
function place(rows: Chip[][], tag: string, width: number, maxRows: number): boolean {
  const words = wrapText(tag, width - 2 * CHIP.padding, FONT, 1)[0] ?? '';
  const wide = measureText(words, FONT) + 2 * CHIP.padding;
  const row = rows.at(-1) ?? [];
  const x = endOf(row);
  if (row.length === 0 || x + wide <= width) row.push({ words, x, width: wide });
  else if (rows.length < maxRows) rows.push([{ words, x: 0, width: wide }]);
  else return false;
  return true;
}

/** Counts what is left out at the end of the last row; chips that stand in its way are left out too. */
function placeCount(rows: Chip[][], count: number, width: number): void {
  const row = rows.at(-1) ?? [];
  for (let left = count; ; left++) {
    const words = `+${left}`;
    const wide = measureText(words, FONT) + 2 * CHIP.padding;
    const x = endOf(row);
    if (row.length === 0 || x + wide <= width) {
      row.push({ words, x, width: wide });
      return;
    }
    row.pop();
  }
}

function endOf(row: readonly Chip[]): number {
  const last = row.at(-1);
  return last ? last.x + last.width + CHIP.gap : 0;
}

/** Width of chips in one row, within `width`. */
export function tagRowWidth(tags: readonly string[], width: number): number {
  const last = tagRows(tags, width, 1)[0]?.at(-1);
  return last ? last.x + last.width : 0;
}

interface TagsBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly paint: KindPaint;
  readonly maxRows?: number;
}

export function drawTags(tags: readonly string[], { x, y, width, paint, maxRows }: TagsBox): Drawing[] {
  const fill = mixColours(paint.fill, paint.accent, 0.14);
  return tagRows(tags, width, maxRows).flatMap((row, i) => {
    const top = y + i * TAG_ROW;
    return row.flatMap((chip): Drawing[] => [
      {
        type: 'rect',
        x: x + chip.x,
        y: top + (TAG_ROW - CHIP.height) / 2,
        width: chip.width,
        height: CHIP.height,
        radius: 4,
        fill,
      },
      textBlock(chip.words, {
        x: x + chip.x + CHIP.padding,
        y: top,
        width: chip.width - 2 * CHIP.padding,
        font: FONT,
        lineHeight: TAG_ROW,
        fill: paint.ink,
        maxLines: 1,
      }),
    ]);
  });
}

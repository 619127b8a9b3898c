/** What printers and people with scissors go by, in the margin: crop marks, where the next sheet begins, which sheet this is. */
import type { Drawing } from '../../drawing/drawing.ts';
import { textBlock } from '../../drawing/text.ts';
import { POINTS_PER_MM } from './paper.ts';
import type { PagePlan } from './plan.ts';

/** What a tile says of itself, for a row and a column counted from 1. */
export type TileWords = (row: number, column: number) => string;

const LENGTH = 5 * POINTS_PER_MM;
const GAP = 1.5 * POINTS_PER_MM;
const HAIRLINE = 0.4;
const INK = '#1a1d24';
const LABEL = { font: { size: 9, weight: 400 }, lineHeight: 12, fill: '#5f6775' } as const;

export function printMarks({ size, bleed, trim, cut, clip, tile }: PagePlan, words: TileWords | null): Drawing[] {
  const marks: Drawing[] = [];
  if (cut) {
    const [left, top, right, bottom] = [cut.x, cut.y, cut.x + cut.width, cut.y + cut.height];
    // Marks keep off the bleed, and tiles' off what is painted past the cut.
    const past = tile ? cut.x - clip.x : trim.x - bleed.x;
    const gap = Math.max(GAP, past + GAP / 2);
    const lines = [left, right].flatMap((x) => [
      `M${x} ${top - gap}L${x} ${Math.max(0, top - gap - LENGTH)}`,
      `M${x} ${bottom + gap}L${x} ${Math.min(size.height, bottom + gap + LENGTH)}`,
    ]);
    const across = [top, bottom].flatMap((y) => [
      `M${left - gap} ${y}L${Math.max(0, left - gap - LENGTH)} ${y}`,
      `M${right + gap} ${y}L${Math.min(size.width, right + gap + LENGTH)} ${y}`,
    ]);
    marks.push({ type: 'path', d: [...lines, ...across].join(''), stroke: INK, strokeWidth: HAIRLINE });
  }
  if (tile && words) {
    const bottom = clip.y + clip.height;
    const room = size.height - bottom;
    if (room >= LABEL.lineHeight + 4) {
      const y = bottom + (room - LABEL.lineHeight) / 2;
      const x = (cut ?? clip).x + 2 * LENGTH;
      marks.push(
        textBlock(words(tile.row + 1, tile.column + 1), { x, y, width: size.width - 2 * x, maxLines: 1, ...LABEL }),
      );
    }
  }
  return marks;
}

import { drawTags, tagRows } from './cardTags.ts';
import { mixColours } from './colour.ts';
import type { Drawing, Font } from './drawing.ts';
import { measureText, textBlock, wrapText } from './text.ts';
import type { KindPaint, Theme } from './theme.ts';

const FONT: Font = { size: 11, weight: 400 };
export const FOOTER_LINE = 16;
/** Words at the left may take this many rows. */
const MAX_ROWS = 2;
const GAP = 8;
const DOT = 6;
const DOT_STEP = 9;

/** Small print under a card's text: words at the left, and others at the right; so many of `max` dots; or tags. */
export type CardFooter =
  | { readonly left: string; readonly right?: string }
  | { readonly dots: number; readonly max: number }
  | { readonly tags: readonly string[] };

export function footerRows(footer: CardFooter, width: number): number {
  if ('tags' in footer) return tagRows(footer.tags, width).length;
  return 'dots' in footer ? 1 : wordRows(footer, width).count;
}

/** Lines of the words at the left, and how many rows there are with those at the right, which end the last row or have one of their own. */
function wordRows(
  { left, right = '' }: { readonly left: string; readonly right?: string },
  width: number,
): { readonly lines: number; readonly count: number } {
  const lines = left === '' ? [] : wrapText(left, width, FONT, MAX_ROWS);
  const room = width - measureText(lines.at(-1) ?? '', FONT) - GAP;
  const isApart = right !== '' && (lines.length === 0 || measureText(right, FONT) > room);
  return { lines: lines.length, count: lines.length + (isApart ? 1 : 0) };
}

export interface FooterBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly theme: Theme;
  readonly paint: KindPaint;
}

/** Words that take more rows than they may are cut and end in `…`. */
export function drawFooter(footer: CardFooter, box: FooterBox): Drawing[] {
  if ('dots' in footer) return drawDots(footer.dots, footer.max, box);
  if ('tags' in footer) return drawTags(footer.tags, box);
  const { x, y, width, theme } = box;
  const type = { x, width, font: FONT, lineHeight: FOOTER_LINE, fill: theme.inkSoft };
  const { lines, count } = wordRows(footer, width);
  const left = lines > 0 ? [textBlock(footer.left, { ...type, y, maxLines: MAX_ROWS })] : [];
  if (!footer.right) return left;
  const rightY = y + (count - 1) * FOOTER_LINE;
  return [...left, textBlock(footer.right, { ...type, y: rightY, align: 'right', maxLines: 1 })];
}

function drawDots(count: number, max: number, { x, y, paint }: FooterBox): Drawing[] {
  const pale = mixColours(paint.fill, paint.accent, 0.22);
  return Array.from({ length: max }, (_, i) => ({
    type: 'rect',
    x: x + i * DOT_STEP,
    y: y + (FOOTER_LINE - DOT) / 2,
    width: DOT,
    height: DOT,
    radius: DOT / 2,
    fill: i < count ? paint.accent : pale,
  }));
}

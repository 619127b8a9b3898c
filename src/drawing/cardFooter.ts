import { drawTags, tagRows } from './cardTags.ts';
import { mixColours } from './colour.ts';
import type { Drawing, Font } from './drawing.ts';
import { measureText, textBlock, wrapText } from './text.ts';
import type { KindPaint, Theme } from './theme.ts';

const FONT: Font = { size: 11, weight: 400 };
export const FOOTER_LINE = 16;
/** Words without anything at their right may take this many rows. */
const MAX_ROWS = 2;
const GAP = 8;
const DOT = 6;
const DOT_STEP = 9;

/** Small print under a card's text: words at the left, and at the right of one row; so many of `max` dots; or tags. */
export type CardFooter =
  | { readonly left: string; readonly right?: string }
  | { readonly dots: number; readonly max: number }
  | { readonly tags: readonly string[] };

export function footerRows(footer: CardFooter, width: number): number {
  if ('tags' in footer) return tagRows(footer.tags, width).length;
  return 'dots' in footer || footer.right ? 1 : wrapText(footer.left, width, FONT, MAX_ROWS).length;
}

export interface FooterBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly theme: Theme;
  readonly paint: KindPaint;
}

/** What does not fit is cut and ends in `…`; the words at the right go first. */
export function drawFooter(footer: CardFooter, box: FooterBox): Drawing[] {
  if ('dots' in footer) return drawDots(footer.dots, footer.max, box);
  if ('tags' in footer) return drawTags(footer.tags, box);
  const { x, y, width, theme } = box;
  const type = { x, y, font: FONT, lineHeight: FOOTER_LINE, fill: theme.inkSoft };
  if (!footer.right) return [textBlock(footer.left, { ...type, width, maxLines: MAX_ROWS })];
  const right = textBlock(footer.right, { ...type, width, align: 'right', maxLines: 1 });
  const room = width - measureText(footer.right, FONT) - GAP;
  const hasLeft = footer.left !== '' && room >= FOOTER_LINE;
  return hasLeft ? [textBlock(footer.left, { ...type, width: room, maxLines: 1 }), right] : [right];
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

/**
 * The common look of a card: soft fill, thin line, accent bar, text, and below it at most a few quiet footer rows.
 * An assumption has a dashed outline, an insight a solid one; corner icons mark a critical moment and noted sources.
 */
import { mixColours } from './colour.ts';
import type { Drawing, Font, TextDrawing } from './drawing.ts';
import { foldedSheet } from './foldedSheet.ts';
import { roundedBar } from './shapes.ts';
import { measureText, textBlock, wrapText } from './text.ts';
import type { KindPaint, Theme } from './theme.ts';

export const CARD_FONT: Font = { size: 13, weight: 400 };
export const CARD_LINE = 18;
export const CARD_RADIUS = 6;
export const CARD_INSET = { left: 16, top: 8, right: 8, bottom: 8 } as const;
const FOOTER_FONT: Font = { size: 11, weight: 400 };
const FOOTER_LINE = 16;
const FOOTER_GAP = 4;
const CORNER_ICON = 14;
const CORNER_STEP = 16;

/** One row under the text: words at the left (cut to fit) and right, or so many of `max` dots. */
export type CardFooter =
  | { readonly left: string; readonly right?: string }
  | { readonly dots: number; readonly max: number };

export interface CardContent {
  readonly text: string;
  readonly font?: Font;
  /** Lines of room kept even when the text is shorter. */
  readonly minLines: number;
  readonly footers: readonly CardFooter[];
  /** Icons at the top right; the text keeps clear of them. */
  readonly corner: readonly string[];
  readonly isAssumed: boolean;
  /** `bar` has the accent bar; `note` is a plain sheet with a folded corner. */
  readonly shape?: 'bar' | 'note';
}

export interface CardTextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly font: Font;
  readonly lineHeight: number;
}

/** Where the text lies: insets from the card's edges. */
export function cardTextBox(content: CardContent): CardTextBox {
  return {
    left: CARD_INSET.left,
    top: CARD_INSET.top,
    right: CARD_INSET.right + content.corner.length * CORNER_STEP,
    font: content.font ?? CARD_FONT,
    lineHeight: CARD_LINE,
  };
}

/** Height in map pixels of a card this wide. */
export function cardHeight(content: CardContent, width: number): number {
  const { left, right, font } = cardTextBox(content);
  const lines = Math.max(content.minLines, wrapText(content.text, width - left - right, font).length);
  const footers = content.footers.length;
  return (
    CARD_INSET.top + lines * CARD_LINE + (footers > 0 ? FOOTER_GAP + footers * FOOTER_LINE : 0) + CARD_INSET.bottom
  );
}

export interface CardBox {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly paint: KindPaint;
}

export function drawCard(content: CardContent, { width, height, theme, paint }: CardBox): Drawing[] {
  const { left, top, right, font, lineHeight } = cardTextBox(content);
  const textWidth = width - left - right;
  const drawings: Drawing[] = [
    ...(content.shape === 'note'
      ? foldedSheet(width, height, paint)
      : [
          cardFrame({ width, height, paint, radius: CARD_RADIUS, isAssumed: content.isAssumed }),
          roundedBar(height, paint.accent),
        ]),
  ];
  if (content.text !== '')
    drawings.push(textBlock(content.text, { x: left, y: top, width: textWidth, font, lineHeight, fill: paint.ink }));
  content.corner.forEach((icon, i) => {
    const x = width - CARD_INSET.right - CORNER_ICON - i * CORNER_STEP;
    drawings.push({ type: 'icon', icon, x, y: top + 2, size: CORNER_ICON, colour: paint.accent });
  });
  const footerTop = height - CARD_INSET.bottom - content.footers.length * FOOTER_LINE;
  content.footers.forEach((footer, i) => {
    const y = footerTop + i * FOOTER_LINE;
    drawings.push(
      ...('dots' in footer
        ? drawDots(footer.dots, footer.max, y, paint)
        : drawWords(footer, y, width - CARD_INSET.left - CARD_INSET.right, theme)),
    );
  });
  return drawings;
}

/** Fill and outline, the line wholly inside the box; dashed for an assumption. */
export function cardFrame(frame: {
  readonly width: number;
  readonly height: number;
  readonly paint: KindPaint;
  readonly radius: number;
  readonly isAssumed: boolean;
}): Drawing {
  const { width, height, paint, radius, isAssumed } = frame;
  return {
    type: 'rect',
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    radius,
    fill: paint.fill,
    stroke: isAssumed ? mixColours(paint.line, paint.accent, 0.4) : paint.line,
    strokeWidth: 1,
    ...(isAssumed ? { dash: [3, 3] } : {}),
  };
}

const DOT = 6;
const DOT_STEP = 9;

function drawDots(count: number, max: number, y: number, paint: KindPaint): Drawing[] {
  const pale = mixColours(paint.fill, paint.accent, 0.22);
  return Array.from({ length: max }, (_, i) => ({
    type: 'rect',
    x: CARD_INSET.left + i * DOT_STEP,
    y: y + (FOOTER_LINE - DOT) / 2,
    width: DOT,
    height: DOT,
    radius: DOT / 2,
    fill: i < count ? paint.accent : pale,
  }));
}

function drawWords(footer: { left: string; right?: string }, y: number, width: number, theme: Theme): TextDrawing[] {
  const type = { y, font: FOOTER_FONT, lineHeight: FOOTER_LINE, fill: theme.inkSoft, maxLines: 1 };
  const right = footer.right ?? '';
  const rightWidth = right === '' ? 0 : Math.min(width, measureText(right, FOOTER_FONT));
  const leftWidth = right === '' ? width : width - rightWidth - 8;
  const drawings: TextDrawing[] = [];
  if (footer.left !== '' && leftWidth >= FOOTER_LINE)
    drawings.push(textBlock(footer.left, { ...type, x: CARD_INSET.left, width: leftWidth }));
  if (right !== '') drawings.push(textBlock(right, { ...type, x: CARD_INSET.left, width, align: 'right' }));
  return drawings;
}

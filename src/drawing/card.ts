/**
 * The common look of a card: soft fill, thin line, accent bar, text, perhaps one large figure, and below at most a few quiet footers.
 * An assumption has a dashed outline, an insight a solid one. Icons at the top right and at the end of the last footer
 * take their room from the text beside them, never from its height.
 */
import { type CardFooter, drawFooter, FOOTER_LINE, footerRows } from './cardFooter.ts';
import { mixColours } from './colour.ts';
import type { Drawing, Font } from './drawing.ts';
import { foldedSheet } from './foldedSheet.ts';
import { countRichLines, richBlock } from './richText.ts';
import { roundedBar } from './shapes.ts';
import { measureText, textBlock } from './text.ts';
import type { KindPaint, Theme } from './theme.ts';

export const CARD_FONT: Font = { size: 13, weight: 400 };
export const CARD_LINE = 18;
export const CARD_RADIUS = 6;
export const CARD_INSET = { left: 16, top: 8, right: 8, bottom: 8 } as const;
/** Side of the small icons, and the room each takes from the text beside it. */
export const CARD_ICON = { size: 12, room: 16 } as const;
const FOOTER_GAP = 4;
/** Sizes a figure is set in: the largest that has room. */
const FIGURE_SIZES = [26, 20, 15, 12];
const FIGURE_LINE = 34;

export interface CardContent {
  readonly text: string;
  readonly font?: Font;
  /** Lines of room kept even when the text is shorter. */
  readonly minLines: number;
  /** One number with its unit, large, under the text; null for none. */
  readonly figure: string | null;
  readonly footers: readonly CardFooter[];
  /** Icons at the top right, in the accent colour. */
  readonly corner: readonly string[];
  /** A quiet icon: at the end of the last footer where that has room, else at the top right. */
  readonly mark: string | null;
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
  const icons = content.corner.length + (content.mark && !isMarkInFooter(content) ? 1 : 0);
  return {
    left: CARD_INSET.left,
    top: CARD_INSET.top,
    right: CARD_INSET.right + icons * CARD_ICON.room,
    font: content.font ?? CARD_FONT,
    lineHeight: CARD_LINE,
  };
}

function isMarkInFooter({ footers, mark }: CardContent): boolean {
  const last = footers.at(-1);
  return mark !== null && last !== undefined && !('right' in last && last.right);
}

/** Each footer with the width it has. */
function placedFooters(content: CardContent, width: number): { footer: CardFooter; width: number; rows: number }[] {
  const full = width - CARD_INSET.left - CARD_INSET.right;
  return content.footers.map((footer, i) => {
    const hasMark = i === content.footers.length - 1 && isMarkInFooter(content);
    const available = hasMark ? full - CARD_ICON.room : full;
    return { footer, width: available, rows: footerRows(footer, available) };
  });
}

function footersHeight(content: CardContent, width: number): number {
  return placedFooters(content, width).reduce((sum, { rows }) => sum + rows * FOOTER_LINE, 0);
}

/** Height in map pixels of a card this wide. */
export function cardHeight(content: CardContent, width: number): number {
  const footers = footersHeight(content, width);
  const figure = content.figure === null ? 0 : FIGURE_LINE;
  return textBottom(content, width) + figure + (footers > 0 ? FOOTER_GAP + footers : 0) + CARD_INSET.bottom;
}

function textBottom(content: CardContent, width: number): number {
  const { left, right, font } = cardTextBox(content);
  const lines = Math.max(content.minLines, countRichLines(content.text, width - left - right, font));
  return CARD_INSET.top + lines * CARD_LINE;
}

export interface CardBox {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly paint: KindPaint;
}

export function drawCard(content: CardContent, box: CardBox): Drawing[] {
  const { width, height, theme, paint } = box;
  const { left, top, right, font, lineHeight } = cardTextBox(content);
  const drawings: Drawing[] =
    content.shape === 'note'
      ? foldedSheet(width, height, paint)
      : [
          cardFrame({ width, height, paint, radius: CARD_RADIUS, isAssumed: content.isAssumed }),
          roundedBar(height, paint.accent),
        ];
  if (content.text !== '') {
    const textWidth = width - left - right;
    drawings.push(richBlock(content.text, { x: left, y: top, width: textWidth, font, lineHeight, fill: paint.ink }));
  }
  if (content.figure !== null) drawings.push(drawFigure(content.figure, textBottom(content, width), box));
  let y = height - CARD_INSET.bottom - footersHeight(content, width);
  for (const placed of placedFooters(content, width)) {
    drawings.push(...drawFooter(placed.footer, { x: left, y, width: placed.width, theme, paint }));
    y += placed.rows * FOOTER_LINE;
  }
  return [...drawings, ...drawIcons(content, box)];
}

function drawFigure(figure: string, y: number, { width, paint }: CardBox): Drawing {
  const room = width - CARD_INSET.left - CARD_INSET.right;
  const fontOf = (size: number): Font => ({ size, weight: 700 });
  const size = FIGURE_SIZES.find((each) => measureText(figure, fontOf(each)) <= room) ?? FIGURE_SIZES.at(-1) ?? 0;
  const type = { font: fontOf(size), lineHeight: FIGURE_LINE, fill: paint.ink, maxLines: 1 };
  return textBlock(figure, { x: CARD_INSET.left, y, width: room, ...type });
}

function drawIcons(content: CardContent, { width, height, theme, paint }: CardBox): Drawing[] {
  const { size, room } = CARD_ICON;
  const x = width - CARD_INSET.right - size;
  const y = CARD_INSET.top + (CARD_LINE - size) / 2;
  const icons: Drawing[] = content.corner.map((icon, i) => ({
    type: 'icon',
    icon,
    x: x - i * room,
    y,
    size,
    colour: paint.accent,
  }));
  if (content.mark === null) return icons;
  const mark = { type: 'icon', icon: content.mark, size, colour: theme.inkSoft } as const;
  const footerY = height - CARD_INSET.bottom - (FOOTER_LINE + size) / 2;
  return [...icons, isMarkInFooter(content) ? { ...mark, x, y: footerY } : { ...mark, x: x - icons.length * room, y }];
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

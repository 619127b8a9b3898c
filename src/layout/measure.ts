/** Heights of cards and activities by width, remembered by record identity: an unchanged record is measured once. */
import type { Font } from '../drawing/drawing.ts';
import { measureText, wrapText } from '../drawing/text.ts';
import { kindOf, parseCard } from '../kinds/registry.ts';
import type { Locale } from '../lib/locale.ts';
import type { Activity, Card } from '../model/index.ts';
import { SHEET, TYPE } from './metrics.ts';

/** Left inset of an activity's text (bar and gap), and its right inset. */
export const ACTIVITY_INSET = { left: 16, top: 8, right: 8 } as const;

export interface Measurer {
  /** Height of a card `width` map pixels wide. */
  readonly cardHeight: (card: Card, width: number) => number;
  readonly activityHeight: (activity: Activity, width: number) => number;
  /** Width below which a word of the text would be broken, in map pixels. */
  readonly cardMinWidth: (card: Card) => number;
  readonly activityMinWidth: (activity: Activity) => number;
}

export function createMeasurer(locale: Locale): Measurer {
  const heights = new WeakMap<Card | Activity, Map<number, number>>();

  function remembered(record: Card | Activity, width: number, measure: () => number): number {
    const byWidth = heights.get(record) ?? new Map<number, number>();
    heights.set(record, byWidth);
    const height = byWidth.get(width) ?? measure();
    byWidth.set(width, height);
    return height;
  }

  const minWidths = new WeakMap<Card | Activity, number>();

  function rememberedMin(record: Card | Activity, measure: () => number): number {
    const width = minWidths.get(record) ?? measure();
    minWidths.set(record, width);
    return width;
  }

  return {
    cardHeight: (card, width) =>
      remembered(card, width, () => {
        const parsed = parseCard(card);
        return parsed ? (kindOf(card.kind)?.size(parsed, { width, locale }) ?? 0) : 0;
      }),
    activityHeight: (activity, width) =>
      remembered(activity, width, () => {
        const lines = wrapText(activity.text, activityTextWidth(width), TYPE.activity.font).length;
        return Math.max(2, lines) * TYPE.activity.lineHeight + 2 * ACTIVITY_INSET.top;
      }),
    cardMinWidth: (card) =>
      rememberedMin(card, () => {
        const parsed = parseCard(card);
        const kind = kindOf(card.kind);
        if (!parsed || !kind) return 0;
        const { left, right, font } = kind.textBox(parsed, { width: SHEET.columnWidths[0], locale });
        return left + widestWord(card.text, font) + right;
      }),
    activityMinWidth: (activity) =>
      rememberedMin(
        activity,
        () => ACTIVITY_INSET.left + widestWord(activity.text, TYPE.activity.font) + ACTIVITY_INSET.right,
      ),
  };
}

function widestWord(text: string, font: Font): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => measureText(word, font)));
}

export function activityTextWidth(width: number): number {
  return width - ACTIVITY_INSET.left - ACTIVITY_INSET.right;
}

/** Width of a card that covers `widths`, edge to edge less the insets. */
export function cardWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) - 2 * SHEET.cellInset;
}

/** Heights of cards and activities by width, remembered by record identity: an unchanged record is measured once. */
import { wrapText } from '../drawing/text.ts';
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
  };
}

export function activityTextWidth(width: number): number {
  return width - ACTIVITY_INSET.left - ACTIVITY_INSET.right;
}

/** Width of a card that covers `widths`, edge to edge less the insets. */
export function cardWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) - 2 * SHEET.cellInset;
}

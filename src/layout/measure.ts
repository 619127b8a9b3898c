/** Heights of cards and activities by width, remembered by record identity: an unchanged record is measured once. */
import type { Font } from '../drawing/drawing.ts';
import { widestWord } from '../drawing/richLines.ts';
import { measureText, wrapText } from '../drawing/text.ts';
import { kindOf, parseCard } from '../kinds/registry.ts';
import type { Locale } from '../lib/locale.ts';
import type { Activity, Card } from '../model/index.ts';
import { SHEET, TYPE } from './metrics.ts';

/** Left inset of an activity's text (bar and gap), and its right inset. */
export const ACTIVITY_INSET = { left: 16, top: 8, right: 8 } as const;

/** Widths remembered for one record. */
const MEMORY = 6;

export interface Measurer {
  /** Height of a card `width` map pixels wide. */
  readonly cardHeight: (card: Card, width: number) => number;
  readonly activityHeight: (activity: Activity, width: number) => number;
  /** Width below which a word of the text would be broken, in map pixels. */
  readonly cardMinWidth: (card: Card) => number;
  readonly activityMinWidth: (activity: Activity) => number;
}

export function createMeasurer(locale: Locale): Measurer {
  const heights = createMemory<number>();
  const minWidths = createMemory<number>();

  return {
    cardHeight: (card, width) =>
      heights(card, width, () => {
        const parsed = parseCard(card);
        return parsed ? (kindOf(card.kind)?.size(parsed, { width, locale }) ?? 0) : 0;
      }),
    activityHeight: (activity, width) =>
      heights(activity, width, () => {
        const lines = wrapText(activity.text, activityTextWidth(width), TYPE.activity.font).length;
        return Math.max(2, lines) * TYPE.activity.lineHeight + 2 * ACTIVITY_INSET.top;
      }),
    cardMinWidth: (card) =>
      minWidths(card, 0, () => {
        const parsed = parseCard(card);
        const kind = kindOf(card.kind);
        if (!parsed || !kind) return 0;
        const { left, right, font } = kind.textBox(parsed, { width: SHEET.columnWidths[0], locale });
        return left + widestWord(card.text, font) + right;
      }),
    activityMinWidth: (activity) =>
      minWidths(
        activity,
        0,
        () => ACTIVITY_INSET.left + widestPlainWord(activity.text, TYPE.activity.font) + ACTIVITY_INSET.right,
      ),
  };
}

/** Answers what `make` gave for a record at a width, once each. A record keeps few widths, so a list serves better than a map. */
function createMemory<T>(): (record: Card | Activity, width: number, make: () => T) => T {
  const memory = new WeakMap<Card | Activity, { readonly width: number; readonly value: T }[]>();
  return (record, width, make) => {
    const known = memory.get(record) ?? [];
    for (const entry of known) if (entry.width === width) return entry.value;
    const value = make();
    memory.set(record, [{ width, value }, ...known.slice(0, MEMORY - 1)]);
    return value;
  };
}

function widestPlainWord(text: string, font: Font): number {
  return Math.max(0, ...text.split(/\s+/u).map((word) => measureText(word, font)));
}

export function activityTextWidth(width: number): number {
  return width - ACTIVITY_INSET.left - ACTIVITY_INSET.right;
}

/** Width of a card over columns of `width` together. */
export function cardWidth(width: number): number {
  return width - 2 * SHEET.cellInset;
}

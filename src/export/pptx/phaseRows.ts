/** The rows of a phase's slide, measured at one setting: activities first, then a row a lane. */
import { drawableText } from '../../drawing/index.ts';
import type { ShownPicture } from '../../kinds/defineKind.ts';
import { required } from '../../lib/assert.ts';
import type { Card, Lane, PlacedCard } from '../../model/index.ts';
import { CARD_INSETS_X } from './card.ts';
import { SMALLEST_TYPE } from './deck.ts';
import { describeCard, type Facts } from './facts.ts';
import type { Frame } from './frame.ts';
import { BOLD, countLines, type Face, type Fitted, fitText, leadingOf, REGULAR, sizesKeepingWords } from './measure.ts';
import { cardText } from './phaseCards.ts';
import { pictureHeight, shownPicture } from './pictureCard.ts';
import { type Measured, type Stacked, stackCards } from './stackCards.ts';

/** Type size, and how closely cards are set. */
export interface Setting {
  readonly size: number;
  /** Above and below a card's text. */
  readonly inset: number;
  /** Between cards of one cell. */
  readonly gap: number;
  /** Above and below a row's cards. */
  readonly padding: number;
  readonly leastRow: number;
  /** The highest that a picture asks to be. */
  readonly picture: number;
}

export const roomy = (size: number): Setting => ({
  size,
  inset: 6,
  gap: 6,
  padding: 4,
  leastRow: 30,
  picture: 8 * size,
});
export const close = (size: number): Setting => ({
  size,
  inset: 3,
  gap: 4,
  padding: 3,
  leastRow: 22,
  picture: 5 * size,
});

export interface Row {
  /** Null for the row of activities. */
  readonly lane: Lane | null;
  readonly stacked: readonly Stacked[];
  /** With its padding. */
  readonly height: number;
}

export interface Entry {
  readonly card: Card;
  readonly text: string;
  readonly said: string;
  readonly picture: ShownPicture | null;
  readonly column: number;
  readonly span: number;
}

export interface LaneEntries {
  readonly lane: Lane;
  readonly entries: readonly Entry[];
}

export const NAME_WIDTH = 122;
const NAME_FACE: Face = BOLD;
const NAME_SIZES = [12, 11, SMALLEST_TYPE] as const;
const NAME_BOX = { width: NAME_WIDTH - 12, height: 3 * leadingOf(SMALLEST_TYPE) } as const;
export const COLUMN_GAP = 9;
const ACTIVITY_LINES = 4;

export function columnWidth({ contentWidth }: Frame, count: number): number {
  return (contentWidth - NAME_WIDTH + COLUMN_GAP) / count - COLUMN_GAP;
}

/** The cards that cover any of the columns, their places cut to these. */
export function entriesOf(facts: Facts, cards: readonly PlacedCard[], columns: readonly number[]): Entry[] {
  const first = columns[0] ?? 0;
  const end = first + columns.length;
  return cards.flatMap(({ card, column, span }) => {
    const from = Math.max(column, first);
    const to = Math.min(column + span, end);
    if (from >= to) return [];
    const picture = shownPicture(card);
    // What a picture shows is said by its alternative text, or by the note where it is missing.
    const shown = picture
      ? { text: drawableText(card.text).trim(), said: '' }
      : cardText(card, describeCard(card, facts.locale));
    return [{ card, ...shown, picture, column: from - first, span: to - from }];
  });
}

export function activityRow(facts: Facts, frame: Frame, columns: readonly number[], setting: Setting): Row {
  const { size, inset, gap } = setting;
  const room = { width: columnWidth(frame, columns.length) - CARD_INSETS_X, height: ACTIVITY_LINES * leadingOf(size) };
  const measured = columns.flatMap((column, i): Measured[] => {
    if (!facts.grid.columns[column]?.activity) return [];
    const whole = required(facts.columnNames[column], 'name of a column');
    const { text, lines, isWhole } = fitText(whole, room, [size], BOLD);
    return [
      { card: null, text, said: '', whole, isWhole, column: i, span: 1, height: lines * leadingOf(size) + 2 * inset },
    ];
  });
  return toRow(null, stackCards(measured, columns.length, Number.POSITIVE_INFINITY, gap), setting);
}

/** All of a lane in one row, however high. */
export function laneRow({ lane, entries }: LaneEntries, frame: Frame, columns: number, setting: Setting): Row {
  const measured = entries.map((entry) => measureEntry(entry, frame, columns, setting));
  return toRow(lane, stackCards(measured, columns, Number.POSITIVE_INFINITY, setting.gap), setting);
}

/** A card's height; one that would be higher than `limit` is shortened to it. */
export function measureEntry(
  entry: Entry,
  frame: Frame,
  columns: number,
  { size, inset, picture: most }: Setting,
  limit = Number.POSITIVE_INFINITY,
): Measured {
  const width = entry.span * (columnWidth(frame, columns) + COLUMN_GAP) - COLUMN_GAP - CARD_INSETS_X;
  const whole = entry.text + entry.said;
  const above = entry.picture ? pictureHeight(entry.picture, width, most, whole !== '') : 0;
  const lines = entry.picture && whole === '' ? 0 : linesOf(entry, whole, width, size);
  const height = above + lines * leadingOf(size) + 2 * inset;
  if (height <= limit) return { ...entry, whole: entry.text, isWhole: true, height };
  const fitted = fitText(entry.text, { width, height: limit - above - 2 * inset }, [size], REGULAR);
  const shortHeight = above + fitted.lines * leadingOf(size) + 2 * inset;
  return { ...entry, text: fitted.text, said: '', whole, isWhole: false, height: shortHeight };
}

/** Lines of an entry by type size: it is measured at many settings, always at the width of its columns. */
const lineCounts = new WeakMap<Entry, Map<number, number>>();

function linesOf(entry: Entry, text: string, width: number, size: number): number {
  const known = lineCounts.get(entry) ?? new Map<number, number>();
  lineCounts.set(entry, known);
  const key = size;
  const lines = known.get(key) ?? countLines(text, width, size, REGULAR);
  known.set(key, lines);
  return lines;
}

/** A lane's name, as large as breaks no word of it. */
export function fitLaneName(title: string): Fitted {
  return fitText(title, NAME_BOX, sizesKeepingWords(title, NAME_BOX.width, NAME_SIZES, NAME_FACE), NAME_FACE);
}

export function toRow(
  lane: Lane | null,
  stack: { readonly stacked: readonly Stacked[]; readonly height: number },
  { padding, leastRow }: Setting,
): Row {
  const name = lane ? fitLaneName(lane.title) : null;
  const nameHeight = name ? name.lines * leadingOf(name.size) : 0;
  return { lane, stacked: stack.stacked, height: Math.max(stack.height, nameHeight, leastRow) + 2 * padding };
}

/**
 * Which of a phase's columns and cards go on which slide, and at what type size.
 *
 * Laws
 * - At most `MOST_COLUMNS` activities a slide; type is as large as lets one slide hold them, never under the smallest.
 * - What does not fit goes on to a further slide, with the activities and lane names repeated; a card is never split.
 * - Only a card that would not fit a slide of its own is shortened.
 */
import { required } from '../../lib/assert.ts';
import type { Card, Lane } from '../../model/index.ts';
import { CARD_INSETS_X, CARD_INSETS_Y } from './card.ts';
import { SMALLEST_TYPE } from './deck.ts';
import { describeCard, type Facts, type PhaseFacts } from './facts.ts';
import { CONTENT_WIDTH } from './look.ts';
import { BOLD, countLines, type Face, fitText, leadingOf, REGULAR } from './measure.ts';
import { cardText } from './phaseCards.ts';
import { type Measured, type Stacked, stackCards } from './stackCards.ts';

export const NAME_WIDTH = 122;
export const COLUMN_GAP = 9;
export const ROW_PADDING = 4;
export const STACK_GAP = 6;
/** Height for the rows of one slide. */
export const ROWS_HEIGHT = 377;
const CARDS_WIDTH = CONTENT_WIDTH - NAME_WIDTH;
const MOST_COLUMNS = 5;
const LEAST_ROW = 30;
const NAME_LINES = 3;
const ACTIVITY_LINES = 4;
const SIZES = [14, 13.5, 13, 12.5, 12, 11.5, 11] as const;
const SPLIT_SIZES = [11, 10.5, SMALLEST_TYPE] as const;

export interface Row {
  /** Null for the row of activities. */
  readonly lane: Lane | null;
  readonly stacked: readonly Stacked[];
  readonly height: number;
}

export interface Page {
  /** Absolute indices of its columns. */
  readonly columns: readonly number[];
  readonly size: number;
  readonly rows: readonly Row[];
}

export function columnWidth(count: number): number {
  return (CARDS_WIDTH + COLUMN_GAP) / count - COLUMN_GAP;
}

export function planPhase(facts: Facts, phase: PhaseFacts): readonly Page[] {
  let first: readonly Page[] | null = null;
  for (let most = MOST_COLUMNS; most >= 1; most = most > 1 ? Math.ceil(most / 2) : 0) {
    const pages = groupColumns(phase, most).flatMap((columns) => planColumns(facts, columns));
    if (pages.every((page) => page.rows.every((row) => row.stacked.every((each) => each.isWhole || !row.lane)))) {
      return pages;
    }
    first ??= pages;
  }
  return required(first, 'a plan of the phase');
}

function groupColumns(phase: PhaseFacts, most: number): number[][] {
  const groups = Math.ceil(phase.columnCount / most);
  const size = Math.ceil(phase.columnCount / groups);
  const columns = Array.from({ length: phase.columnCount }, (_, i) => phase.firstColumn + i);
  return Array.from({ length: groups }, (_, i) => columns.slice(i * size, (i + 1) * size)).filter(
    (group) => group.length > 0,
  );
}

function planColumns(facts: Facts, columns: readonly number[]): Page[] {
  const lanes = facts.grid.lanes.map((lane) => ({ lane: lane.lane, cards: entriesOf(facts, lane.cards, columns) }));
  for (const chosen of [lanes, lanes.filter((lane) => lane.cards.length > 0)]) {
    for (const size of SIZES) {
      const rows = [activityRow(facts, columns, size), ...chosen.map((lane) => wholeRow(lane, columns.length, size))];
      const height = rows.reduce((sum, row) => sum + row.height, 0);
      if (height <= ROWS_HEIGHT) return [{ columns, size, rows }];
    }
  }
  return splitRows(
    facts,
    lanes.filter((lane) => lane.cards.length > 0),
    columns,
  );
}

interface Entry {
  readonly card: Card;
  readonly text: string;
  readonly said: string;
  readonly column: number;
  readonly span: number;
}

interface LaneEntries {
  readonly lane: Lane;
  readonly cards: readonly Entry[];
}

/** The cards that cover any of the columns, their places cut to these. */
function entriesOf(facts: Facts, cards: Facts['grid']['lanes'][number]['cards'], columns: readonly number[]): Entry[] {
  const first = columns[0] ?? 0;
  const end = first + columns.length;
  return cards.flatMap(({ card, column, span }) => {
    const from = Math.max(column, first);
    const to = Math.min(column + span, end);
    if (from >= to) return [];
    const { text, said } = cardText(card, describeCard(card, facts.locale));
    return [{ card, text, said, column: from - first, span: to - from }];
  });
}

function activityRow(facts: Facts, columns: readonly number[], size: number): Row {
  const inner = columnWidth(columns.length) - CARD_INSETS_X;
  const measured = columns.flatMap((column, i): Measured[] => {
    if (!facts.grid.columns[column]?.activity) return [];
    const text = required(facts.columnNames[column], 'name of a column');
    const box = { width: inner, height: ACTIVITY_LINES * leadingOf(size) };
    const fitted = fitText(text, box, [size], BOLD);
    const height = fitted.lines * leadingOf(size) + CARD_INSETS_Y;
    return [
      { card: null, text: fitted.text, said: '', whole: text, isWhole: fitted.isWhole, column: i, span: 1, height },
    ];
  });
  return toRow(null, stackCards(measured, columns.length, Number.POSITIVE_INFINITY, STACK_GAP));
}

function wholeRow(lane: LaneEntries, columns: number, size: number): Row {
  const measured = lane.cards.map((entry) => measure(entry, columns, size));
  return toRow(lane.lane, stackCards(measured, columns, Number.POSITIVE_INFINITY, STACK_GAP));
}

function measure(entry: Entry, columns: number, size: number, limit = Number.POSITIVE_INFINITY): Measured {
  const width = entry.span * (columnWidth(columns) + COLUMN_GAP) - COLUMN_GAP - CARD_INSETS_X;
  const whole = entry.text + entry.said;
  const height = countLines(whole, width, size, REGULAR) * leadingOf(size) + CARD_INSETS_Y;
  if (height <= limit) return { ...entry, whole: entry.text, isWhole: true, height };
  const fitted = fitText(entry.text, { width, height: limit - CARD_INSETS_Y }, [size], REGULAR);
  const shortHeight = fitted.lines * leadingOf(size) + CARD_INSETS_Y;
  return { ...entry, text: fitted.text, said: '', whole, isWhole: false, height: shortHeight };
}

function toRow(lane: Lane | null, stack: { readonly stacked: readonly Stacked[]; readonly height: number }): Row {
  const name = lane ? laneNameHeight(lane) : 0;
  return { lane, stacked: stack.stacked, height: Math.max(stack.height, name, LEAST_ROW) + 2 * ROW_PADDING };
}

export const NAME_FACE: Face = BOLD;
export const NAME_SIZES = [12, 11, SMALLEST_TYPE] as const;
export const NAME_BOX = { width: NAME_WIDTH - 12, height: NAME_LINES * leadingOf(SMALLEST_TYPE) } as const;

function laneNameHeight(lane: Lane): number {
  const fitted = fitText(lane.title, NAME_BOX, NAME_SIZES, NAME_FACE);
  return fitted.lines * leadingOf(fitted.size);
}

function splitRows(facts: Facts, lanes: readonly LaneEntries[], columns: readonly number[]): Page[] {
  const plans = SPLIT_SIZES.map((size) => {
    const activities = activityRow(facts, columns, size);
    const limit = ROWS_HEIGHT - activities.height - 2 * ROW_PADDING;
    const measured = lanes.map(({ lane, cards }) => ({
      lane,
      cards: cards.map((entry) => measure(entry, columns.length, size, limit)),
    }));
    return { size, activities, limit, measured };
  });
  const isWhole = (plan: (typeof plans)[number]): boolean =>
    plan.measured.every(({ cards }) => cards.every((card) => card.isWhole));
  const { size, activities, limit, measured } = required(plans.find(isWhole) ?? plans.at(-1), 'a plan at some size');

  const pages: Page[] = [];
  let rows: Row[] = [];
  let left = limit;
  const turn = (): void => {
    pages.push({ columns, size, rows: [activities, ...rows] });
    rows = [];
    left = limit;
  };
  for (const { lane, cards } of measured) {
    let rest: readonly Measured[] = cards;
    while (rest.length > 0) {
      const stack = stackCards(rest, columns.length, left, STACK_GAP);
      const row = toRow(lane, stack);
      const isTooTall = stack.stacked.length === 0 || row.height - 2 * ROW_PADDING > left;
      const wouldFitAlone = stackCards(rest, columns.length, limit, STACK_GAP).rest.length === 0;
      if (rows.length > 0 && (isTooTall || (stack.rest.length > 0 && wouldFitAlone))) {
        turn();
        continue;
      }
      rows.push(row);
      left -= row.height;
      rest = stack.rest;
      if (rest.length > 0) turn();
    }
  }
  if (rows.length > 0 || pages.length === 0) turn();
  return pages;
}

/**
 * Which of a phase's columns and cards go on which slide, and at what setting.
 *
 * Laws
 * - At most `MOST_COLUMNS` activities a slide; type is as large as lets one slide hold them, never under the smallest.
 * - What does not fit goes on to a further slide, as few as the smallest takes, at the largest type that takes no more, with the activities and lane names repeated; a card is never split, and slides are about equally full.
 * - Only a card that would not fit a slide of its own is shortened.
 */
import { required } from '../../lib/assert.ts';
import type { DeckContext } from './context.ts';
import type { PhaseFacts } from './facts.ts';
import type { Frame } from './frame.ts';
import {
  activityRow,
  close,
  entriesOf,
  type LaneEntries,
  laneRow,
  measureEntry,
  NAME_WIDTH,
  type Row,
  roomy,
  type Setting,
  toRow,
} from './phaseRows.ts';
import { type Measured, stackCards } from './stackCards.ts';

export const CHEVRON_HEIGHT = 32;

export function rowsTop({ bodyTop }: Frame): number {
  return bodyTop + CHEVRON_HEIGHT + 7;
}

/** Height for the rows of one slide. */
export function rowsHeight(frame: Frame): number {
  return frame.footerLine - 4 - rowsTop(frame);
}

/** A column narrower than this breaks most lines in the middle of a phrase. */
const LEAST_COLUMN = 130;
const MOST_COLUMNS = 5;
const ON_ONE_SLIDE = [...[14, 13.5, 13, 12.5, 12, 11.5].map(roomy), ...[12, 11.5, 11, 10.5].map(close)];
const SMALLEST_ON_ONE = close(10.5);
const SMALLEST_ON_SEVERAL = close(10.5);
const LAST_RESORT = close(10);
const LARGER_ON_SEVERAL = [close(11), close(11.5), roomy(11), roomy(11.5), roomy(12)];

export interface Page {
  /** Absolute indices of its columns. */
  readonly columns: readonly number[];
  readonly setting: Setting;
  readonly rows: readonly Row[];
}

export function planPhase(context: DeckContext, phase: PhaseFacts): readonly Page[] {
  let first: readonly Page[] | null = null;
  const widest = Math.floor((context.frame.contentWidth - NAME_WIDTH) / LEAST_COLUMN);
  for (let most = Math.min(MOST_COLUMNS, widest); most >= 1; most = most > 1 ? Math.ceil(most / 2) : 0) {
    const pages = groupColumns(phase, most).flatMap((columns) => planColumns(context, columns));
    const isWhole = pages.every(({ rows }) =>
      rows.every((row) => !row.lane || row.stacked.every((each) => each.isWhole)),
    );
    if (isWhole) return pages;
    first ??= pages;
  }
  return required(first, 'a plan of the phase');
}

/** Columns in as few groups as may be, the groups as even as may be. */
function groupColumns(phase: PhaseFacts, most: number): number[][] {
  const size = Math.ceil(phase.columnCount / Math.ceil(phase.columnCount / most));
  const columns = Array.from({ length: phase.columnCount }, (_, i) => phase.firstColumn + i);
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, i) => columns.slice(i * size, (i + 1) * size));
}

function planColumns(context: DeckContext, columns: readonly number[]): Page[] {
  const { facts, frame } = context;
  const lanes = facts.grid.lanes.map(({ lane, cards }) => ({ lane, entries: entriesOf(facts, cards, columns) }));
  const filled = lanes.filter((lane) => lane.entries.length > 0);
  for (const chosen of filled.length < lanes.length ? [lanes, filled] : [lanes]) {
    const rowsAt = (setting: Setting): Row[] => [
      activityRow(facts, frame, columns, setting),
      ...chosen.map((lane) => laneRow(lane, frame, columns.length, setting)),
    ];
    const doFit = (rows: readonly Row[]): boolean =>
      rows.reduce((sum, row) => sum + row.height, 0) <= rowsHeight(frame);
    // Where the smallest does not fit, none does: a crowded phase is not measured ten times in vain.
    if (!doFit(rowsAt(SMALLEST_ON_ONE))) continue;
    for (const setting of ON_ONE_SLIDE) {
      const rows = rowsAt(setting);
      if (doFit(rows)) return [{ columns, setting, rows }];
    }
  }
  return planSeveral(context, columns, filled);
}

interface Draft {
  readonly columns: readonly number[];
  readonly setting: Setting;
  readonly activities: Row;
  /** Height left for lanes, and for the cards of one lane alone on a slide. */
  readonly room: number;
  readonly lanes: readonly { readonly lane: LaneEntries['lane']; readonly cards: readonly Measured[] }[];
}

/** Over several slides, as few as the smallest setting takes, at the largest that takes no more. */
function planSeveral({ facts, frame }: DeckContext, columns: readonly number[], lanes: readonly LaneEntries[]): Page[] {
  const draftAt = (setting: Setting): Draft => {
    const activities = activityRow(facts, frame, columns, setting);
    const room = rowsHeight(frame) - activities.height;
    const limit = room - 2 * setting.padding;
    const measured = lanes.map(({ lane, entries }) => ({
      lane,
      cards: entries.map((entry) => measureEntry(entry, frame, columns.length, setting, limit)),
    }));
    return { columns, setting, activities, room, lanes: measured };
  };
  const isWhole = ({ lanes: all }: Draft): boolean => all.every(({ cards }) => cards.every((card) => card.isWhole));
  const small = draftAt(SMALLEST_ON_SEVERAL);
  let best = isWhole(small) ? small : draftAt(LAST_RESORT);
  const fewest = dealRows(best, () => best.room).length;
  for (const setting of LARGER_ON_SEVERAL) {
    const larger = draftAt(setting);
    if (!isWhole(larger) || dealRows(larger, () => larger.room).length > fewest) break;
    best = larger;
  }
  return dealEvenly(best);
}

/** As few slides as may be; of the ways to fill them, the one that fills them most evenly. */
function dealEvenly(draft: Draft): Page[] {
  const { room, lanes, setting } = draft;
  const highest = Math.max(0, ...lanes.flatMap(({ cards }) => cards.map((card) => card.height)));
  const least = highest + 2 * setting.padding;
  const within = (height: number): number => Math.min(room, Math.max(least, height));
  const fewest = dealRows(draft, () => room);
  const heights = fewest.map(heightOfLanes);
  const whole = heights.reduce((sum, height) => sum + height, 0);
  if (fewest.length === 1) return fewest;
  const shares = [0.5, 0.6, 0.7, 0.8, 0.9].map((share) => within(room * share));
  const ways = [
    fewest,
    ...shares.map((height) => dealRows(draft, () => height)),
    // Of what is left each slide takes its part, a little more or less for the sake of whole rows.
    ...[0.95, 1.05, 1.2].map((part) =>
      dealRows(draft, (dealt, used) => within((part * (whole - used)) / Math.max(1, fewest.length - dealt))),
    ),
  ];
  const unevenness = (pages: readonly Page[]): number => pages.reduce((sum, page) => sum + heightOfLanes(page) ** 2, 0);
  return ways
    .filter((pages) => pages.length === fewest.length)
    .reduce((best, pages) => (unevenness(pages) < unevenness(best) - 1 ? pages : best));
}

function heightOfLanes({ rows }: Page): number {
  return rows.reduce((sum, row) => sum + (row.lane ? row.height : 0), 0);
}

/**
 * Rows one after another on to slides; a lane goes on to the next slide only where it must. `roomFor` says how high the lanes of
 * the next slide may be, by how many slides there are and what height they used; a lane that fits a slide of its own may be higher.
 */
function dealRows(
  { columns, setting, activities, lanes, room }: Draft,
  roomFor: (dealt: number, used: number) => number,
): Page[] {
  const inner = (height: number): number => height - 2 * setting.padding;
  const pages: Page[] = [];
  let rows: Row[] = [];
  let used = 0;
  let left = roomFor(0, 0);
  const turn = (): void => {
    pages.push({ columns, setting, rows: [activities, ...rows] });
    rows = [];
    left = roomFor(pages.length, used);
  };
  for (const { lane, cards } of lanes) {
    let rest: readonly Measured[] = cards;
    while (rest.length > 0) {
      const alone = stackCards(rest, columns.length, inner(room), setting.gap);
      const fitsAlone = alone.rest.length === 0;
      if (rows.length === 0 && fitsAlone) left = Math.max(left, toRow(lane, alone, setting).height);
      const stack = stackCards(rest, columns.length, inner(left), setting.gap);
      const row = toRow(lane, stack, setting);
      const isTooTall = stack.stacked.length === 0 || row.height > left;
      if (rows.length > 0 && (isTooTall || (stack.rest.length > 0 && fitsAlone))) {
        turn();
        continue;
      }
      rows.push(row);
      left -= row.height;
      used += row.height;
      rest = stack.rest;
      if (rest.length > 0) turn();
    }
  }
  if (rows.length > 0 || pages.length === 0) turn();
  return pages;
}

/**
 * The map as boxes of text on a plane, for programs that draw their own: phases over activities over lanes, each card in its cell.
 *
 * Laws
 * - Rows are lanes and columns are activities, so that whoever reads the geometry finds the map again.
 * - Boxes of cards never overlap, and each is high enough for its text as the width tables measure it.
 * - Every coordinate is a whole number.
 */
import { type Font, wrapText } from '../../drawing/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Activity, Lane, PlacedCard } from '../../model/index.ts';
import type { ReadCard } from '../reading/cards.ts';
import type { ReadMap } from '../reading/readMap.ts';

/** Measures of one program; lengths in its pixels. */
export interface BoxStyle {
  readonly font: Font;
  readonly lineHeight: number;
  /** From the edges of a box to its text. */
  readonly padding: { readonly x: number; readonly y: number };
  readonly columnWidth: number;
  readonly nameWidth: number;
  /** Between boxes. */
  readonly gap: number;
  /** The name of the row of activities. */
  readonly activities: string;
  /** What each box says. */
  readonly say: {
    readonly card: (card: ReadCard) => string;
    readonly head: (read: ReadMap) => string;
    /** The name of a lane or an activity. */
    readonly name: (words: string) => string;
  };
}

export interface Boxed {
  readonly box: Rect;
  readonly text: string;
}

export interface GridBoxes {
  /** Of everything, from (0, 0). */
  readonly width: number;
  readonly height: number;
  readonly head: Boxed;
  /** `box` is the strip with its name, `whole` reaches over all of its columns and lanes. */
  readonly phases: readonly (Boxed & { readonly id: string; readonly colour: number; readonly whole: Rect })[];
  /** What the row of activities is called, at the left. */
  readonly activityName: Boxed;
  readonly activities: readonly (Boxed & { readonly activity: Activity })[];
  /** `box` is the name at the left, `row` reaches over all columns. */
  readonly lanes: readonly (Boxed & { readonly lane: Lane; readonly row: Rect })[];
  readonly cards: readonly (Boxed & { readonly card: ReadCard; readonly lane: string })[];
  /** Null where everything has a place. */
  readonly unplaced: {
    readonly whole: Rect;
    readonly activities: readonly (Boxed & { readonly activity: Activity })[];
    readonly cards: readonly (Boxed & { readonly card: ReadCard })[];
  } | null;
}

export function boxHeight(text: string, width: number, { font, lineHeight, padding }: BoxStyle): number {
  return Math.ceil(wrapText(text, width - 2 * padding.x, font).length * lineHeight + 2 * padding.y);
}

export function layBoxes(read: ReadMap, style: BoxStyle): GridBoxes {
  const { gap, columnWidth, nameWidth } = style;
  const { grid } = read;
  const laid = (text: string, x: number, y: number, width: number): Boxed => ({
    text,
    box: { x, y, width, height: boxHeight(text, width, style) },
  });
  const xOf = (column: number) => nameWidth + 2 * gap + column * (columnWidth + gap);
  const right = xOf(Math.max(1, grid.columns.length));
  const headText = style.say.head(read);
  const head = laid(headText, gap, gap, right - 2 * gap);
  const names = grid.phases.map(({ firstColumn, columnCount }, i) =>
    laid(
      read.phases[i]?.title ?? '',
      xOf(firstColumn),
      bottomOf(head.box) + gap,
      columnCount * (columnWidth + gap) - gap,
    ),
  );
  const activityTop = bottomOfAll(names, head.box) + gap;
  const activities = grid.columns.flatMap(({ activity }, column) =>
    activity
      ? [{ ...laid(style.say.name(read.columnNames[column] ?? ''), xOf(column), activityTop, columnWidth), activity }]
      : [],
  );

  const activityName = laid(style.say.name(style.activities), gap, activityTop, nameWidth);
  let y = bottomOfAll(activities, activityName.box) + 2 * gap;
  const cards: GridBoxes['cards'][number][] = [];
  const lanes = grid.lanes.map(({ lane, cards: placed }, i) => {
    const name = laid(style.say.name(read.laneTitles[i] ?? ''), gap, y, nameWidth);
    const free = grid.columns.map(() => y);
    for (const one of placed) cards.push(layCard(one, free));
    const height = Math.max(bottomOf(name.box), ...free.map((bottom) => bottom - gap)) - y;
    const row = { x: gap, y, width: right - 2 * gap, height };
    y += height + 2 * gap;
    return { ...name, lane, row };
  });
  const bottom = y - gap;

  function layCard({ card, column, span, place }: PlacedCard, free: number[]): GridBoxes['cards'][number] {
    const said = read.cardOf(card);
    const top = Math.max(...free.slice(column, column + span));
    const one = laid(style.say.card(said), xOf(column), top, span * (columnWidth + gap) - gap);
    free.fill(bottomOf(one.box) + gap, column, column + span);
    return { ...one, card: said, lane: place.lane };
  }

  const unplaced = layUnplaced();
  function layUnplaced(): GridBoxes['unplaced'] {
    const lost = grid.unplaced;
    if (lost.activities.length + lost.cards.length === 0) return null;
    const columns = Math.max(1, grid.columns.length);
    const free = Array.from({ length: columns }, () => bottom + 3 * gap);
    let next = 0;
    const put = (text: string): Boxed => {
      const column = next++ % columns;
      const one = laid(text, xOf(column), free[column] ?? 0, columnWidth);
      free[column] = bottomOf(one.box) + gap;
      return one;
    };
    const lostActivities = lost.activities.map((activity, i) => ({
      ...put(style.say.name(read.unplaced.activities[i] ?? '')),
      activity,
    }));
    const lostCards = read.unplaced.cards.map((card) => ({ ...put(style.say.card(card)), card }));
    const height = Math.max(...free) - bottom - gap;
    return {
      whole: { x: gap, y: bottom + gap, width: right - 2 * gap, height },
      activities: lostActivities,
      cards: lostCards,
    };
  }

  return {
    width: right,
    height: (unplaced ? bottomOf(unplaced.whole) : bottom) + gap,
    head,
    phases: grid.phases.map(({ phase }, i) => {
      const name = names[i] ?? { text: '', box: head.box };
      const whole = { ...name.box, height: bottom - name.box.y };
      return { ...name, id: phase.id, colour: phase.colour, whole };
    }),
    activityName,
    activities,
    lanes,
    cards,
    unplaced,
  };
}

function bottomOf({ y, height }: Rect): number {
  return y + height;
}

function bottomOfAll(boxes: readonly Boxed[], least: Rect): number {
  return Math.max(bottomOf(least), ...boxes.map(({ box }) => bottomOf(box)));
}

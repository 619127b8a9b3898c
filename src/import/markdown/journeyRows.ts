import type { Words } from './tree.ts';

/** A journey gathered bit by bit as a table: one row an activity, one column a lane. */
export interface JourneyRows {
  /** Goes on with the phase of that title, or begins it. */
  readonly openPhase: (phase: Words) => void;
  /** A lane that is to stand before all that come later, whatever is in it. */
  readonly addLane: (title: Words) => void;
  /** Begins an activity in the phase that is open. */
  readonly openActivity: (activity: Words) => void;
  /** Adds an activity to the row that is open: what stands in its lanes belongs to all of them. */
  readonly addActivity: (activity: Words) => void;
  /** Adds to the cell of the open activity, or of the phase where none is open. */
  readonly add: (lane: string, item: Words) => void;
  readonly finish: () => GatheredRows;
}

export interface GatheredRows {
  readonly rows: readonly (readonly string[])[];
  /** Line in the text of each cell. */
  readonly lines: readonly (readonly number[])[];
}

interface Row {
  readonly phase: Words;
  readonly activities: Words[];
  readonly cells: Map<string, Words[]>;
}

/** Titles of the two columns that say where a row stands; the reader of tables knows the words, and people see neither. */
const PHASE = 'Phase';
const ACTIVITY = 'Activity';

/** Where the activities stand, counted from 1. */
export const ACTIVITY_COLUMN = 2;

export function gatherRows(): JourneyRows {
  const rows: Row[] = [];
  const addLane = (title: Words): string => {
    const key = title.text.toLocaleLowerCase('en');
    if (!lanes.has(key)) lanes.set(key, title);
    return key;
  };
  const lanes = new Map<string, Words>();
  let phase: Words = { text: '', line: 1 };
  let row: Row | null = null;

  const open = (activities: Words[]): Row => {
    const last = rows.at(-1);
    // An activity takes over the row of its phase only while nothing stands in it.
    if (last && last.phase === phase && last.activities.length === 0 && last.cells.size === 0) rows.pop();
    const next = { phase, activities, cells: new Map<string, Words[]>() };
    rows.push(next);
    return next;
  };

  return {
    openPhase: (title) => {
      phase = title;
      row = open([]);
    },
    addLane,
    openActivity: (activity) => {
      row = open([activity]);
    },
    addActivity: (activity) => {
      row ??= open([]);
      row.activities.push(activity);
    },
    add: (lane, item) => {
      if (item.text === '') return;
      row ??= open([]);
      const key = addLane({ text: lane, line: item.line });
      const items = row.cells.get(key);
      if (items) items.push(item);
      else row.cells.set(key, [item]);
    },
    finish: () => {
      const titles = [...lanes.values()];
      const head = [PHASE, ACTIVITY, ...titles.map(({ text }) => text)];
      const body = rows.map(({ phase: { text }, activities, cells }) => [
        text,
        cellOf(activities),
        ...[...lanes.keys()].map((key) => cellOf(cells.get(key) ?? [])),
      ]);
      const lines = rows.map((one) => [
        one.phase.line,
        one.activities[0]?.line ?? one.phase.line,
        ...[...lanes.keys()].map((key) => one.cells.get(key)?.[0]?.line ?? one.phase.line),
      ]);
      return { rows: [head, ...body], lines: [[1, 1, ...titles.map(({ line }) => line)], ...lines] };
    },
  };
}

/** Several items are bullets, so that each becomes a card. */
function cellOf(items: readonly Words[]): string {
  if (items.length === 1) return items[0]?.text ?? '';
  return items.map(({ text }) => `- ${text.replaceAll('\n', ' ')}`).join('\n');
}

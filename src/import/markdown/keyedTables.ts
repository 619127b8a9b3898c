/** Tables whose lines are told apart by phase, or by phase and activity, each with lanes of its own → one. */
import { ACTIVITIES, isPhaseTitle, isStepTitle, laneUseOf } from '../grid/laneWords.ts';
import { findOrientation } from '../grid/orientation.ts';
import { type GatheredRows, gatherRows } from './journeyRows.ts';
import type { HeadedTable } from './phaseTables.ts';
import type { Words } from './tree.ts';

/** Tables of a line per phase or activity that begin with a column of phases, where there are several. */
export function keyedTables(tables: readonly HeadedTable[]): readonly HeadedTable[] {
  const keyed = tables.filter(
    ({ rows }) => isPhaseTitle(rows[0]?.[0]?.text ?? '') && findOrientation(wordsOf(rows)).orientation === 'rows',
  );
  return keyed.length > 1 ? keyed : [];
}

function wordsOf(rows: HeadedTable['rows']): readonly (readonly string[])[] {
  return rows.map((row) => row.map(({ text }) => text));
}

interface Line {
  readonly phase: Words;
  readonly activity: Words | null;
  readonly cells: { readonly lane: string; readonly cell: Words }[];
}

/** Every line once, in the order first met within its phase, with what all the tables say of it. */
export function joinByKey(tables: readonly HeadedTable[]): GatheredRows {
  const phases = new Map<string, Map<string, Line>>();
  for (const { rows } of tables) {
    const [head = [], ...body] = rows;
    const hasActivity = isActivity(head[1]?.text ?? '');
    let phase: Words | null = null;
    for (const [title, ...rest] of body) {
      // An empty cell goes on with the phase above it.
      if (title && (phase === null || title.text !== '')) phase = title;
      if (phase === null) continue;
      const [activity, cells] = hasActivity ? [rest[0] ?? null, rest.slice(1)] : [null, rest];
      const lines = entry(phases, keyOf(phase), () => new Map<string, Line>());
      const own = phase;
      const line = entry(lines, activity ? keyOf(activity) : '', () => ({ phase: own, activity, cells: [] }));
      cells.forEach((cell, x) => {
        line.cells.push({ lane: head[x + (hasActivity ? 2 : 1)]?.text ?? '', cell });
      });
    }
  }
  const rows = gatherRows();
  for (const {
    rows: [head = []],
  } of tables) {
    for (const title of head.slice(isActivity(head[1]?.text ?? '') ? 2 : 1)) rows.addLane(title);
  }
  for (const lines of phases.values()) {
    // What is said of the phase as a whole stands before its activities.
    const all = [...lines.values()].sort((a, b) => Number(hasName(a)) - Number(hasName(b)));
    if (all[0]) rows.openPhase(all[0].phase);
    for (const line of all) {
      if (line.activity && hasName(line)) rows.openActivity(line.activity);
      for (const { lane, cell } of line.cells) rows.add(lane, cell);
    }
  }
  return rows.finish();
}

function hasName({ activity }: Line): boolean {
  return activity !== null && activity.text !== '';
}

function isActivity(title: string): boolean {
  return isStepTitle(title) || laneUseOf(title) === ACTIVITIES;
}

function keyOf({ text }: Words): string {
  return text.trim().toLocaleLowerCase('en');
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

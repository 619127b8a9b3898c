/** Several tables with the same lanes, each under the heading of its phase → one. */
import { findOrientation } from '../grid/orientation.ts';
import { type GatheredRows, gatherRows } from './journeyRows.ts';
import { isLaneName } from './label.ts';
import type { Words } from './tree.ts';

export interface HeadedTable {
  readonly heading: Words | null;
  readonly line: number;
  readonly rows: readonly (readonly Words[])[];
}

/** Tables that tell one journey: those whose lanes are the same, and of these the ones with the most lanes that are known. */
export function mainTables(tables: readonly HeadedTable[]): readonly HeadedTable[] {
  const groups: { readonly lanes: ReadonlySet<string>; readonly tables: HeadedTable[] }[] = [];
  for (const table of tables) {
    const lanes = new Set(lanesOf(table).map((lane) => lane.toLocaleLowerCase('en')));
    const group = groups.find((one) => likeness(one.lanes, lanes) >= 0.5);
    if (group) group.tables.push(table);
    else groups.push({ lanes, tables: [table] });
  }
  const weigh = ({ lanes, tables: own }: (typeof groups)[number]): number =>
    [...lanes].filter(isLaneName).length * 1000 + own.reduce((sum, { rows }) => sum + rows.length, 0);
  const [best] = groups.toSorted((a, b) => weigh(b) - weigh(a));
  return best?.tables ?? [];
}

/** The lines of every table under its heading, side by side with what they share. */
export function joinTables(tables: readonly HeadedTable[]): GatheredRows {
  const rows = gatherRows();
  const turned = tables.map((table) => ({ table, lines: phasesDown(table) }));
  const titles = new Set(turned.flatMap(({ lines }) => lines.slice(1).map(([title]) => title?.text ?? '')));
  // One line a table, always of the same name, says nothing: “Details”.
  const isNamed = titles.size > 1 || turned.some(({ lines }) => lines.length > 2);
  let heading: Words | null = null;
  for (const { table, lines } of turned) {
    if (heading === null || table.heading !== heading) rows.openPhase(table.heading ?? { text: '', line: table.line });
    heading = table.heading;
    const [head = [], ...body] = lines;
    for (const [title, ...cells] of body) {
      if (isNamed && title) rows.openActivity(title);
      cells.forEach((cell, x) => {
        rows.add(head[x + 1]?.text ?? '', cell);
      });
    }
  }
  return rows.finish();
}

/** The table with a line per activity and a column per lane. */
function phasesDown({ rows }: HeadedTable): readonly (readonly Words[])[] {
  if (orientationOf(rows) === 'rows') return rows;
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, x) => rows.map((row) => row[x] ?? { text: '', line: row[0]?.line ?? 1 }));
}

function lanesOf(table: HeadedTable): readonly string[] {
  const [head = []] = phasesDown(table);
  return head.slice(1).map(({ text }) => text);
}

function orientationOf(rows: HeadedTable['rows']): 'columns' | 'rows' {
  return findOrientation(rows.map((row) => row.map(({ text }) => text))).orientation;
}

/** The share of all lanes that both have. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((one) => b.has(one)).length;
  return both / Math.max(1, a.size + b.size - both);
}

import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Rows } from '../grid/csv.ts';
import { gridToPlan } from '../grid/gridToPlan.ts';
import { readGrid } from '../grid/readGrid.ts';
import { type GridFormat, type GridRows, readRows } from '../grid/rows.ts';
import type { GridUnderstanding } from '../grid/understanding.ts';
import { type ImportError, type ImportPlan, NOTHING_FOUND } from '../types.ts';

export interface GridBody {
  readonly kind: 'grid';
  readonly source: GridRows;
  readonly understanding: GridUnderstanding;
}

/** A table of cells, in any of the ways people write one. */
export function openTable(text: string, format: GridFormat): Result<GridBody, ImportError> {
  const source = readRows(text, format);
  if (!source.ok) return source;
  const understanding = readGrid(source.value.rows, source.value.orientation, source.value.offset);
  if (!understanding.ok) return understanding;
  return isJourneyTable(source.value.rows, understanding.value)
    ? ok({ kind: 'grid', source: source.value, understanding: understanding.value })
    : NOTHING_FOUND;
}

export function planTable(
  { source, understanding }: GridBody,
  locale: Locale,
  title: string,
): Result<ImportPlan, ImportError> {
  const plan = gridToPlan(source.rows, understanding, locale, { ...source, title: source.title || title });
  return plan.ok ? ok({ ...plan.value, warnings: [...source.warnings, ...plan.value.warnings] }) : plan;
}

/** Any text can be cut into cells; only a table with a known lane, or with cells along two phases or more, tells of a journey. */
export function isJourneyTable(rows: Rows, { lanes, phases }: GridUnderstanding): boolean {
  const hasCells = rows.slice(1).some((row) => row.slice(1).some((cell) => cell !== ''));
  const hasPhases = phases.length > 1;
  if (lanes.some(({ isKnown }) => isKnown)) return hasCells || hasPhases || lanes.length > 1;
  return hasCells && hasPhases;
}

import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { type GridCorrections, NO_CORRECTIONS, scaleOfChoice } from '../corrections.ts';
import type { Rows } from '../grid/csv.ts';
import { gridToPlan } from '../grid/gridToPlan.ts';
import { readGrid } from '../grid/readGrid.ts';
import { type GridFormat, type GridRows, readRows } from '../grid/rows.ts';
import type { GridUnderstanding, LaneReading } from '../grid/understanding.ts';
import { ACTIVITY_COLUMN } from '../markdown/journeyRows.ts';
import { type ImportError, type ImportPlan, NOTHING_FOUND } from '../types.ts';

export interface GridBody {
  readonly kind: 'grid';
  readonly source: GridRows;
  readonly understanding: GridUnderstanding;
  readonly corrections: GridCorrections;
}

/** A table of cells, in any of the ways people write one. */
export function openTable(text: string, format: GridFormat): Result<GridBody, ImportError> {
  const source = readRows(text, format);
  if (!source.ok) return source;
  return readTable(source.value, format === 'csv' ? { ...NO_CORRECTIONS, text } : NO_CORRECTIONS);
}

/** The journey in a table, if one can be seen there. */
export function readTable(source: GridRows, corrections: GridCorrections): Result<GridBody, ImportError> {
  const understanding = readGrid(source.rows, source.orientation, source.offset);
  if (!understanding.ok) return understanding;
  const { lanes } = understanding.value;
  const told = source.orientation ? { ...understanding.value, lanes: lanes.map(withoutOwnTitle) } : understanding.value;
  return isJourneyTable(source.rows, told)
    ? ok({ kind: 'grid', source, understanding: told, corrections })
    : NOTHING_FOUND;
}

/** In rows that were gathered from a text, lanes that nobody named are ours to name, in the language of the map. */
function withoutOwnTitle(lane: LaneReading): LaneReading {
  if (lane.index === ACTIVITY_COLUMN) return { ...lane, title: '' };
  return lane.title === '' ? { ...lane, isKnown: true } : lane;
}

export function planTable(
  { source, understanding, corrections }: GridBody,
  locale: Locale,
  title: string,
): Result<ImportPlan, ImportError> {
  const scale = scaleOfChoice(corrections.scale);
  const plan = gridToPlan(source.rows, understanding, locale, { ...source, title: source.title || title, scale });
  return plan.ok ? ok({ ...plan.value, warnings: [...source.warnings, ...plan.value.warnings] }) : plan;
}

/** Any text can be cut into cells; only a table with a known lane, or with cells along two phases or more, tells of a journey. */
export function isJourneyTable(rows: Rows, { lanes, phases }: GridUnderstanding): boolean {
  const hasCells = rows.slice(1).some((row) => row.slice(1).some((cell) => cell !== ''));
  const hasPhases = phases.length > 1;
  if (lanes.some(({ isKnown }) => isKnown)) return hasCells || hasPhases || lanes.length > 1;
  return hasCells && hasPhases;
}

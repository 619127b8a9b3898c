import { fail, ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { readMarkdown } from '../markdown/readMarkdown.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import { cleanCell } from './cells.ts';
import { parseCsv, type Rows } from './csv.ts';
import { parseHtmlTable } from './html.ts';
import type { Orientation } from './understanding.ts';

export type GridFormat = 'csv' | 'html' | 'markdown';

/** Twice what a map holds along its longer side: more is not a map, and would take long to look at. */
const MAX_SIDE = 1_000;

export interface GridRows {
  /** All equally long; line breaks are `\n`. */
  readonly rows: Rows;
  /** What stood alone above the table, or empty. */
  readonly title: string;
  /** Rows of the source above the first of `rows`. */
  readonly offset: number;
  /** Line of each cell, where the source is counted in lines. */
  readonly lines?: readonly (readonly number[])[];
  /** Which way it lies, where the source itself says so. */
  readonly orientation?: Orientation;
  readonly warnings: readonly ImportWarning[];
}

/** Cells as they were written, before anything is cleaned. */
export type RawTable = Pick<GridRows, 'rows' | 'lines' | 'orientation' | 'warnings'> & { readonly title?: string };

/** The table in a text: cleaned, made rectangular, without empty edges and without a heading above it. */
export function readRows(text: string, format: GridFormat, separator?: string): Result<GridRows, ImportError> {
  const parsed = parseAs(text, format, separator);
  return parsed.ok ? toGridRows(parsed.value) : parsed;
}

export function toGridRows(parsed: RawTable): Result<GridRows, ImportError> {
  const raw = parsed.rows;
  const size = sizeOf(raw);
  if (size.rows > MAX_SIDE || size.columns > MAX_SIDE) {
    return fail({ code: 'table-too-big', place: {}, values: {} });
  }
  const cleaned = raw.map((row) => row.slice(0, size.columns).map(cleanCell));
  for (const [y, row] of cleaned.entries()) {
    const x = row.findIndex((cell) => cell.length > LIMITS.text);
    if (x >= 0) {
      return fail({ code: 'text-too-long', place: { row: y + 1, column: x + 1 }, values: { limit: LIMITS.text } });
    }
  }
  const filled = cleaned.map((row) => row.filter((cell) => cell !== '').length);
  const widest = largest(filled);
  const start = filled.findIndex((count) => count >= Math.min(2, widest));
  const end = filled.findLastIndex((count) => count > 0);
  if (start < 0 || end < start) return fail({ code: 'no-table', place: {}, values: {} });
  const body = cleaned.slice(start, end + 1);
  const width = largest(body.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const heading = cleaned.slice(0, start).flatMap((row) => row.filter((cell) => cell !== ''));
  return ok({
    rows: body.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? '')),
    title: heading.join(' ').replaceAll('\n', ' ') || (parsed.title ?? ''),
    offset: start,
    ...(parsed.lines && { lines: parsed.lines.slice(start, end + 1) }),
    ...(parsed.orientation && { orientation: parsed.orientation }),
    warnings: parsed.warnings,
  });
}

/** Filled rows, and columns up to the last filled one: spreadsheets often end in thousands of empty ones. */
function sizeOf(rows: Rows): { readonly rows: number; readonly columns: number } {
  const widths = rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1);
  return { rows: widths.filter((width) => width > 0).length, columns: largest(widths) };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function parseAs(text: string, format: GridFormat, separator: string | undefined): Result<RawTable, ImportError> {
  if (format === 'csv') return parseCsv(text, separator);
  if (format === 'markdown') return readMarkdown(text);
  const table = parseHtmlTable(text);
  return table.ok ? ok({ rows: table.value, warnings: [] }) : table;
}

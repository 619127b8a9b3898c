/** Tables that Resa itself writes, known by their heads: what they tell comes back whole. */
import Papa from 'papaparse';
import { ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import { parseHtmlTable } from '../grid/html.ts';
import type { GridFormat } from '../grid/rows.ts';
import type { ImportError, ImportPlan } from '../types.ts';
import { findHeads, type Row } from './heads.ts';
import { createPersonas, createSources } from './people.ts';
import { CARD_HEADS, readCards } from './readCards.ts';
import { findOwnGrid, readOwnGrid } from './readOwnGrid.ts';
import { readAbout, readPersonas, readPhases, readSources } from './readRecords.ts';
import { toMap } from './sheetMap.ts';

const SEPARATORS = [',', ';', '\t'];
/** Rows in which heads are looked for. */
const SAMPLE_ROWS = 25;
const SAMPLE_LENGTH = 500_000;
/** What keeps a spreadsheet from computing a text, as it is written into CSV. */
const APOSTROPHE = /^'(?='*[\s\ufeff]*[=+\-@\t\r])/;

/** A text that Resa wrote as a table; null for any other. */
export function readOwnText(text: string, format: GridFormat, title: string): Result<ImportPlan, ImportError> | null {
  const rows = rowsOf(text, format);
  return rows && readOwnRows(rows, title);
}

/** Cells of one table; null when it is not ours. */
export function readOwnRows(rows: readonly Row[], title: string): Result<ImportPlan, ImportError> | null {
  return readOwnBook([rows], title) ?? readGridTable(rows, title);
}

/** The sheets of a workbook that hold all of a map; null when none is a table of cards. */
export function readOwnBook(
  sheets: readonly (readonly Row[])[],
  title: string,
): Result<ImportPlan, ImportError> | null {
  const found = sheets.flatMap((rows) => {
    const heads = findHeads(rows, CARD_HEADS);
    return heads ? [{ rows, heads }] : [];
  })[0];
  if (!found) return null;
  const first = <T>(read: (rows: readonly Row[]) => T | null): T | null =>
    sheets.reduce<T | null>((done, rows) => done ?? read(rows), null);
  const about = first(readAbout);
  const personas = createPersonas(first(readPersonas) ?? []);
  const sources = createSources(first(readSources) ?? []);
  const read = readCards(found.rows, found.heads, { phases: first(readPhases) ?? [], personas, sources });
  if (!read.ok) return read;
  const info = { title: title.slice(0, LIMITS.text), ...about?.info };
  const map = toMap(
    { ...read.value, info, personas: personas.all, sources: sources.all },
    about?.locale ?? found.heads.locale,
  );
  return map.ok ? ok({ map: map.value, warnings: read.value.warnings }) : map;
}

function readGridTable(rows: readonly Row[], title: string): Result<ImportPlan, ImportError> | null {
  const grid = findOwnGrid(rows);
  if (!grid) return null;
  const read = readOwnGrid(grid);
  if (!read.ok) return read;
  const map = toMap({ ...read.value, info: { title }, personas: [], sources: [] }, grid.locale);
  return map.ok ? ok({ map: map.value, warnings: read.value.warnings }) : map;
}

/** The rows under the separator by which they are ours. */
function rowsOf(text: string, format: GridFormat): readonly Row[] | null {
  if (format === 'html') {
    const table = parseHtmlTable(text);
    return table.ok ? table.value.map(withoutApostrophes) : null;
  }
  if (format !== 'csv') return null;
  const sample = text.slice(0, SAMPLE_LENGTH);
  const separator = SEPARATORS.find((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    return findHeads(data, CARD_HEADS) !== null || findOwnGrid(data) !== null;
  });
  if (separator === undefined) return null;
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  // A file cut short is for the reader of any table, which says where.
  return errors.some(({ code }) => code === 'MissingQuotes') ? null : data.map(withoutApostrophes);
}

function withoutApostrophes(row: readonly string[]): string[] {
  return row.map((cell) => cell.replace(APOSTROPHE, ''));
}

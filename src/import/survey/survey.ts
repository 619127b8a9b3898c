/** Tables of survey answers, one person a row: what their columns hold, and which of them looks like the one that is meant. */
import { parseNumber } from '../../lib/number.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { type Answer, SCALES, type SurveyMethod } from '../../model/metrics/index.ts';
import { parseCsv, type Rows } from '../grid/csv.ts';
import { parseHtmlTable } from '../grid/html.ts';
import { readMarkdown } from '../markdown/readMarkdown.ts';
import { recogniseImport } from '../recognise.ts';
import type { ImportError } from '../types.ts';

export interface SurveyColumn {
  /** Its heading, or empty. */
  readonly name: string;
  readonly answers: readonly Answer[];
}

export interface SurveyTable {
  readonly columns: readonly SurveyColumn[];
  /** Index of the column that looks most like answers, and the method that fits it. */
  readonly column: number;
  readonly method: SurveyMethod;
}

/** The tables of a file of answers, in its order; those without answers are left out. */
export interface Survey {
  /** Never empty. */
  readonly sheets: readonly { readonly name: string; readonly table: SurveyTable }[];
  /** Index of the sheet that looks most like answers. */
  readonly sheet: number;
}

const BLANKS = new Set(['', 'na', 'n/a', '-', '–', 'null']);
const NOTHING: SurveyColumn = { name: '', answers: [] };
const MAX_COLUMNS = 200;
const LONGEST_NAME = 120;
const NAMES: readonly (readonly [SurveyMethod, RegExp])[] = [
  ['nps', /\bnps\b|promoter|recommend|rekommend|anbefal/i],
  ['csat', /\bcsat\b|satisf|nöjd|fornøyd/i],
  ['ces', /\bces\b|effort|easy|enkel|lätt/i],
  ['nki', /\bnki\b/i],
];

/** Reads CSV, TSV or a pasted table. Fails where there is no column with a number in it. */
export function readSurvey(input: Uint8Array | string, fileName = ''): Result<Survey, ImportError> {
  const recognised = recogniseImport(input, fileName);
  if (!recognised.ok) return recognised;
  if (recognised.value.kind !== 'grid') return fail({ code: 'no-table', place: {}, values: {} });
  const parsed = parseTable(recognised.value.text, recognised.value.format);
  return parsed.ok ? surveyOf([{ name: '', rows: parsed.value }]) : parsed;
}

/** The answers on sheets of words. Fails where no sheet has a column with a number in it. */
export function surveyOf(
  sheets: readonly { readonly name: string; readonly rows: Rows }[],
): Result<Survey, ImportError> {
  const tables = sheets.flatMap(({ name, rows }) => {
    const table = readTable(rows);
    return table ? [{ name, table }] : [];
  });
  const likeness = tables.map(({ table }) => likenessOf(table.columns[table.column] ?? NOTHING));
  if (tables.length === 0) return fail({ code: 'no-table', place: {}, values: {} });
  return ok({ sheets: tables, sheet: likeness.indexOf(Math.max(...likeness)) });
}

/** Null where nothing in it is an answer. */
function readTable(cells: Rows): SurveyTable | null {
  const rows = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [first = [], ...rest] = rows;
  // A table whose first row has no number at all has headings there; answers alone do not.
  const hasHeadings = first.every((cell) => parseNumber(cell) === null);
  const body = hasHeadings ? rest : rows;
  const width = Math.min(
    MAX_COLUMNS,
    rows.reduce((most, row) => Math.max(most, row.length), 0),
  );
  const columns = Array.from(
    { length: width },
    (_, x): SurveyColumn => ({
      name: hasHeadings ? (first[x] ?? '').trim().slice(0, LONGEST_NAME) : '',
      answers: body.map((row) => readAnswer(row[x] ?? '')),
    }),
  );
  const likeness = columns.map(likenessOf);
  const best = Math.max(0, ...likeness);
  if (best === 0) return null;
  const column = likeness.indexOf(best);
  return { columns, column, method: methodFor(columns[column] ?? NOTHING) };
}

function parseTable(text: string, format: 'csv' | 'html' | 'markdown'): Result<Rows, ImportError> {
  if (format === 'html') return parseHtmlTable(text);
  if (format === 'markdown') {
    const read = readMarkdown(text);
    return read.ok ? ok(read.value.rows) : read;
  }
  const parsed = parseCsv(text);
  return parsed.ok ? ok(parsed.value.rows) : parsed;
}

function readAnswer(cell: string): Answer {
  const text = cell.trim();
  if (BLANKS.has(text.toLowerCase())) return null;
  return parseNumber(text) ?? Number.NaN;
}

/** From 0, nothing of it is an answer, to 1, all of it is; more where the heading names a method. */
function likenessOf({ name, answers }: SurveyColumn): number {
  const given = answers.filter((answer) => answer !== null);
  const fitting = given.filter((answer) => Number.isInteger(answer) && answer >= 0 && answer <= SCALES.nps.high);
  if (fitting.length === 0) return 0;
  return fitting.length / given.length + (NAMES.some(([, words]) => words.test(name)) ? 1 : 0);
}

/** By the heading, else by the smallest scale that holds every answer. */
export function methodFor({ name, answers }: SurveyColumn): SurveyMethod {
  const named = NAMES.find(([, words]) => words.test(name))?.[0];
  if (named) return named;
  const given = answers.filter((answer) => answer !== null && Number.isInteger(answer)) as readonly number[];
  const top = given.reduce((most, answer) => Math.max(most, answer), 0);
  if (top > SCALES.ces.high || given.includes(0)) return 'nps';
  return top > SCALES.csat.high ? 'ces' : 'csat';
}

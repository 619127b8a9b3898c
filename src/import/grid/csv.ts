import Papa from 'papaparse';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ImportError, ImportWarning } from '../types.ts';

export type Rows = readonly (readonly string[])[];

/** In order of trust when two fit equally well: a comma is the one most often found inside text. */
const DELIMITERS = ['\t', ';', '|', ','];

/** Rows, and characters, that decide which delimiter it is. */
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 200_000;

/** Reads CSV or TSV. The delimiter is what `sep=` says (as Excel writes it), else the one that is known, else the one that gives the most even table. */
export function parseCsv(
  text: string,
  known?: string,
): Result<{ rows: Rows; warnings: readonly ImportWarning[] }, ImportError> {
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const parsed = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? known ?? sniffDelimiter(body) });
  const row = (index: number | undefined): number => (index ?? 0) + 1 + (told ? 1 : 0);
  const open = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (open) return fail({ code: 'quote-not-closed', place: { row: row(open.row) }, values: {} });
  const odd = parsed.errors.find((error) => error.code === 'InvalidQuotes');
  const warnings = odd ? [{ code: 'odd-quotes', place: { row: row(odd.row) }, values: {} }] : [];
  return ok({ rows: parsed.data, warnings });
}

/** The delimiter under which rows are wide and equally wide; of two, the one that leaves the corner free, as in a table with heads at two sides. */
export function sniffDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best = { delimiter: ',', score: 0, isCornerFree: false };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_ROWS });
    const isCornerFree = data[0]?.[0]?.trim() === '';
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
    const most = Math.max(0, ...widths);
    if (most < 2) continue;
    const even = widths.filter((width) => width === most).length / widths.length;
    const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
    const score = even * even * Math.min(mean, 10);
    const isBetter = score > best.score || (score === best.score && isCornerFree && !best.isCornerFree);
    if (isBetter) best = { delimiter, score, isCornerFree };
  }
  return best.delimiter;
}

/** The only file that knows the library workbooks are read by. It is given nothing that the guard has not seen. */
import { type CellValue, readXlsx } from 'hucre/xlsx';
import type { Cell } from '../../lib/cell.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import { guardWorkbook } from './guard.ts';
import { oldWorkbookError } from './oldWorkbook.ts';

export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
}

/** Visible sheets as cells. Guarding is most of the work, and the part that tells how far it has come. */
export async function readWorkbook(
  bytes: Uint8Array,
  progress: (done: number) => void,
): Promise<Result<Workbook, ImportError>> {
  const old = oldWorkbookError(bytes);
  if (old) return fail(old);
  const guarded = guardWorkbook(bytes, (done) => progress(done * 0.5));
  if (!guarded.ok) return guarded;
  try {
    const { sheets } = await readXlsx(guarded.value, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    progress(0.9);
    return ok({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, toCell)) })) });
  } catch (error) {
    // What the library throws about a file is a fault of the file, not of Resa.
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error);
    return fail({ code: 'workbook-damaged', place: {}, values: { detail } });
  }
}

function toCell(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) };
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

import { cellText } from '../../lib/cell.ts';
import type { Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import { isWorkbook } from '../xlsx/recogniseWorkbook.ts';
import { readSurvey, type Survey, surveyOf } from './survey.ts';

/** Reads the bytes of any file of answers, workbooks too, within the bounds of an import, and tells how far a workbook has come. */
export async function openSurvey(
  bytes: Uint8Array,
  fileName: string,
  progress?: (done: number) => void,
): Promise<Result<Survey, ImportError>> {
  if (!isWorkbook(bytes)) return readSurvey(bytes, fileName);
  const { readWorkbook } = await import('../xlsx/readWorkbook.ts');
  const read = await readWorkbook(bytes, (done) => progress?.(done));
  if (!read.ok) return read;
  return surveyOf(read.value.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellText)) })));
}

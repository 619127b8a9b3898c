import type { Result } from '../lib/result.ts';
import { type ImportDraft, openImport } from './draft.ts';
import type { ImportError } from './types.ts';
import { openWorkbook } from './xlsx/openWorkbook.ts';
import { isWorkbook } from './xlsx/recogniseWorkbook.ts';

/** Reads the bytes of any file that maps are made of, workbooks too, and tells how far a workbook has come. */
export async function openBytes(
  bytes: Uint8Array,
  fileName: string,
  progress?: (done: number) => void,
): Promise<Result<ImportDraft, ImportError>> {
  if (!isWorkbook(bytes)) return openImport(bytes, fileName);
  const { readWorkbook } = await import('./xlsx/readWorkbook.ts');
  const read = await readWorkbook(bytes, (done) => progress?.(done));
  return read.ok ? openWorkbook(read.value, fileName) : read;
}

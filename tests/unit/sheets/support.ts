import { defaultOptions, type ExportFile, type ExportOptions, exportMap } from '../../../src/export/index.ts';
import { openBytes, planDraft } from '../../../src/import/index.ts';
import { readWorkbook, type Workbook } from '../../../src/import/xlsx/readWorkbook.ts';
import type { JourneyMap } from '../../../src/model/index.ts';
import { quietTask } from '../export/support.ts';

export type TableFormat = 'xlsx' | 'csv';

export function exportTable<F extends TableFormat>(
  format: F,
  map: JourneyMap,
  options: Partial<ExportOptions[F]> = {},
): Promise<ExportFile> {
  const input = { map, locale: map.map.locale, today: '2026-11-23' };
  return exportMap(format, input, { ...defaultOptions(format), ...options }, quietTask());
}

export async function readBook(bytes: Uint8Array): Promise<Workbook> {
  const read = await readWorkbook(bytes, quietTask().progress);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

/** The map a file makes, every guess as it falls. */
export async function importFile(bytes: Uint8Array, fileName: string): Promise<JourneyMap> {
  const draft = await openBytes(bytes, fileName);
  const plan = draft.ok ? planDraft(draft.value, 'en') : draft;
  if (!plan.ok) throw new Error(`refused: ${JSON.stringify(plan.error)}`);
  return plan.value.map;
}

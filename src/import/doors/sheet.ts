import { ok, type Result } from '../../lib/result.ts';
import type { GridFormat } from '../grid/rows.ts';
import { readOwnText } from '../sheet/ownTable.ts';
import type { ImportError, ImportPlan } from '../types.ts';

export interface SheetBody {
  readonly kind: 'sheet';
  readonly plan: ImportPlan;
}

/** A table that Resa wrote: a whole map already. Null for any other table. */
export function openOwnTable(text: string, format: GridFormat, title: string): Result<SheetBody, ImportError> | null {
  return sheetBody(readOwnText(text, format, title));
}

export function sheetBody(read: Result<ImportPlan, ImportError> | null): Result<SheetBody, ImportError> | null {
  return read?.ok ? ok({ kind: 'sheet', plan: read.value }) : read;
}

import { ok, type Result } from '../lib/result.ts';
import { type ScaleChoice, type SeparatorChoice, separatorOf } from './corrections.ts';
import { gridDraft, type ImportDraft } from './draft.ts';
import { readRows } from './grid/rows.ts';
import type { ImportError } from './types.ts';

/** The draft with the numbers of its feelings on another scale. */
export function scaleDraft(draft: ImportDraft, scale: ScaleChoice): ImportDraft {
  return draft.kind === 'grid' ? { ...draft, corrections: { ...draft.corrections, scale } } : draft;
}

/**
 * The draft with its cells parted otherwise; lanes are understood anew. Fails where that makes no table of a journey.
 */
export function separateDraft(draft: ImportDraft, separator: SeparatorChoice): Result<ImportDraft, ImportError> {
  if (draft.kind !== 'grid' || draft.corrections.text === undefined) return ok(draft);
  const source = readRows(draft.corrections.text, 'csv', separatorOf(separator));
  if (!source.ok) return source;
  return gridDraft(draft, source.value, { ...draft.corrections, separator });
}

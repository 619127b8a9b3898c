import type { Locale } from '../lib/locale.ts';
import { ok, type Result } from '../lib/result.ts';
import { type ImportDraft, openImport, planDraft } from './draft.ts';
import type { GridUnderstanding } from './grid/understanding.ts';
import type { ImportError, ImportPlan } from './types.ts';

export interface PlannedImport extends ImportPlan {
  readonly kind: ImportDraft['kind'];
  /** Of a table or a drawing only. */
  readonly understanding: GridUnderstanding | null;
}

/** Reads a file's bytes or a pasted text and plans the map it would make, with every guess as it falls. */
export function planImport(
  input: Uint8Array | string,
  fileName: string,
  locale: Locale,
): Result<PlannedImport, ImportError> {
  const draft = openImport(input, fileName);
  if (!draft.ok) return draft;
  const plan = planDraft(draft.value, locale);
  if (!plan.ok) return plan;
  const understanding = 'understanding' in draft.value ? draft.value.understanding : null;
  return ok({ ...plan.value, kind: draft.value.kind, understanding });
}

import { type ScaleChoice, type SeparatorChoice, separatorOf } from './corrections.ts';
import { readTable } from './doors/table.ts';
import type { ImportDraft } from './draft.ts';
import { readRows } from './grid/rows.ts';

/** The draft with the numbers of its feelings on another scale. */
export function scaleDraft(draft: ImportDraft, scale: ScaleChoice): ImportDraft {
  return draft.kind === 'grid' ? { ...draft, corrections: { ...draft.corrections, scale } } : draft;
}

/** The draft with its cells parted otherwise; lanes are understood anew. Where that shows no journey the table stays as it was. */
export function separateDraft(draft: ImportDraft, separator: SeparatorChoice): ImportDraft {
  if (draft.kind !== 'grid' || draft.corrections.text === undefined) return draft;
  const corrections = { ...draft.corrections, separator };
  const warnings = draft.warnings.filter(({ code }) => code !== NO_USE.code);
  const source = readRows(draft.corrections.text, 'csv', separatorOf(separator));
  const parted = source.ok ? readTable(source.value, corrections) : source;
  if (parted.ok) return { ...draft, ...parted.value, warnings };
  return { ...draft, corrections, warnings: [...warnings, NO_USE] };
}

const NO_USE = { code: 'separator-no-use', place: {}, values: {} } as const;

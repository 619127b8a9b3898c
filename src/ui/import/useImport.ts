import { useMemo, useState } from 'react';
import {
  assignLane,
  type ImportDraft,
  type ImportError,
  type ImportPlan,
  openImport,
  orientDraft,
  planDraft,
  swapDraft,
} from '../../import/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { ImportSource } from './source.ts';

export interface Reading {
  readonly fileName: string | null;
  readonly draft: Result<ImportDraft, ImportError>;
  /** The map it would make now, or why it cannot. */
  readonly plan: Result<ImportPlan, ImportError>;
}

export interface Import {
  /** Null until something was chosen. */
  readonly reading: Reading | null;
  readonly openSource: (source: ImportSource | null) => void;
  readonly orient: (orientation: 'columns' | 'rows') => void;
  readonly assign: (lane: number, use: string) => void;
  readonly swap: (isSwapped: boolean) => void;
}

/** What was opened, as corrected so far. Nothing is written until the dialog is told to. */
export function useImport(source: ImportSource | null, locale: Locale): Import {
  const [opened, setOpened] = useState(() => (source ? read(source) : null));
  const reading = useMemo((): Reading | null => {
    if (!opened) return null;
    const { draft } = opened;
    return { ...opened, plan: draft.ok ? planDraft(draft.value, locale) : draft };
  }, [opened, locale]);

  const change = (correct: (draft: ImportDraft) => Result<ImportDraft, ImportError>) =>
    setOpened((now) => (now?.draft.ok ? { ...now, draft: correct(now.draft.value) } : now));

  return {
    reading,
    openSource: (next) => setOpened(next ? read(next) : null),
    orient: (orientation) => change((draft) => orientDraft(draft, orientation)),
    assign: (lane, use) => change((draft) => ok(assignLane(draft, lane, use))),
    swap: (isSwapped) => change((draft) => ok(swapDraft(draft, isSwapped))),
  };
}

function read({ bytes, fileName }: ImportSource): Pick<Reading, 'fileName' | 'draft'> {
  return { fileName, draft: openImport(bytes, fileName ?? '') };
}

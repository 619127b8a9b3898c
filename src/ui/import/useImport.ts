import { useEffect, useMemo, useState } from 'react';
import {
  assignLane,
  type ImportDraft,
  type ImportError,
  type ImportPlan,
  openImport,
  openInWorker,
  orientDraft,
  planDraft,
  swapDraft,
} from '../../import/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import { LIMITS } from '../../model/index.ts';
import type { ImportSource } from './source.ts';

/** Bytes that are read within a tenth of a second or so, Markdown being the slowest. */
const READ_AT_ONCE = 8_000;

export interface Reading {
  readonly fileName: string | null;
  readonly draft: Result<ImportDraft, ImportError>;
  /** The map it would make now, or why it cannot. */
  readonly plan: Result<ImportPlan, ImportError>;
}

export interface Import {
  /** Null until something was chosen. */
  readonly reading: Reading | null;
  /** A large source is being read; opening another, or nothing, stops it. */
  readonly isReading: boolean;
  readonly openSource: (source: ImportSource | null) => void;
  readonly orient: (orientation: 'columns' | 'rows') => void;
  readonly assign: (lane: number, use: string) => void;
  readonly swap: (isSwapped: boolean) => void;
}

/** What was opened, as corrected so far. Nothing is written until the dialog is told to. */
export function useImport(source: ImportSource | null, locale: Locale): Import {
  const [opened, setOpened] = useState(() => (source && isSmall(source) ? read(source) : null));
  const [waiting, setWaiting] = useState(() => (source && !isSmall(source) ? source : null));
  useEffect(() => {
    if (!waiting) return;
    const stop = new AbortController();
    const { bytes, fileName } = waiting;
    openInWorker(bytes, fileName ?? '', stop.signal).then(
      (draft) => {
        setOpened({ fileName, draft });
        setWaiting(null);
      },
      (problem) => {
        if (!stop.signal.aborted) reportError(problem);
      },
    );
    return () => stop.abort();
  }, [waiting]);
  const reading = useMemo((): Reading | null => {
    if (!opened) return null;
    const { draft } = opened;
    return { ...opened, plan: draft.ok ? planDraft(draft.value, locale) : draft };
  }, [opened, locale]);

  const change = (correct: (draft: ImportDraft) => Result<ImportDraft, ImportError>) =>
    setOpened((now) => (now?.draft.ok ? { ...now, draft: correct(now.draft.value) } : now));

  return {
    reading,
    isReading: waiting !== null,
    openSource: (next) => {
      setOpened(next && isSmall(next) ? read(next) : null);
      setWaiting(next && !isSmall(next) ? next : null);
    },
    orient: (orientation) => change((draft) => orientDraft(draft, orientation)),
    assign: (lane, use) => change((draft) => ok(assignLane(draft, lane, use))),
    swap: (isSwapped) => change((draft) => ok(swapDraft(draft, isSwapped))),
  };
}

/** Read at once: what takes longer than a moment goes to a worker. Too large a file is refused unread. */
function isSmall({ bytes }: ImportSource): boolean {
  return bytes.length <= READ_AT_ONCE || bytes.length > LIMITS.file;
}

function read({ bytes, fileName }: ImportSource): Pick<Reading, 'fileName' | 'draft'> {
  return { fileName, draft: openImport(bytes, fileName ?? '') };
}

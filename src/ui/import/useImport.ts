import { useMemo, useState } from 'react';
import {
  assignLane,
  chooseJourney,
  chooseSheet,
  type ImportDraft,
  type ImportError,
  type ImportPlan,
  type JourneyChoices,
  orientDraft,
  planDraft,
  type ScaleChoice,
  type SeparatorChoice,
  scaleDraft,
  separateDraft,
  type WorkbookChoice,
} from '../../import/index.ts';
import type { Locale } from '../../lib/locale.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { ImportSource } from './source.ts';
import { isQuick, MAP_READER, type Opened, type Opening, readQuick, useOpening } from './useOpening.ts';

export interface Reading extends Opened {
  /** The map it would make now, or why it cannot. */
  readonly plan: Result<ImportPlan, ImportError>;
}

export interface Import {
  /** Null until something was chosen. */
  readonly reading: Reading | null;
  /** A source that takes its time to be read. */
  readonly opening: Opening | null;
  readonly openSource: (source: ImportSource | null) => void;
  readonly orient: (orientation: 'columns' | 'rows') => void;
  readonly assign: (lane: number, use: string) => void;
  readonly readJourney: (choices: Partial<JourneyChoices>) => void;
  readonly scale: (scale: ScaleChoice) => void;
  readonly separate: (separator: SeparatorChoice) => void;
  readonly choose: (sheet: WorkbookChoice['chosen']) => void;
}

/** What was opened, as corrected so far. Nothing is written until the dialog is told to. */
export function useImport(source: ImportSource | null, locale: Locale): Import {
  const [opened, setOpened] = useState(() => (source && isQuick(source) ? readQuick(MAP_READER, source) : null));
  const { opening, open } = useOpening(MAP_READER, source, setOpened);
  const reading = useMemo((): Reading | null => {
    if (!opened) return null;
    const { draft } = opened;
    return { ...opened, plan: draft.ok ? planDraft(draft.value, locale) : draft };
  }, [opened, locale]);

  const change = (correct: (draft: ImportDraft) => Result<ImportDraft, ImportError>) =>
    setOpened((now) => (now?.draft.ok ? { ...now, draft: correct(now.draft.value) } : now));

  return {
    reading,
    opening,
    openSource: open,
    orient: (orientation) => change((draft) => orientDraft(draft, orientation)),
    assign: (lane, use) => change((draft) => ok(assignLane(draft, lane, use))),
    readJourney: (choices) => change((draft) => ok(chooseJourney(draft, choices))),
    scale: (scale) => change((draft) => ok(scaleDraft(draft, scale))),
    separate: (separator) => change((draft) => ok(separateDraft(draft, separator))),
    choose: (sheet) => change((draft) => chooseSheet(draft, sheet)),
  };
}

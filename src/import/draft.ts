/**
 * An import between opening and making: what was read, how it was understood, and what people chose where it could be read in more
 * than one way. Corrections give a new draft; nothing is ever written from here.
 */
import type { Locale } from '../lib/locale.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { parseMapFile } from '../model/file.ts';
import { type GridCorrections, NO_CORRECTIONS, scaleOfChoice, separatorOf } from './corrections.ts';
import { gridToPlan } from './grid/gridToPlan.ts';
import { ACTIVITIES, type LaneUse, TEXT_KIND } from './grid/laneWords.ts';
import { readGrid } from './grid/readGrid.ts';
import { type GridRows, readRows } from './grid/rows.ts';
import type { GridUnderstanding, Orientation } from './grid/understanding.ts';
import type { MermaidJourney } from './mermaid/journey.ts';
import { journeyToPlan } from './mermaid/journeyToPlan.ts';
import { parseJourney } from './mermaid/parseJourney.ts';
import { recogniseImport } from './recognise.ts';
import { readOwnText } from './sheet/ownTable.ts';
import type { ImportError, ImportPlan, ImportWarning } from './types.ts';
import type { WorkbookChoice } from './xlsx/workbookChoice.ts';

export type ImportDraft = {
  readonly warnings: readonly ImportWarning[];
  readonly title: string;
  readonly workbook?: WorkbookChoice;
} & (
  | { readonly kind: 'json'; readonly plan: ImportPlan }
  /** A table that Resa wrote. */
  | { readonly kind: 'sheet'; readonly plan: ImportPlan }
  | { readonly kind: 'mermaid'; readonly journey: MermaidJourney; readonly swap: boolean }
  | {
      readonly kind: 'grid';
      readonly source: GridRows;
      readonly understanding: GridUnderstanding;
      readonly corrections: GridCorrections;
    }
);

const NOTHING_FOUND = fail({ code: 'nothing-found', place: {}, values: {} });

/** Reads a file's bytes or a pasted text. The file's name, without its ending, is the title where the content has none. */
export function openImport(
  input: Uint8Array | string,
  fileName = '',
  corrections: GridCorrections = NO_CORRECTIONS,
): Result<ImportDraft, ImportError> {
  const recognised = recogniseImport(input, fileName);
  if (!recognised.ok) return recognised;
  const { text, warnings } = recognised.value;
  const base = { warnings, title: fileName.replace(/\.[^.]{1,10}$/, '') };
  if (recognised.value.kind === 'json') {
    const map = parseMapFile(text);
    return map.ok ? ok({ ...base, kind: 'json', plan: { map: map.value, warnings: [] } }) : map;
  }
  if (recognised.value.kind === 'mermaid') {
    const journey = parseJourney(text);
    if (!journey.ok) return journey;
    if (journey.value.tasks.length === 0) return NOTHING_FOUND;
    return ok({ ...base, kind: 'mermaid', journey: journey.value, swap: false });
  }
  const { format } = recognised.value;
  const own = readOwnText(text, format, base.title);
  if (own) return own.ok ? ok({ ...base, kind: 'sheet', plan: own.value }) : own;
  const source = readRows(text, format, separatorOf(corrections.separator));
  if (!source.ok) return source;
  const csv = format === 'csv' ? { text } : {};
  return gridDraft(base, source.value, { ...corrections, ...csv });
}

/** A table as a draft, if a journey can be seen in it. */
export function gridDraft(
  base: Pick<ImportDraft, 'warnings' | 'title' | 'workbook'>,
  source: GridRows,
  corrections: GridCorrections,
): Result<ImportDraft, ImportError> {
  const understanding = readGrid(source.rows, undefined, source.offset);
  if (!understanding.ok) return understanding;
  return isJourneyTable(source, understanding.value)
    ? ok({ ...base, kind: 'grid', source, understanding: understanding.value, corrections })
    : NOTHING_FOUND;
}

/** Any text can be cut into cells; only a table with a known lane, or with cells along two phases or more, tells of a journey. */
function isJourneyTable({ rows }: GridRows, { lanes, phases }: GridUnderstanding): boolean {
  const hasCells = rows.slice(1).some((row) => row.slice(1).some((cell) => cell !== ''));
  const hasPhases = phases.length > 1;
  if (lanes.some(({ isKnown }) => isKnown)) return hasCells || hasPhases || lanes.length > 1;
  return hasCells && hasPhases;
}

/** The map this draft would make now. */
export function planDraft(draft: ImportDraft, locale: Locale): Result<ImportPlan, ImportError> {
  const plan = planOf(draft, locale);
  return plan.ok ? ok({ map: plan.value.map, warnings: [...draft.warnings, ...plan.value.warnings] }) : plan;
}

function planOf(draft: ImportDraft, locale: Locale): Result<ImportPlan, ImportError> {
  if (draft.kind === 'json' || draft.kind === 'sheet') return ok(draft.plan);
  if (draft.kind === 'mermaid') {
    const plan = journeyToPlan(draft.journey, locale, { swap: draft.swap });
    if (!plan.ok || plan.value.map.map.title !== '') return plan;
    return ok({ ...plan.value, map: { ...plan.value.map, map: { ...plan.value.map.map, title: draft.title } } });
  }
  const { source, understanding } = draft;
  const plan = gridToPlan(source.rows, understanding, locale, {
    title: source.title || draft.title,
    offset: source.offset,
    scale: scaleOfChoice(draft.corrections.scale),
  });
  return plan.ok ? ok({ ...plan.value, warnings: [...source.warnings, ...plan.value.warnings] }) : plan;
}

/** The draft read the other way round; lanes are understood anew. */
export function orientDraft(draft: ImportDraft, orientation: Orientation): Result<ImportDraft, ImportError> {
  if (draft.kind !== 'grid') return ok(draft);
  const understanding = readGrid(draft.source.rows, orientation, draft.source.offset);
  return understanding.ok ? ok({ ...draft, understanding: understanding.value }) : understanding;
}

/** The draft with a lane's use corrected. Only one lane holds the activities: another that did turns to text. */
export function assignLane(draft: ImportDraft, index: number, use: LaneUse): ImportDraft {
  if (draft.kind !== 'grid') return draft;
  const lanes = draft.understanding.lanes.map((lane) => {
    if (lane.index === index) return { ...lane, use, isKnown: true };
    return use === ACTIVITIES && lane.use === ACTIVITIES ? { ...lane, use: TEXT_KIND } : lane;
  });
  return { ...draft, understanding: { ...draft.understanding, lanes } };
}

/** The draft with score and actor taken the other way round where a journey has them so. */
export function swapDraft(draft: ImportDraft, swap: boolean): ImportDraft {
  return draft.kind === 'mermaid' ? { ...draft, swap } : draft;
}

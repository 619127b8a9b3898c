/**
 * An import between opening and making: what was read, how it was understood, and what people chose where it could be read in more
 * than one way. Corrections give a new draft; nothing is ever written from here.
 */
import type { Locale } from '../lib/locale.ts';
import { ok, type Result } from '../lib/result.ts';
import { type CjmlBody, cjmlDoor } from './doors/cjml.ts';
import { type DrawingBody, drawingDoor, readDrawing } from './doors/drawing.ts';
import { type JsonBody, jsonDoor } from './doors/json.ts';
import { type MermaidBody, mermaidDoor } from './doors/mermaid.ts';
import { openOwnTable, type SheetBody } from './doors/sheet.ts';
import { type GridBody, openTable, planTable } from './doors/table.ts';
import { ACTIVITIES, type LaneUse, TEXT_KIND } from './grid/laneWords.ts';
import { readGrid } from './grid/readGrid.ts';
import type { Orientation } from './grid/understanding.ts';
import type { JourneyChoices } from './mermaid/journeyToPlan.ts';
import { type Recognised, recogniseImport } from './recognise.ts';
import type { ImportError, ImportPlan, ImportWarning } from './types.ts';
import type { WorkbookChoice } from './xlsx/workbookChoice.ts';

export type ImportDraft = {
  readonly warnings: readonly ImportWarning[];
  readonly title: string;
  /** The workbook it is a sheet of, so that another can be taken. */
  readonly workbook?: WorkbookChoice;
} & DraftBody;

type DraftBody = JsonBody | MermaidBody | SheetBody | GridBody | DrawingBody | CjmlBody;

/**
 * Reads a pasted text, or the bytes of a file that is text. The file's name, without its ending, is the title where the content has
 * none.
 */
export function openImport(input: Uint8Array | string, fileName = ''): Result<ImportDraft, ImportError> {
  const recognised = recogniseImport(input, fileName);
  if (!recognised.ok) return recognised;
  const title = titleOfFile(fileName);
  const body = openBody(recognised.value, title);
  const { warnings } = recognised.value;
  return body.ok ? ok({ ...body.value, warnings, title }) : body;
}

function openBody(recognised: Recognised, title: string): Result<DraftBody, ImportError> {
  if (recognised.kind === 'json') return jsonDoor.open(recognised.text);
  if (recognised.kind === 'mermaid') return mermaidDoor.open(recognised.text);
  if (recognised.kind === 'cjml') return cjmlDoor.open(recognised.text);
  if (recognised.kind === 'drawing') return drawingDoor.open(recognised.text);
  const { text, format } = recognised;
  return openOwnTable(text, format, title) ?? openTable(text, format);
}

/** The map this draft would make now. */
export function planDraft(draft: ImportDraft, locale: Locale): Result<ImportPlan, ImportError> {
  const plan = planOf(draft, locale);
  return plan.ok ? ok({ map: plan.value.map, warnings: [...draft.warnings, ...plan.value.warnings] }) : plan;
}

function planOf(draft: ImportDraft, locale: Locale): Result<ImportPlan, ImportError> {
  if (draft.kind === 'sheet') return ok(draft.plan);
  if (draft.kind === 'json') return jsonDoor.plan(draft, locale, draft.title);
  if (draft.kind === 'mermaid') return mermaidDoor.plan(draft, locale, draft.title);
  if (draft.kind === 'cjml') return cjmlDoor.plan(draft, locale, draft.title);
  if (draft.kind === 'drawing') return drawingDoor.plan(draft, locale, draft.title);
  return planTable(draft, locale, draft.title);
}

/** A file's name without its ending. */
export function titleOfFile(fileName: string): string {
  return fileName.replace(/\.[^.]{1,10}$/, '');
}

/** The draft read the other way round; lanes are understood anew. */
export function orientDraft(draft: ImportDraft, orientation: Orientation): Result<ImportDraft, ImportError> {
  if (draft.kind === 'drawing') {
    const body = readDrawing(draft.drawing, orientation);
    return body.ok ? ok({ ...draft, ...body.value }) : body;
  }
  if (draft.kind !== 'grid') return ok(draft);
  const understanding = readGrid(draft.source.rows, orientation, draft.source.offset);
  return understanding.ok ? ok({ ...draft, understanding: understanding.value }) : understanding;
}

/** The draft with a lane's use corrected. Only one lane holds the activities: another that did turns to text. */
export function assignLane(draft: ImportDraft, index: number, use: LaneUse): ImportDraft {
  if (draft.kind !== 'grid' && draft.kind !== 'drawing') return draft;
  const lanes = draft.understanding.lanes.map((lane) => {
    if (lane.index === index) return { ...lane, use, isKnown: true };
    return use === ACTIVITIES && lane.use === ACTIVITIES ? { ...lane, use: TEXT_KIND } : lane;
  });
  return { ...draft, understanding: { ...draft.understanding, lanes } };
}

/** The draft of a journey with what Mermaid would read otherwise. */
export function chooseJourney(draft: ImportDraft, choices: Partial<JourneyChoices>): ImportDraft {
  return draft.kind === 'mermaid' ? { ...draft, choices: { ...draft.choices, ...choices } } : draft;
}

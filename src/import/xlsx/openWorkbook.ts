/** A workbook that was read → a draft: all of a map where Resa wrote it, else the sheet a journey is on. */
import { type Cell, cellText } from '../../lib/cell.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { NO_CORRECTIONS } from '../corrections.ts';
import { sheetBody } from '../doors/sheet.ts';
import { type GridBody, readTable } from '../doors/table.ts';
import { type ImportDraft, titleOfFile } from '../draft.ts';
import { toGridRows } from '../grid/rows.ts';
import { readOwnBook, readOwnRows } from '../sheet/ownTable.ts';
import { findOwnGrid } from '../sheet/readOwnGrid.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import type { Workbook } from './readWorkbook.ts';
import { WHOLE_MAP, type WorkbookChoice } from './workbookChoice.ts';

export function openWorkbook(workbook: Workbook, fileName: string): Result<ImportDraft, ImportError> {
  const title = titleOfFile(fileName);
  const whole = readOwnBook(
    workbook.sheets.map(({ rows }) => rows),
    title,
  );
  const tables = workbook.sheets.flatMap((_, index) => {
    const draft = draftOf(workbook, index, title);
    return draft.ok ? [{ index, draft: draft.value }] : [];
  });
  if (whole) {
    if (!whole.ok) return whole;
    const grids = tables.filter(({ index }) => findOwnGrid(workbook.sheets[index]?.rows ?? []));
    const choices = [WHOLE_MAP, ...grids.map(({ index }) => index)] as const;
    const choice: WorkbookChoice = { workbook, fileName, choices, chosen: WHOLE_MAP };
    return ok({ warnings: [], title, workbook: choice, kind: 'sheet', plan: whole.value });
  }
  const [best] = [...tables].sort((a, b) => knownLanes(b.draft) - knownLanes(a.draft));
  if (!best) {
    const only = workbook.sheets.length === 1 ? draftOf(workbook, 0, title) : null;
    return only && !only.ok ? only : fail({ code: 'no-sheet', place: {}, values: {} });
  }
  const choices = tables.map(({ index }) => index);
  return ok(withSheet(best.draft, { workbook, fileName, choices, chosen: best.index }, choices.length > 1));
}

/** The draft made of another sheet of its workbook. */
export function chooseSheet(draft: ImportDraft, chosen: WorkbookChoice['chosen']): Result<ImportDraft, ImportError> {
  const { workbook: choice } = draft;
  if (!choice) return ok(draft);
  if (chosen === WHOLE_MAP) return openWorkbook(choice.workbook, choice.fileName);
  const other = draftOf(choice.workbook, chosen, titleOfFile(choice.fileName));
  return other.ok ? ok(withSheet(other.value, { ...choice, chosen }, false)) : other;
}

function withSheet(draft: ImportDraft, workbook: WorkbookChoice, isGuess: boolean): ImportDraft {
  const sheet = workbook.workbook.sheets[Number(workbook.chosen)]?.name ?? '';
  const guessed: ImportWarning = { code: 'sheet-guessed', place: {}, values: { sheet } };
  return { ...draft, workbook, warnings: isGuess ? [guessed, ...draft.warnings] : draft.warnings };
}

function draftOf({ sheets }: Workbook, index: number, title: string): Result<ImportDraft, ImportError> {
  const rows = sheets[index]?.rows ?? [];
  const body = sheetBody(readOwnRows(rows, title)) ?? readCells(rows);
  return body.ok ? ok({ ...body.value, warnings: [], title }) : body;
}

function knownLanes(draft: ImportDraft): number {
  return draft.kind === 'grid' ? draft.understanding.lanes.filter(({ isKnown }) => isKnown).length : 1_000;
}

function readCells(rows: readonly (readonly Cell[])[]): Result<GridBody, ImportError> {
  const source = toGridRows({ rows: rows.map((row) => row.map(cellText)), warnings: [] });
  return source.ok ? readTable(source.value, NO_CORRECTIONS) : source;
}

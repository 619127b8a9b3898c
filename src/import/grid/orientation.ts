/**
 * Which way a table lies. Lane words in the first column mean phases in columns; in the first row, phases in rows. Where words do not
 * tell, the table's shape does: numbered titles are phases, a line of faces or scores is a lane. Where that does not either, ask.
 */
import { splitLines } from './cells.ts';
import type { Rows } from './csv.ts';
import { isFeelingSign, readFeeling, SIGNED } from './feelings/readFeeling.ts';
import { splitTitle } from './laneTitle.ts';
import { isStepTitle, laneUseOf } from './laneWords.ts';
import type { Orientation } from './understanding.ts';

export function findOrientation(rows: Rows): { readonly orientation: Orientation; readonly isSure: boolean } {
  const column = rows.slice(1).map((row) => row[0] ?? '');
  const row = (rows[0] ?? []).slice(1);
  const byWords = laneWords(column) - laneWords(row);
  if (byWords !== 0) return { orientation: byWords > 0 ? 'columns' : 'rows', isSure: true };
  const byShape =
    numbered(row) - numbered(column) + feelingLines(rows.slice(1)) - feelingLines(columnsOf(rows).slice(1));
  return { orientation: byShape >= 0 ? 'columns' : 'rows', isSure: byShape !== 0 };
}

function laneWords(titles: readonly string[]): number {
  return titles.filter((text) => {
    const { title } = splitTitle(text);
    return laneUseOf(title) !== null || isStepTitle(title);
  }).length;
}

/** 1 when most titles begin with a number: “1. Discover”. */
function numbered(titles: readonly string[]): number {
  const count = titles.filter((title) => /^\d+[.):\s]/.test(title)).length;
  return count >= 2 && count > titles.length / 2 ? 1 : 0;
}

/** 1 when some line, its title aside, holds nothing but feelings. */
function feelingLines(lines: Rows): number {
  return lines.some((line) => {
    const cells = line
      .slice(1)
      .map(splitLines)
      .filter((items) => items.length > 0);
    return cells.length >= 2 && cells.every((cell) => isFeelingSign(cell) && readFeeling(cell, SIGNED).score !== null);
  })
    ? 1
    : 0;
}

function columnsOf(rows: Rows): string[][] {
  return (rows[0] ?? []).map((_, x) => rows.map((row) => row[x] ?? ''));
}

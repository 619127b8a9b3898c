/** Where each key of movement leads from a cell; null where it leads out of the grid. */
import type { MapGrid, MapView } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { cellKeys, HEADER_COLUMN, isFoldedAway, rowAt, rowCount, rowIndex } from './cells.ts';

export type Walk =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end'
  | 'next'
  | 'previous';

/** Cells that are folded away in `view` are stepped over. */
export function walk(grid: MapGrid, from: CellFocus, way: Walk, view: MapView): CellFocus | null {
  const lastColumn = grid.columns.length - 1;
  const firstColumn = Math.min(0, lastColumn);
  const across = (row: CellFocus['row'], start: number, by: 1 | -1): CellFocus | null =>
    toColumn(grid, { ...from, row }, openColumn(grid, view, row, start, by));
  switch (way) {
    case 'up':
      return from.item > 0 ? { ...from, item: from.item - 1 } : toRow(grid, view, from, -1);
    case 'down':
      return from.item < lastItem(grid, from.row, from.column)
        ? { ...from, item: from.item + 1 }
        : toRow(grid, view, from, 1);
    case 'left':
      return across(from.row, leftOf(grid, from), -1);
    case 'right':
      return across(from.row, rightOf(grid, from), 1);
    case 'row-start':
      return across(from.row, firstColumn, 1);
    case 'row-end':
      return across(from.row, lastColumn, -1);
    case 'grid-start':
      return { row: 'phases', column: firstColumn, item: 0 };
    case 'grid-end':
      return across(rowAt(grid, rowCount(grid) - 1), lastColumn, -1);
    case 'next':
      return across(from.row, rightOf(grid, from), 1) ?? toRowEnd(grid, view, from, 1, firstColumn);
    case 'previous':
      return across(from.row, leftOf(grid, from), -1) ?? toRowEnd(grid, view, from, -1, lastColumn);
  }
}

function lastItem(grid: MapGrid, row: CellFocus['row'], column: number): number {
  return Math.max(0, cellKeys(grid, row, column).length - 1);
}

/** The first column from `start` on that is not folded away in a row; past the grid's edge when there is none. */
function openColumn(grid: MapGrid, view: MapView, row: CellFocus['row'], start: number, by: 1 | -1): number {
  let column = start;
  while (column >= 0 && column < grid.columns.length && isFoldedAway(grid, view, row, column)) column += by;
  return column;
}

function toRow(grid: MapGrid, view: MapView, from: CellFocus, by: 1 | -1): CellFocus | null {
  for (let index = rowIndex(grid, from.row) + by; index >= 0 && index < rowCount(grid); index += by) {
    const row = rowAt(grid, index);
    if (isFoldedAway(grid, view, row, from.column)) continue;
    return { row, column: from.column, item: by > 0 ? 0 : lastItem(grid, row, from.column) };
  }
  return null;
}

/** The end of the nearest row in which anything is open: its beginning going down, its last cell going up. */
function toRowEnd(grid: MapGrid, view: MapView, from: CellFocus, by: 1 | -1, start: number): CellFocus | null {
  for (let index = rowIndex(grid, from.row) + by; index >= 0 && index < rowCount(grid); index += by) {
    const row = rowAt(grid, index);
    const to = toColumn(grid, { row, column: start, item: 0 }, openColumn(grid, view, row, start, by));
    if (to) return to;
  }
  return null;
}

function toColumn(grid: MapGrid, from: CellFocus, column: number): CellFocus | null {
  if (column < HEADER_COLUMN || column >= grid.columns.length) return null;
  return { row: from.row, column, item: Math.min(from.item, lastItem(grid, from.row, column)) };
}

/** In the row of phases, a phase is one step however many columns it has. */
function leftOf(grid: MapGrid, { row, column }: CellFocus): number {
  if (row !== 'phases' || column <= 0) return column - 1;
  const at = grid.phases.findIndex((phase) => column < phase.firstColumn + phase.columnCount);
  return grid.phases[at - 1]?.firstColumn ?? HEADER_COLUMN;
}

function rightOf(grid: MapGrid, { row, column }: CellFocus): number {
  if (row !== 'phases' || column < 0) return column + 1;
  const phase = grid.phases.find((one) => column < one.firstColumn + one.columnCount);
  return phase ? phase.firstColumn + phase.columnCount : column + 1;
}

/** Where each key of movement leads from a cell; null where it leads out of the grid. */
import type { MapGrid } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { cellKeys, HEADER_COLUMN, rowAt, rowCount, rowIndex } from './cells.ts';

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

export function walk(grid: MapGrid, from: CellFocus, way: Walk): CellFocus | null {
  const lastColumn = grid.columns.length - 1;
  const firstColumn = Math.min(0, lastColumn);
  switch (way) {
    case 'up':
      return from.item > 0 ? { ...from, item: from.item - 1 } : toRow(grid, from, -1);
    case 'down':
      return from.item < lastItem(grid, from.row, from.column)
        ? { ...from, item: from.item + 1 }
        : toRow(grid, from, 1);
    case 'left':
      return toColumn(grid, from, leftOf(grid, from));
    case 'right':
      return toColumn(grid, from, rightOf(grid, from));
    case 'row-start':
      return toColumn(grid, from, firstColumn);
    case 'row-end':
      return toColumn(grid, from, lastColumn);
    case 'grid-start':
      return { row: 'phases', column: firstColumn, item: 0 };
    case 'grid-end':
      return { row: rowAt(grid, rowCount(grid) - 1), column: lastColumn, item: 0 };
    case 'next':
      return toColumn(grid, from, rightOf(grid, from)) ?? toRowEnd(grid, from, 1, firstColumn);
    case 'previous':
      return toColumn(grid, from, leftOf(grid, from)) ?? toRowEnd(grid, from, -1, lastColumn);
  }
}

function lastItem(grid: MapGrid, row: CellFocus['row'], column: number): number {
  return Math.max(0, cellKeys(grid, row, column).length - 1);
}

function toRow(grid: MapGrid, from: CellFocus, by: 1 | -1): CellFocus | null {
  const index = rowIndex(grid, from.row) + by;
  if (index < 0 || index >= rowCount(grid)) return null;
  const row = rowAt(grid, index);
  return { row, column: from.column, item: by > 0 ? 0 : lastItem(grid, row, from.column) };
}

function toRowEnd(grid: MapGrid, from: CellFocus, by: 1 | -1, column: number): CellFocus | null {
  const next = toRow(grid, from, by);
  return next && { ...next, column, item: 0 };
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

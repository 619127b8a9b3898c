import type { MapGrid } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import { rowCount, rowIndex } from './cells.ts';

/** Rows and columns, first and last inclusive, that are in the document tree. */
export interface GridWindow {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A map of no more cells than this is there whole. */
const SMALL = 160;
const ROWS_AROUND = 4;
const COLUMNS_AROUND = 5;

/** The cells around the focus: enough for every key and for reading on, few enough to cost nothing. */
export function gridWindow(grid: MapGrid, focus: CellFocus): GridWindow {
  const lastRow = rowCount(grid) - 1;
  const lastColumn = grid.columns.length - 1;
  if ((lastRow + 1) * (lastColumn + 2) <= SMALL) return { firstRow: 0, lastRow, firstColumn: 0, lastColumn };
  const row = rowIndex(grid, focus.row);
  return {
    firstRow: Math.max(0, row - ROWS_AROUND),
    lastRow: Math.min(lastRow, row + ROWS_AROUND),
    firstColumn: Math.max(0, focus.column - COLUMNS_AROUND),
    lastColumn: Math.min(lastColumn, focus.column + COLUMNS_AROUND),
  };
}

/**
 * A block of cells, chosen as in a spreadsheet, with what stands in them selected.
 * It lies in lanes, or in the row of activities alone: activities are columns, and are not swept along with cards.
 */
import { clamp, type Rect } from '../../lib/geometry.ts';
import type { MapGrid, RecordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { cellBox, cellKeys, rowAt, rowCount, rowIndex } from '../grid/cells.ts';
import type { CellRange, CellSpot } from './rangeStore.ts';

/** The cells of a range: indices of rows and columns, first and last inclusive. */
export interface RangeArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const FIRST_LANE = 2;

/** Whether a range can begin there. */
export function canHoldRange({ row, column }: CellSpot): boolean {
  return row !== 'phases' && column >= 0;
}

export function rangeArea(grid: MapGrid, { anchor, head }: CellRange): RangeArea {
  const from = rowIndex(grid, anchor.row);
  const to = from < FIRST_LANE ? from : Math.max(FIRST_LANE, rowIndex(grid, head.row));
  return {
    top: Math.min(from, to),
    bottom: Math.max(from, to),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

/** The chosen cells as the grid is now; null while none are. */
export function chosenArea({ range, scene }: Pick<Canvas, 'range' | 'scene'>): RangeArea | null {
  const chosen = range.get();
  return chosen && rangeArea(scene.getSnapshot().grid, chosen);
}

export function isInArea({ top, bottom, left, right }: RangeArea, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** In map pixels. */
export function areaBox({ scene }: Pick<Canvas, 'scene'>, area: RangeArea): Rect {
  const { grid, scene: painted } = scene.getSnapshot();
  const first = cellBox(painted.layout, grid, rowAt(grid, area.top), area.left);
  const last = cellBox(painted.layout, grid, rowAt(grid, area.bottom), area.right);
  return { x: first.x, y: first.y, width: last.x + last.width - first.x, height: last.y + last.height - first.y };
}

/** Chooses the cells between two, and selects what stands in them. */
export function chooseRange(canvas: Canvas, range: CellRange): void {
  const { grid } = canvas.scene.getSnapshot();
  const { top, bottom, left, right } = rangeArea(grid, range);
  const keys = new Set<RecordKey>();
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      for (const key of cellKeys(grid, rowAt(grid, row), column)) if (key !== 'map') keys.add(key);
    }
  }
  canvas.range.set(range, [...keys]);
}

/** The range from where it began, or else from the cell in focus, to `head`; false where there can be none. */
export function extendTo(canvas: Canvas, head: CellSpot): boolean {
  const anchor = canvas.range.get()?.anchor ?? canvas.focus.get();
  if (!canHoldRange(anchor) || head.column < 0) return false;
  canvas.focus.go({ row: settledRow(canvas, anchor, head), column: head.column, item: 0 });
  chooseRange(canvas, { anchor: { row: anchor.row, column: anchor.column }, head });
  return true;
}

/** The range grows or shrinks by a cell; false where there can be none. */
export function extendBy(canvas: Canvas, way: 'up' | 'down' | 'left' | 'right'): boolean {
  const { grid } = canvas.scene.getSnapshot();
  const { row, column } = canvas.range.get()?.head ?? canvas.focus.get();
  const down = way === 'down' ? 1 : way === 'up' ? -1 : 0;
  const right = way === 'right' ? 1 : way === 'left' ? -1 : 0;
  const at = clamp(rowIndex(grid, row) + down, 1, rowCount(grid) - 1);
  return extendTo(canvas, { row: rowAt(grid, at), column: clamp(column + right, 0, grid.columns.length - 1) });
}

/** The keyboard stays in the range. */
function settledRow({ scene }: Canvas, anchor: CellSpot, head: CellSpot): CellFocus['row'] {
  const { grid } = scene.getSnapshot();
  const { top, bottom } = rangeArea(grid, { anchor, head });
  return rowAt(grid, clamp(rowIndex(grid, head.row), top, bottom));
}

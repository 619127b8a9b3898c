/**
 * The map as a grid that the keyboard walks: a row of phases, a row of activities, a row per lane. Column −1 holds the
 * rows' names; where phases and names cross is the map's title.
 */

import type { MapLayout } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { type MapGrid, type MapView, parseRecordKey, type RecordKey, recordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';

export type CellKey = RecordKey | 'map';
export const HEADER_COLUMN = -1;
export const FIRST_CELL: CellFocus = { row: 'phases', column: 0, item: 0 };

export function rowCount(grid: MapGrid): number {
  return 2 + grid.lanes.length;
}

/** From the top; −1 for a lane that is gone. */
export function rowIndex(grid: MapGrid, row: CellFocus['row']): number {
  if (row === 'phases') return 0;
  if (row === 'activities') return 1;
  const at = grid.lanes.findIndex(({ lane }) => lane.id === row.lane);
  return at < 0 ? -1 : at + 2;
}

export function rowAt(grid: MapGrid, index: number): CellFocus['row'] {
  if (index <= 0) return 'phases';
  if (index === 1) return 'activities';
  const lane = grid.lanes[Math.min(index - 2, grid.lanes.length - 1)]?.lane;
  return lane ? { lane: lane.id } : 'activities';
}

/** Records in a cell, top to bottom. A card that spans several columns is in the cells of all of them. */
export function cellKeys(grid: MapGrid, row: CellFocus['row'], column: number): readonly CellKey[] {
  if (column === HEADER_COLUMN) {
    if (row === 'phases') return ['map'];
    return row === 'activities' ? [] : [recordKey('lanes', row.lane)];
  }
  const at = grid.columns[column];
  if (!at) return [];
  if (row === 'phases') return [recordKey('phases', at.phase.id)];
  if (row === 'activities') return at.activity ? [recordKey('activities', at.activity.id)] : [];
  const cards = grid.lanes.find(({ lane }) => lane.id === row.lane)?.cards ?? [];
  return cards
    .filter((placed) => placed.column <= column && column < placed.column + placed.span)
    .map(({ card }) => recordKey('cards', card.id));
}

export function focusedKey(grid: MapGrid, focus: CellFocus): CellKey | null {
  return cellKeys(grid, focus.row, focus.column)[focus.item] ?? null;
}

/** The cell a record is in; null when it is not on the grid. */
export function cellOf(grid: MapGrid, key: CellKey): CellFocus | null {
  if (key === 'map') return { row: 'phases', column: HEADER_COLUMN, item: 0 };
  const name = parseRecordKey(key);
  if (name?.root === 'lanes' && grid.lanes.some(({ lane }) => lane.id === name.id)) {
    return { row: { lane: name.id }, column: HEADER_COLUMN, item: 0 };
  }
  if (name?.root === 'phases') {
    const phase = grid.phases.find((one) => one.phase.id === name.id);
    return phase ? { row: 'phases', column: phase.firstColumn, item: 0 } : null;
  }
  if (name?.root === 'activities') {
    const column = grid.columnOf.get(name.id);
    return column === undefined ? null : { row: 'activities', column, item: 0 };
  }
  if (name?.root !== 'cards') return null;
  for (const { lane, cards } of grid.lanes) {
    const placed = cards.find(({ card }) => card.id === name.id);
    if (!placed) continue;
    const row = { lane: lane.id };
    return { row, column: placed.column, item: cellKeys(grid, row, placed.column).indexOf(key) };
  }
  return null;
}

/** Whether a cell is folded away with its phase or its lane; the phase's chevron and the lane's name never are. */
export function isFoldedAway(grid: MapGrid, view: MapView, row: CellFocus['row'], column: number): boolean {
  if (column === HEADER_COLUMN || row === 'phases') return false;
  if (typeof row === 'object' && view.foldedLanes.has(row.lane)) return true;
  return view.foldedPhases.has(grid.columns[column]?.phase.id ?? '');
}

/** The nearest cell that exists now, when the grid has changed under the focus; what folds it away when it is folded away. */
export function settleFocus(grid: MapGrid, focus: CellFocus, view: MapView): CellFocus {
  const row = rowIndex(grid, focus.row) < 0 ? rowAt(grid, rowCount(grid) - 1) : focus.row;
  const column = Math.min(Math.max(focus.column, HEADER_COLUMN), grid.columns.length - 1);
  if (isFoldedAway(grid, view, row, column)) {
    const isLane = typeof row === 'object' && view.foldedLanes.has(row.lane);
    return isLane ? { row, column: HEADER_COLUMN, item: 0 } : { row: 'phases', column, item: 0 };
  }
  const last = Math.max(0, cellKeys(grid, row, column).length - 1);
  return { row, column, item: Math.min(Math.max(focus.item, 0), last) };
}

/** Box of a whole cell in map pixels. */
export function cellBox(layout: MapLayout, grid: MapGrid, row: CellFocus['row'], column: number): Rect {
  const laid = layout.columns[column];
  const phase = row === 'phases' ? layout.phases.find(({ id }) => id === laid?.phase) : undefined;
  if (phase) return phase.box;
  const x = laid ? laid.x : 0;
  const width = laid ? laid.width : layout.nameWidth;
  if (row === 'phases') return { x, y: layout.phaseTop, width, height: layout.phaseBottom - layout.phaseTop };
  if (row === 'activities') return { x, width, ...layout.activityRow };
  const lane = layout.lanes[rowIndex(grid, row) - 2];
  return { x, width, y: lane?.y ?? 0, height: lane?.height ?? 0 };
}

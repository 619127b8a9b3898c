import { ok } from '../../lib/result.ts';
import { recordKey } from '../../model/index.ts';
import { noPaste } from './block.ts';
import { itemsOf } from './pasteDraft.ts';
import type { Planned, PlanParts } from './plan.ts';
import { planLines } from './planLines.ts';

type Rows = readonly (readonly string[])[];

/** A table fills cells from the spot to the right and down: its first row names activities when it lands on theirs. */
export function planGrid(parts: PlanParts, rows: Rows): Planned {
  const { spot, grid, draft } = parts;
  const width = rows[0]?.length ?? 0;
  if (spot.column < 0 || spot.row === 'phases') {
    if (rows.length > 1 && width > 1) return noPaste('whole-table');
    return planLines(parts, rows.flat().flatMap(itemsOf));
  }
  const isNaming = spot.row === 'activities';
  const { row } = spot;
  const first = typeof row === 'object' ? grid.lanes.findIndex(({ lane }) => lane.id === row.lane) : -1;
  if (!isNaming && first < 0) return noPaste('choose-cell');
  const left = grid.lanes.length - Math.max(0, first) + (isNaming ? 1 : 0);
  if (rows.length > left) {
    // A single column is a list: it has room in one cell.
    if (width === 1) return planLines(parts, rows.flat().flatMap(itemsOf));
    return noPaste('too-many-rows', { rows: rows.length, left });
  }

  if (isNaming) nameActivities(parts, rows[0] ?? []);
  const below = isNaming ? rows.slice(1) : rows;
  for (const [y, cells] of below.entries()) {
    const lane = grid.lanes[Math.max(0, first) + y]?.lane;
    if (!lane) continue;
    const items = cells.map(itemsOf);
    for (const [x, list] of items.entries()) {
      if (list.length === 0) continue;
      const activity = draft.activityAt(spot.column + x);
      if (activity !== null) draft.fillCell(lane.id, activity, list, items);
    }
  }
  return ok([]);
}

function nameActivities({ spot, grid, draft }: PlanParts, cells: readonly string[]): void {
  for (const [x, cell] of cells.entries()) {
    const text = cell.replace(/\s*\n\s*/g, ' ');
    if (text === '') continue;
    const there = grid.columns[spot.column + x]?.activity;
    if (there) draft.records.texts.push({ root: 'activities', id: there.id, text });
    const id = there?.id ?? draft.activityAt(spot.column + x, text);
    if (id !== null) draft.selected.push(recordKey('activities', id));
  }
}

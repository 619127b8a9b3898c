/** Between the places comments hang on and the sheet as it is painted now. */
import { clamp, type Point, type Rect } from '../../lib/geometry.ts';
import { type CommentPlace, placeOn } from '../../model/comments/index.ts';
import { parseRecordKey, recordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { type CellKey, cellBox, cellOf } from '../grid/cells.ts';
import { cellAt, keyAt } from '../host/pointing.ts';
import type { SceneState } from '../scene/sceneStore.ts';

export interface LaidPlace {
  /** Of what it hangs on, in map pixels. */
  readonly box: Rect;
  /** Where its pin points. */
  readonly tip: Point;
  /** The edge at which what it hangs on stays in view. */
  readonly hold: 'top' | 'left' | null;
}

/** Null for what is not painted now: gone, unplaced, or folded away. */
export function layPlace(
  state: SceneState,
  { on, activity, at }: Pick<CommentPlace, 'on' | 'activity' | 'at'>,
): LaidPlace | null {
  const item = state.itemsByKey.get(on === 'map' ? 'title' : on);
  const box = activity === null ? item?.box : boxOfCell(state, on, activity);
  if (!box) return null;
  const tip = at
    ? { x: box.x + at.x * box.width, y: box.y + at.y * box.height }
    : { x: box.x + box.width - 4, y: box.y + 2 };
  return { box, tip, hold: activity === null ? (item?.frozen ?? null) : null };
}

function boxOfCell({ scene, grid }: SceneState, on: string, activity: string): Rect | null {
  const cell = cellUnder({ grid }, on, activity);
  return cell && cellBox(scene.layout, grid, cell.row, cell.column);
}

function cellUnder({ grid }: Pick<SceneState, 'grid'>, on: string, activity: string): CellFocus | null {
  const lane = parseRecordKey(on)?.id;
  const column = grid.columnOf.get(activity);
  const isThere = lane !== undefined && grid.lanes.some((row) => row.lane.id === lane);
  return isThere && column !== undefined ? { row: { lane }, column, item: 0 } : null;
}

/** Brings a place into view and puts the keyboard there; false when there is nothing to go to. */
export function goToPlace(canvas: Canvas, place: CommentPlace): boolean {
  const state = canvas.scene.getSnapshot();
  const laid = layPlace(state, place);
  const { on, activity } = place;
  const cell = activity === null ? cellOf(state.grid, on) : cellUnder(state, on, activity);
  if (cell) canvas.focus.go(cell);
  if (laid && (activity !== null || !cell)) canvas.control.reveal(laid.box);
  return cell !== null || laid !== null;
}

/** What a comment made at a point of the map hangs on: a card or header as such, a cell with the point in it. */
export function placeAt(canvas: Canvas, at: Point): CommentPlace {
  const map = canvas.document.getMap();
  const key = keyAt(canvas, at);
  if (key && isRecordWithComments(key)) return placeOn(map, key);
  const cell = cellAt(canvas, at);
  return (cell && placeOfCell(canvas, cell, at)) ?? placeOn(map, 'map');
}

/** What a comment hangs on that is made where the keyboard stands. */
export function placeOfFocus(canvas: Canvas): CommentPlace {
  const key = canvas.focus.key();
  const map = canvas.document.getMap();
  if (key) return placeOn(map, key);
  return placeOfCell(canvas, canvas.focus.get(), null) ?? placeOn(map, 'map');
}

function placeOfCell({ document, scene }: Canvas, cell: CellFocus, at: Point | null): CommentPlace | null {
  const { grid, scene: painted } = scene.getSnapshot();
  const map = document.getMap();
  const column = grid.columns[cell.column];
  if (!column) return null;
  // Where there is no activity yet, there is no cell to hang on: the phase is what stands there.
  if (typeof cell.row !== 'object' || !column.activity) return placeOn(map, recordKey('phases', column.phase.id));
  const box = cellBox(painted.layout, grid, cell.row, cell.column);
  const shares = at && { x: share(at.x - box.x, box.width), y: share(at.y - box.y, box.height) };
  return placeOn(map, recordKey('lanes', cell.row.lane), { activity: column.activity.id, at: shares });
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.round(clamp(part / whole, 0, 1) * 1000) / 1000 : 0;
}

function isRecordWithComments(key: CellKey): boolean {
  const root = key === 'map' ? 'map' : parseRecordKey(key)?.root;
  return root === 'map' || root === 'cards' || root === 'activities' || root === 'phases' || root === 'lanes';
}

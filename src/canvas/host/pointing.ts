/** What lies at a point of the map. */
import { distanceToLine, type SceneItem } from '../../layout/index.ts';
import { isPointInRect, type Point } from '../../lib/geometry.ts';
import type { RecordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { columnAt } from '../gestures/dropTarget.ts';
import { type CellKey, rowAt } from '../grid/cells.ts';
import { layPanes } from '../paint/panes.ts';
import { isHittable } from './hitNodes.ts';

/** Screen pixels from a line that still touch it. */
const LINE_REACH = 6;

/** Whether something whose box holds a point is there: a line fills little of its box. */
export function isTouched({ outline }: SceneItem, at: Point, zoom: number): boolean {
  if (!outline) return true;
  const { line, plate } = outline;
  return (plate !== null && isPointInRect(at, plate)) || distanceToLine(at, line) <= LINE_REACH / zoom;
}

/** The link at a point, whatever lies under it. */
export function linkAt({ scene, view }: Canvas, at: Point): RecordKey | null {
  const links = scene.getSnapshot().index.at(at);
  const item = links.find((one) => one.role === 'link' && isTouched(one, at, view.get().zoom));
  return item ? (item.key as RecordKey) : null;
}

/** The card or activity at a point. */
export function linkableAt({ scene }: Canvas, at: Point): RecordKey | null {
  const item = scene.getSnapshot().index.at(at).find(isHittable);
  return item ? (item.key as RecordKey) : null;
}

/** The record painted on top at a point, if any; the title is `map`. */
export function keyAt(canvas: Canvas, at: Point): CellKey | null {
  const under = underPanes(canvas, at);
  for (const item of canvas.scene.getSnapshot().index.at(under)) {
    if (!isTouched(item, under, canvas.view.get().zoom)) continue;
    if (item.role === 'title' && item.texts.some(({ box }) => isPointInRect(at, box))) return 'map';
    if (item.record && item.record.root !== 'map') return `${item.record.root}:${item.record.id}`;
  }
  return null;
}

/** The cell of the grid at a point, whatever stands in it. */
export function cellAt({ scene }: Pick<Canvas, 'scene'>, at: Point): CellFocus | null {
  const { grid, scene: painted } = scene.getSnapshot();
  const { layout } = painted;
  const isInside = at.x >= layout.nameWidth && at.x <= layout.width && at.y >= layout.phaseTop && at.y <= layout.height;
  const column = isInside ? columnAt(layout.columns, at.x) : null;
  if (column === null) return null;
  const lane = layout.lanes.findIndex(({ y, height }) => at.y >= y && at.y < y + height);
  if (lane >= 0) return { row: rowAt(grid, lane + 2), column, item: 0 };
  const { y, height } = layout.activityRow;
  return at.y >= y && at.y < y + height ? { row: 'activities', column, item: 0 } : null;
}

/** A point on a held pane is a point of the sheet that lies elsewhere. */
function underPanes({ scene, view, insets }: Canvas, at: Point): Point {
  const { layout } = scene.getSnapshot().scene;
  const { held, top, left } = layPanes(layout, view.get(), view.size(), insets());
  const onTop = { x: at.x, y: at.y - held.y };
  if (held.y > 0 && isPointInRect(onTop, top)) return onTop;
  const onLeft = { x: at.x - held.x, y: at.y };
  return held.x > 0 && isPointInRect(onLeft, left) ? onLeft : at;
}

/** What lies at a point of the map. */
import { isPointInRect, type Point } from '../../lib/geometry.ts';
import type { CellFocus } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { columnAt } from '../gestures/dropTarget.ts';
import { type CellKey, rowAt } from '../grid/cells.ts';
import { layPanes } from '../paint/panes.ts';

/** The record painted on top at a point, if any; the title is `map`. */
export function keyAt(canvas: Canvas, at: Point): CellKey | null {
  for (const item of canvas.scene.getSnapshot().index.at(underPanes(canvas, at))) {
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

import type { Drawing } from '../../drawing/drawing.ts';
import type { SceneItem } from '../types.ts';
import { DECORATION, type SceneContext } from './parts.ts';

/** The paper: its edge, and a hairline above each row. */
export function sheetItem({ layout, theme, item }: SceneContext): SceneItem {
  const rows = [layout.activityRow.y, ...layout.lanes.map((lane) => lane.y)];
  const { width, height } = layout;
  return item('sheet', [width, height, rows.join()], () => {
    const edge: Drawing = {
      type: 'rect',
      x: 0.5,
      y: 0.5,
      width: width - 1,
      height: height - 1,
      radius: 16,
      fill: theme.sheet,
      stroke: theme.sheetLine,
      strokeWidth: 1,
    };
    const lines: Drawing[] = rows.map((y) => ({
      type: 'path',
      d: `M1 ${y}L${width - 1} ${y}`,
      stroke: theme.sheetLine,
      strokeWidth: 1,
    }));
    return { ...DECORATION, role: 'sheet', box: { x: 0, y: 0, width, height }, drawings: [edge, ...lines] };
  });
}

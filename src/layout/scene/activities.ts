import type { Theme } from '../../drawing/theme.ts';
import { required } from '../../lib/assert.ts';
import type { Size } from '../../lib/geometry.ts';
import type { Activity } from '../../model/index.ts';
import { ACTIVITY_INSET, activityTextWidth } from '../measure.ts';
import { TYPE } from '../metrics.ts';
import type { SceneItem } from '../types.ts';
import { type SceneContext, textIn } from './parts.ts';
import type { Look } from './recordItem.ts';

/** Activities: the heads of the columns, what the customer does. */
export function activityItems({ map, layout, theme, recordItem }: SceneContext): readonly SceneItem[] {
  return [...layout.activities].map(([id, box]) => {
    const activity = required(map.activities[id], 'a laid activity');
    return recordItem(activity, { role: 'activity', record: { root: 'activities', id }, box, isFaded: false }, () =>
      look(activity, box, theme),
    );
  });
}

function look({ text }: Activity, { width, height }: Size, theme: Theme): Look {
  const paint = theme.kinds.slate;
  const { left, top } = ACTIVITY_INSET;
  const textWidth = activityTextWidth(width);
  return {
    drawings: [
      {
        type: 'rect',
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        radius: 6,
        fill: paint.fill,
        stroke: paint.line,
        strokeWidth: 1,
      },
      { type: 'rect', x: 6, y: 8, width: 3, height: height - 16, radius: 1.5, fill: paint.accent },
      textIn(text, { x: left, y: top, width: textWidth }, TYPE.activity, theme.ink),
    ],
    label: text,
    texts: [
      {
        field: 'text',
        box: { x: left, y: top, width: textWidth, height: height - 2 * top },
        ...TYPE.activity,
        ink: theme.ink,
        align: 'left',
      },
    ],
  };
}

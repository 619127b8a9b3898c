/** While another map is compared with: its curves, thin and in long dashes, under this map's own. */
import type { Drawing } from '../../drawing/drawing.ts';
import { circlePath } from '../../drawing/shapes.ts';
import { kindOf } from '../../kinds/registry.ts';
import { clamp } from '../../lib/geometry.ts';
import { BADGE } from '../badges.ts';
import { layoutLabels } from '../labels.ts';
import { paintBadge, personaLooks } from '../personaLook.ts';
import { curveSegments, valueToY } from '../plot.ts';
import type { LaidColumn, SceneItem } from '../types.ts';
import { curvePaths } from './curves.ts';
import { fadeAll } from './fade.ts';
import { DECORATION, type SceneContext } from './parts.ts';

const POINT = 3.5;
const DASH = [9, 6];

export function besideItems({ view, grid, whole, layout, theme, locale, item }: SceneContext): readonly SceneItem[] {
  const { beside, hiddenPersonas } = view;
  if (!beside) return [];
  return beside.curves.flatMap(({ lane: id, persona, points }): SceneItem[] => {
    const lane = layout.lanes.find((one) => one.id === id);
    const plot = kindOf(lane?.kind ?? '')?.traits.plot;
    const look = personaLooks(whole.personas).get(persona ?? '');
    const isSeen = !look || (grid.personas.includes(look.persona) && !hiddenPersonas.has(look.persona.id));
    if (!lane?.plot || !plot || !isSeen) return [];
    const { plot: scale } = lane;
    const laid = points.map(({ position, score, evidence }) => ({
      x: xAt(layout.columns, position),
      y: valueToY(score, plot, scale),
      evidence,
    }));
    const segments = curveSegments(laid);
    const isFaded = view.litCards !== null;
    const label = `${layoutLabels[locale].curve(look?.persona.name ?? '')}: ${beside.name}`;
    const shape = JSON.stringify(laid);
    const inputs = [shape, label, isFaded, whole.personas, lane.y, lane.height, layout.width];
    return [
      item(`beside:${id}:${persona ?? ''}`, inputs, () => {
        const last = laid.at(-1);
        const isAlone = whole.personas.length < 2;
        const stroke = (!isAlone && look && theme.personas[look.persona.colour]) || theme.inkSoft;
        const badge = {
          x: Math.min((last?.x ?? 0) + 8, layout.width - BADGE.width - 2),
          y: (last?.y ?? 0) - 8,
          ...BADGE,
        };
        return {
          ...DECORATION,
          role: 'curve',
          box: { x: layout.nameWidth, y: lane.y, width: layout.width - layout.nameWidth, height: lane.height },
          drawings: fadeAll(
            [
              ...curvePaths({ segments }).map(
                (path): Drawing => ({ type: 'path', stroke, strokeWidth: 2, dash: DASH, ...path }),
              ),
              ...laid.map(
                ({ x, y }): Drawing => ({
                  type: 'path',
                  d: circlePath(x, y, POINT),
                  fill: theme.sheet,
                  stroke,
                  strokeWidth: 1.5,
                }),
              ),
              ...(look && !isAlone ? paintBadge({ look, box: badge }, theme, true) : []),
            ],
            isFaded,
          ),
          label,
        };
      }),
    ];
  });
}

/** Where a position lies on the sheet: 2 is the middle of the third column, 2.5 its right edge. */
function xAt(columns: readonly LaidColumn[], position: number): number {
  const index = clamp(Math.floor(position + 0.5), 0, columns.length - 1);
  const column = columns[index];
  return column ? column.x + (position + 0.5 - index) * column.width : 0;
}

/** While other scores are tried out: the curve as the map has it, faint, under the one that is tried. */
import type { Drawing } from '../../drawing/drawing.ts';
import { circlePath } from '../../drawing/shapes.ts';
import { kindOf } from '../../kinds/registry.ts';
import { required } from '../../lib/assert.ts';
import type { GridLane, JourneyMap } from '../../model/index.ts';
import { layPlot } from '../plot.ts';
import type { LaidCurve, LaidLane, SceneItem } from '../types.ts';
import { curvePaths } from './curves.ts';
import { DECORATION, type SceneContext } from './parts.ts';

const FAINT = 0.55;
const POINT = 4;

export function realCurveItems(real: JourneyMap, context: SceneContext): readonly SceneItem[] {
  const { grid, layout, map, theme, item } = context;
  if (real === map) return [];
  return layout.lanes.flatMap((laid, i): SceneItem[] => {
    const row = grid.lanes[i];
    const plot = kindOf(laid.kind)?.traits.plot;
    if (!laid.plot || !plot || !row) return [];
    const own = ownLane(row, real);
    if (!own) return [];
    const { curves } = layPlot(own, plot, laid.plot, layout.columns, grid.personas);
    return curves.map((curve) => {
      const box = { x: layout.nameWidth, y: laid.y, width: layout.width - layout.nameWidth, height: laid.height };
      const shape = curve.segments.map(({ d, isAssumed }) => `${d}${isAssumed ? '?' : ''}`).join();
      const moved = movedPoints(curve, laid, layout.curves);
      const key = `real:${curve.lane}:${curve.persona ?? ''}`;
      return item(key, [shape, moved.join(), laid.y, laid.height, layout.width], () => ({
        ...DECORATION,
        role: 'curve',
        box,
        drawings: [
          {
            type: 'group',
            x: 0,
            y: 0,
            opacity: FAINT,
            children: [
              ...curvePaths(curve).map(
                (path): Drawing => ({ type: 'path', stroke: theme.inkSoft, strokeWidth: 2, ...path }),
              ),
              ...moved.map((d): Drawing => ({ type: 'path', d, fill: theme.inkSoft })),
            ],
          },
        ],
      }));
    });
  });
}

/** The lane with the map's own cards; null where nothing in it is tried. */
function ownLane(row: GridLane, real: JourneyMap): GridLane | null {
  const cards = row.cards.map((placed) => ({ ...placed, card: required(real.cards[placed.card.id], 'a placed card') }));
  return cards.some(({ card }, i) => card !== row.cards[i]?.card) ? { ...row, cards } : null;
}

/** A dot where the map's own score is, for each point that is tried elsewhere. */
function movedPoints(curve: LaidCurve, lane: LaidLane, shown: readonly LaidCurve[]): readonly string[] {
  const tried = shown.find((one) => one.lane === lane.id && one.persona === curve.persona);
  return curve.points.flatMap(({ card, x, y }) =>
    tried?.points.some((point) => point.card === card && point.y === y) ? [] : [circlePath(x, y, POINT)],
  );
}

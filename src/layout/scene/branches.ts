import type { Drawing, PathDrawing } from '../../drawing/drawing.ts';
import { required } from '../../lib/assert.ts';
import { layBranch } from '../branches.ts';
import { layoutLabels } from '../labels.ts';
import { TYPE } from '../metrics.ts';
import type { LaidCurve, LaidLane, SceneItem } from '../types.ts';
import { DECORATION, type SceneContext, textIn } from './parts.ts';

const NAME_WIDTH = 120;
const STROKE = 1.75;

/** Alternative paths beside the main curves: thinner, in the same colours, dashed on assumptions, each with its name. */
export function branchItems({ grid, layout, theme, locale, item }: SceneContext, curves: readonly LaidCurve[]) {
  return curves.flatMap((curve): SceneItem[] => {
    const lane = layout.lanes.find(({ id }) => id === curve.lane);
    if (!lane?.plot) return [];
    const persona = grid.personas.find(({ id }) => id === curve.persona);
    const isAlone = layout.curves.filter((other) => other.lane === curve.lane).length === 1;
    const ink = isAlone
      ? { strokeGradient: feeling(lane, theme) }
      : { stroke: theme.personas[persona?.colour ?? 0] ?? theme.ink };
    return grid.paths.flatMap((path) => {
      const branch = layBranch(curve, path, layout.columns);
      if (!branch) return [];
      const { d, middle, isAssumed, segment } = branch;
      const name = path.name || layoutLabels[locale].links.path;
      const key = `branch:${curve.lane}:${curve.persona ?? ''}:${path.link}`;
      return [
        item(key, [d, isAssumed, name, isAlone, persona, lane.y, lane.height], () => {
          const words = textIn(name, { x: 0, y: middle.y - 8, width: NAME_WIDTH }, TYPE.hint, theme.ink, 1);
          const width = Math.ceil(words.width) + 12;
          const plate = { x: middle.x - width / 2, y: middle.y - 9, width, height: 18 };
          const x = Math.min(segment.from.x, plate.x) - 2;
          const right = Math.max(segment.to.x, plate.x + width) + 2;
          const line: PathDrawing = { type: 'path', d, ...ink, strokeWidth: STROKE, lineCap: 'round' };
          const drawings: readonly Drawing[] = [
            isAssumed ? { ...line, dash: [2, 5] } : line,
            { type: 'rect', ...plate, radius: 9, fill: theme.sheet, stroke: theme.sheetLine, strokeWidth: 1 },
            { ...words, x: middle.x, align: 'center' },
          ];
          return {
            ...DECORATION,
            role: 'curve',
            box: { x, y: lane.y, width: right - x, height: lane.height },
            drawings,
            label: `${layoutLabels[locale].curve(persona?.name ?? '')}: ${name}`,
          };
        }),
      ];
    });
  });
}

function feeling(lane: LaidLane, { emotion }: SceneContext['theme']) {
  const { maxY, minY } = required(lane.plot, 'the scale of a curve');
  return {
    y1: maxY,
    y2: minY,
    stops: [
      { offset: 0, colour: emotion.positive },
      { offset: 0.5, colour: emotion.neutral },
      { offset: 1, colour: emotion.negative },
    ],
  };
}

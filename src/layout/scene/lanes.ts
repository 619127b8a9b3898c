import type { Drawing } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import { required } from '../../lib/assert.ts';
import { layoutLabels } from '../labels.ts';
import { SHEET, TYPE } from '../metrics.ts';
import { laneTextWidth } from '../rows.ts';
import type { LaidLane, SceneItem } from '../types.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

/** Key of the item that names the row of activities, which is no lane of its own. */
export const ACTIVITY_NAME_KEY = 'activities-name';

const COUNT_WIDTH = 32;

/** Names of the rows at the left edge: what the lane is, and what it asks. */
export function laneNameItems(context: SceneContext): readonly SceneItem[] {
  const { map, grid, layout, theme, locale, item } = context;
  const labels = layoutLabels[locale];
  const persona = grid.personas.length === 1 ? (grid.personas[0]?.name.split(',')[0] ?? '') : '';
  const row = layout.activityRow;
  const activities = item(ACTIVITY_NAME_KEY, [persona, row.y, row.height], () => {
    const hint = labels.activitiesHint(persona);
    return {
      ...nameLook(labels.activities, hint, row, theme.ink, theme.inkFaint, []),
      role: 'lane',
      record: null,
      label: `${labels.activities}: ${hint}`,
    };
  });
  const lanes = layout.lanes.map((laid, i) => {
    const lane = required(map.lanes[laid.id], 'a laid lane');
    const count = laid.isFolded ? (grid.lanes[i]?.cards.length ?? 0) : null;
    const legend = laid.plot && grid.personas.length > 1 ? grid.personas : [];
    return item(`lanes:${laid.id}`, [lane, laid.y, laid.height, count, ...legend], () => {
      const colours = legend.map(({ name, colour }) => ({ name, colour: theme.personas[colour] ?? theme.ink }));
      const look =
        count === null
          ? nameLook(lane.title, lane.hint, laid, theme.ink, theme.inkFaint, colours)
          : foldedLook(lane.title, count, laid, theme);
      return {
        ...look,
        role: 'lane',
        record: { root: 'lanes', id: laid.id },
        label: [lane.title, lane.hint].filter(Boolean).join(': '),
      };
    });
  });
  return [activities, ...lanes];
}

function nameLook(
  title: string,
  hint: string,
  row: { readonly y: number; readonly height: number },
  ink: string,
  soft: string,
  legend: readonly { readonly name: string; readonly colour: string }[],
): Pick<SceneItem, 'box' | 'drawings' | 'texts' | 'frozen'> {
  const box = { x: 0, y: row.y, width: SHEET.nameWidth, height: row.height };
  const x = SHEET.padding;
  const width = laneTextWidth();
  const name = textIn(title, { x, y: SHEET.rowPadding, width }, TYPE.lane, ink);
  const nameHeight = Math.max(1, name.lines.length) * TYPE.lane.lineHeight;
  const hintText = textIn(hint, { x, y: SHEET.rowPadding + nameHeight, width }, TYPE.hint, soft);
  const legendY = SHEET.rowPadding + nameHeight + (hint ? hintText.lines.length * TYPE.hint.lineHeight : 0) + 8;
  const entries = legend.flatMap(({ name: persona, colour }, i): Drawing[] => {
    const y = legendY + i * TYPE.hint.lineHeight;
    return [
      { type: 'rect', x, y: y + 6, width: 16, height: 4, radius: 2, fill: colour },
      textIn(persona, { x: x + 24, y, width: width - 24 }, TYPE.hint, ink, 1),
    ];
  });
  const text = (field: string, y: number, height: number, style: typeof TYPE.lane | typeof TYPE.hint, colour: string) =>
    ({ field, box: { x, y: row.y + y, width, height }, ...style, ink: colour, align: 'left' }) as const;
  return {
    box,
    drawings: [at(box, [name, ...(hint ? [hintText] : []), ...entries])],
    texts: [
      text('title', SHEET.rowPadding, nameHeight, TYPE.lane, ink),
      text('hint', SHEET.rowPadding + nameHeight, hintText.lines.length * TYPE.hint.lineHeight, TYPE.hint, soft),
    ],
    frozen: 'left',
  };
}

/** A folded lane's name on one line, and how many cards it holds. */
function foldedLook(
  title: string,
  count: number,
  row: { readonly y: number; readonly height: number },
  theme: Theme,
): Pick<SceneItem, 'box' | 'drawings' | 'texts' | 'frozen'> {
  const box = { x: 0, y: row.y, width: SHEET.nameWidth, height: row.height };
  const number = textIn(String(count), { x: 0, y: 10, width: COUNT_WIDTH }, TYPE.hint, theme.inkSoft, 1);
  const name = { x: SHEET.padding, y: 8, width: laneTextWidth() - COUNT_WIDTH };
  return {
    box,
    drawings: [
      at(box, [
        textIn(title, name, TYPE.lane, theme.inkSoft, 1),
        { ...number, x: SHEET.nameWidth - 12, align: 'right' },
      ]),
    ],
    texts: [],
    frozen: 'left',
  };
}

/** Ground of a lane drawn on a scale: above neutral, below neutral, and the line between. */
export function plotItem(lane: LaidLane, { layout, theme, item }: SceneContext): SceneItem | null {
  const { plot } = lane;
  if (!plot) return null;
  const x = layout.nameWidth;
  const width = layout.width - x - 1;
  return item(`plot:${lane.id}`, [lane.y, lane.height, width], () => {
    const middle = plot.zeroY;
    const { emotion } = theme;
    const top = lane.y + 1;
    return {
      ...DECORATION,
      role: 'plot',
      box: { x, y: lane.y, width, height: lane.height },
      drawings: [
        { type: 'rect', x, y: top, width, height: middle - top, fill: emotion.positiveGround },
        { type: 'rect', x, y: middle, width, height: lane.y + lane.height - middle - 1, fill: emotion.negativeGround },
        {
          type: 'path',
          d: `M${x} ${middle}L${x + width} ${middle}`,
          stroke: emotion.zeroLine,
          strokeWidth: 1,
          dash: [4, 4],
        },
      ],
    };
  });
}

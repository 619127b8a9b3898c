import type { Drawing } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import { required } from '../../lib/assert.ts';
import type { Rect } from '../../lib/geometry.ts';
import { type Lane, ownersOf, type Persona } from '../../model/index.ts';
import { BADGE } from '../badges.ts';
import { layoutLabels } from '../labels.ts';
import { laneTextWidth, layLaneName } from '../laneName.ts';
import { SHEET, TYPE } from '../metrics.ts';
import { type PersonaLook, paintBadge, personaLine, personaLooks } from '../personaLook.ts';
import type { LaidLane, SceneItem } from '../types.ts';
import { at, DECORATION, type SceneContext, textIn } from './parts.ts';

/** Key of the item that names the row of activities, which is no lane of its own. */
export const ACTIVITY_NAME_KEY = 'activities-name';

const COUNT_WIDTH = 32;
/** Of a persona's line in the legend. */
const LEGEND_LINE = 34;

/** Names of the rows at the left edge: what the lane is, what it asks, whose curves it has and whose it is. */
export function laneNameItems(context: SceneContext): readonly SceneItem[] {
  const { map, view, grid, whole, layout, theme, locale, item } = context;
  const labels = layoutLabels[locale];
  const everybody = whole.personas;
  const persona = grid.personas.length === 1 ? (grid.personas[0]?.name.split(',')[0] ?? '') : '';
  const row = layout.activityRow;
  const activities = item(ACTIVITY_NAME_KEY, [persona, row.y, row.height], () => {
    const hint = labels.activitiesHint(persona);
    return {
      ...nameLook({ title: labels.activities, hint, personas: [] }, row, theme, NOBODY),
      role: 'lane',
      record: null,
      label: `${labels.activities}: ${hint}`,
    };
  });
  const lanes = layout.lanes.map((laid, i) => {
    const lane = required(map.lanes[laid.id], 'a laid lane');
    const count = laid.isFolded ? (grid.lanes[i]?.cards.length ?? 0) : null;
    const curves = laid.plot && grid.personas.length > 1 ? grid.personas : [];
    const owners = ownersOf(lane.personas, everybody);
    // Letters and lines depend on all the personas there are.
    const known = curves.length > 0 || owners.length > 0 ? [everybody, view.hiddenPersonas] : [];
    return item(`lanes:${laid.id}`, [lane, laid.y, laid.height, count, ...curves, ...known], () => ({
      ...(count === null
        ? nameLook(lane, laid, theme, { curves, everybody, hidden: view.hiddenPersonas })
        : foldedLook(lane.title, count, laid, theme)),
      role: 'lane',
      record: { root: 'lanes', id: laid.id },
      label: [
        [lane.title, lane.hint].filter(Boolean).join(': '),
        owners.length > 0 ? labels.onlyFor(owners.map(({ name }) => name).join(', ')) : '',
      ]
        .filter(Boolean)
        .join(', '),
    }));
  });
  return [activities, ...lanes];
}

interface Shown {
  /** Whose curves the lane has. */
  readonly curves: readonly Persona[];
  readonly everybody: readonly Persona[];
  readonly hidden: ReadonlySet<string>;
}

const NOBODY: Shown = { curves: [], everybody: [], hidden: new Set() };

function nameLook(
  lane: Pick<Lane, 'title' | 'hint' | 'personas'>,
  row: { readonly y: number; readonly height: number },
  theme: Theme,
  { curves, everybody, hidden }: Shown,
): Pick<SceneItem, 'box' | 'drawings' | 'texts' | 'frozen' | 'legend'> {
  const { ink, inkFaint } = theme;
  const box = { x: 0, y: row.y, width: SHEET.nameWidth, height: row.height };
  const laid = layLaneName(lane, curves, everybody);
  const looks = personaLooks(everybody);
  const name = textIn(lane.title, laid.title, TYPE.lane, ink);
  const hint = textIn(lane.hint, laid.hint, TYPE.hint, inkFaint);
  const entries = laid.legend.flatMap(({ persona, box: at }) => {
    const look = looks.get(persona.id);
    return look ? legendEntry(look, at, theme, hidden.has(persona.id)) : [];
  });
  const owners = laid.owners.flatMap((badge) => paintBadge(badge, theme));
  const down = (rect: Rect): Rect => ({ ...rect, y: row.y + rect.y });
  return {
    box,
    drawings: [at(box, [name, ...(lane.hint ? [hint] : []), ...entries, ...owners])],
    texts: [
      { field: 'title', box: down(laid.title), ...TYPE.lane, ink, align: 'left' },
      { field: 'hint', box: down(laid.hint), ...TYPE.hint, ink: inkFaint, align: 'left' },
    ],
    frozen: 'left',
    ...(laid.legend.length > 0
      ? { legend: laid.legend.map(({ persona, box: at }) => ({ persona: persona.id, box: down(at) })) }
      : {}),
  };
}

/** The persona's line with their letters on it, as the curve begins, and the name; neither line nor colour while it is hidden. */
function legendEntry(look: PersonaLook, { x, y, width, height }: Rect, theme: Theme, isHidden: boolean): Drawing[] {
  const middle = y + height / 2;
  const box = { x: x + (LEGEND_LINE - BADGE.width) / 2, y: middle - BADGE.height / 2, ...BADGE };
  const words = { x: x + LEGEND_LINE + 6, y: middle - TYPE.hint.lineHeight / 2, width: width - LEGEND_LINE - 6 };
  return [
    ...(isHidden ? [] : personaLine(`M${x} ${middle}L${x + LEGEND_LINE} ${middle}`, look, theme)),
    ...paintBadge({ look, box }, theme, isHidden),
    textIn(look.persona.name, words, TYPE.hint, isHidden ? theme.inkFaint : theme.ink, 1),
  ];
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

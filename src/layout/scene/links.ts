import type { Drawing, PathDrawing } from '../../drawing/drawing.ts';
import type { Theme } from '../../drawing/theme.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import type { Link, LinkEnd } from '../../model/index.ts';
import { liveLinks } from '../../model/index.ts';
import { layoutLabels } from '../labels.ts';
import { TYPE } from '../metrics.ts';
import { type Route, type RouteEnd, routeLink } from '../route.ts';
import type { LaidLane, MapLayout, SceneItem } from '../types.ts';
import { type SceneContext, textIn } from './parts.ts';

const LABEL_WIDTH = 144;
const LABEL_LINES = 3;
const STROKE = 1.75;
/** What lies between a line and the cards it passes over. */
const HALO = 5;

/** Arrows between cards and activities, above both; one whose end has no place is left out. */
export function linkItems(context: SceneContext): readonly SceneItem[] {
  const { map, layout, theme, locale, item } = context;
  const rows = rowsOf(layout);
  const words = layoutLabels[locale].links;
  return liveLinks(map).flatMap((link) => {
    const from = linkEndOf(layout, link.from, rows);
    const to = linkEndOf(layout, link.to, rows);
    if (!from || !to) return [];
    const names = [textOf(map, link.from), textOf(map, link.to)];
    return [
      item(`links:${link.id}`, [link, ...places(from), ...places(to), ...names], () => {
        const route = routeLink(from, to);
        const said = link.label || (link.type === 'flow' ? '' : words[link.type]);
        const label = labelDrawing(said, link.label === '', route.middle, theme);
        const box = boxAround(route, label?.ground ?? null);
        const [first = '', last = ''] = names;
        return {
          role: 'link',
          record: { root: 'links', id: link.id },
          box,
          outline: { line: route.line, plate: label?.ground ?? null },
          drawings: [...arrow(link, route, theme), ...(label?.drawings ?? [])],
          label: words.said(words[link.type], link.label, first, last),
          texts: [
            {
              field: 'label',
              box: label?.text ?? {
                x: route.middle.x - LABEL_WIDTH / 2,
                y: route.middle.y - TYPE.hint.lineHeight / 2,
                width: LABEL_WIDTH,
                height: TYPE.hint.lineHeight,
              },
              ...TYPE.hint,
              ink: theme.ink,
              align: 'center',
            },
          ],
          frozen: null,
        };
      }),
    ];
  });
}

/** Where an end is on the sheet; null when it is not on it. */
export function linkEndOf(
  layout: MapLayout,
  { root, id }: LinkEnd,
  rows: ReadonlyMap<string, LaidLane> = rowsOf(layout),
): RouteEnd | null {
  if (root === 'activities') {
    const box = layout.activities.get(id);
    return box ? { box, row: layout.activityRow, isPlotted: false } : null;
  }
  const card = layout.cards.get(id);
  const row = card && rows.get(card.lane);
  return card && row ? { box: card.box, row, isPlotted: row.plot !== null } : null;
}

function rowsOf({ lanes }: MapLayout): ReadonlyMap<string, LaidLane> {
  return new Map(lanes.map((lane) => [lane.id, lane]));
}

function places({ box, row, isPlotted }: RouteEnd): readonly (number | boolean)[] {
  return [box.x, box.y, box.width, box.height, row.y, row.height, isPlotted];
}

function textOf(map: SceneContext['map'], { root, id }: LinkEnd): string {
  return map[root][id]?.text ?? '';
}

/** Colour, dash and the mark at its beginning tell the types apart, each by itself. */
function linkLook(type: Link['type'], theme: Theme): Pick<PathDrawing, 'dash'> & { readonly colour: string } {
  const { indigo, red, teal } = theme.kinds;
  switch (type) {
    case 'flow':
      return { colour: theme.inkSoft };
    case 'path':
      return { colour: indigo.accent, dash: [7, 5] };
    case 'cause':
      return { colour: red.accent };
    case 'handover':
      return { colour: teal.accent, dash: [2, 4] };
  }
}

function arrow({ type }: Link, { d, head, start }: Route, theme: Theme): readonly Drawing[] {
  const { colour, dash } = linkLook(type, theme);
  return [
    { type: 'path', d, stroke: `${theme.sheet}cc`, strokeWidth: HALO },
    { type: 'path', d, stroke: colour, strokeWidth: STROKE, lineCap: 'round', ...(dash ? { dash } : {}) },
    { type: 'path', d: head, fill: colour, stroke: colour, strokeWidth: 1 },
    ...startMark(type, start, colour, theme),
  ];
}

/** A ring where a path leaves, a dot at a cause, a square where something is handed over; a flow has none. */
function startMark(type: Link['type'], { x, y }: Point, colour: string, theme: Theme): readonly Drawing[] {
  const square = (radius: number, fill: string): Drawing => ({
    type: 'rect',
    x: x - 3.5,
    y: y - 3.5,
    width: 7,
    height: 7,
    radius,
    fill,
    stroke: colour,
    strokeWidth: 1.5,
  });
  switch (type) {
    case 'flow':
      return [];
    case 'path':
      return [square(3.5, theme.sheet)];
    case 'cause':
      return [square(3.5, colour)];
    case 'handover':
      return [square(1, theme.sheet)];
  }
}

interface LabelLook {
  readonly drawings: readonly Drawing[];
  readonly ground: Rect;
  /** Where it is typed. */
  readonly text: Rect;
}

function labelDrawing(said: string, isOnlyType: boolean, { x, y }: Point, theme: Theme): LabelLook | null {
  if (said.trim() === '') return null;
  const at = { x: x - LABEL_WIDTH / 2, y: 0, width: LABEL_WIDTH };
  const ink = isOnlyType ? theme.inkSoft : theme.ink;
  const laid = textIn(said, at, TYPE.hint, ink, LABEL_LINES);
  const height = laid.lines.length * TYPE.hint.lineHeight;
  const top = y - height / 2;
  const width = Math.ceil(laid.width) + 12;
  const ground = { x: x - width / 2, y: top - 1, width, height: height + 2 };
  return {
    ground,
    text: { x: at.x, y: top, width: LABEL_WIDTH, height },
    drawings: [
      { type: 'rect', ...ground, radius: 8, fill: theme.sheet, stroke: theme.sheetLine, strokeWidth: 1 },
      { ...laid, x, y: top, align: 'center' },
    ],
  };
}

function boxAround({ line }: Route, ground: Rect | null): Rect {
  // Room for the halo, the marks and the head, which reaches past the last point.
  const reach = 10;
  const xs = [...line.map(({ x }) => x), ...(ground ? [ground.x + reach, ground.x + ground.width - reach] : [])];
  const ys = [...line.map(({ y }) => y), ...(ground ? [ground.y + reach, ground.y + ground.height - reach] : [])];
  const x = Math.min(...xs) - reach;
  const y = Math.min(...ys) - reach;
  return { x, y, width: Math.max(...xs) + reach - x, height: Math.max(...ys) + reach - y };
}

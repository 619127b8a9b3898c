/**
 * A map → draw.io (mxGraph, uncompressed): each lane a container with its name and its cards, phases and activities above, arrows
 * tied to what they join. Cell ids are record keys.
 *
 * Law: no label is read as HTML, so nothing of a map is ever markup.
 */
import { lightTheme } from '../../drawing/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { layoutLabels } from '../../layout/index.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import { plainWords } from '../../lib/notation.ts';
import { type BoxStyle, layBoxes } from '../boxes/gridBoxes.ts';
import { kindPaint } from '../boxes/kindPaint.ts';
import { linksOf, type Shape, type ShapeLink, shapesOf } from '../boxes/shapes.ts';
import { encodeText } from '../encodeText.ts';
import type { NoOptions } from '../formats.ts';
import type { ReadCard } from '../reading/cards.ts';
import { countLosses } from '../reading/countLosses.ts';
import { type ReadMap, readMap } from '../reading/readMap.ts';
import { element } from '../svg/xml.ts';
import type { Exporter } from '../types.ts';
import {
  ACTIVITY_STYLE,
  cardStyle,
  EDGE_STYLES,
  LANE_STYLE,
  PHASE_STYLE,
  type Style,
  TEXT_STYLE,
  toStyle,
  UNPLACED_STYLE,
} from './styles.ts';

const BOXES: Omit<BoxStyle, 'activities'> = {
  font: { size: 12, weight: 400 },
  lineHeight: 16,
  padding: { x: 12, y: 10 },
  columnWidth: 192,
  nameWidth: 144,
  gap: 12,
  say: { card: cardWords, head: headWords, name: (words) => words },
};
/** What a new diagram begins with: the root, and the layer everything lies in. */
const LAYER = '1';

export const exportDrawio: Exporter<NoOptions> = async ({ map, locale, today, outcome }) => {
  const read = readMap(map, locale, today, outcome);
  const boxes = layBoxes(read, { ...BOXES, activities: layoutLabels[locale].activities });
  const shapes = shapesOf(boxes, locale);
  const cells = [
    element('mxCell', { id: '0' }),
    element('mxCell', { id: LAYER, parent: '0' }),
    ...shapes.map(shapeCell),
    ...linksOf(map, shapes, locale).map(edge),
  ];
  const page = { pageWidth: boxes.width, pageHeight: boxes.height };
  const model = element(
    'mxGraphModel',
    { grid: 1, gridSize: 8, guides: 1, connect: 1, arrows: 1, page: 1, pageScale: 1, ...page, math: 0, shadow: 0 },
    element('root', {}, `\n${cells.join('\n')}\n`),
  );
  const file = element(
    'mxfile',
    { host: 'Resa' },
    element('diagram', { id: 'map', name: read.title.slice(0, 80) }, model),
  );
  return {
    bytes: encodeText(`<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`),
    losses: countLosses(map, read.grid, ['pictures', 'notes', 'sources', 'curves']),
  };
};

const HEAD: Style = { ...TEXT_STYLE, fontStyle: 1 };
const NAME: Style = { ...HEAD, verticalAlign: 'top' };

function shapeCell(shape: Shape): string {
  const { key, text, box } = shape;
  switch (shape.type) {
    case 'head':
      return cell(key, text, box, HEAD);
    case 'activityName':
      return cell(key, text, box, NAME);
    case 'phase':
      return cell(key, text, box, { ...PHASE_STYLE, fillColor: lightTheme.phases[shape.colour] ?? 'none' });
    case 'activity':
      return cell(key, text, box, ACTIVITY_STYLE);
    case 'lane':
      return `${cell(key, '', shape.row, LANE_STYLE)}\n${cell(`${key}:name`, text, box, NAME, key, shape.row)}`;
    case 'card':
      return cell(key, text, box, styleOf(shape.card), shape.lane?.key, shape.lane?.row);
    case 'unplaced':
      return cell(key, text, box, UNPLACED_STYLE);
  }
}

function styleOf({ card }: ReadCard): Style {
  const isAssumed = Boolean(kindOf(card.kind)?.traits.hasEvidence) && card.evidence === 'assumption';
  return cardStyle(kindPaint(card.kind), isAssumed);
}

/** `origin` is where the parent lies: a child's place is told from there. */
function cell(
  id: string,
  value: string,
  { x, y, width, height }: Rect,
  style: Style,
  parent = LAYER,
  origin: Point = { x: 0, y: 0 },
): string {
  const geometry = element('mxGeometry', { x: x - origin.x, y: y - origin.y, width, height, as: 'geometry' });
  return element('mxCell', { id, value, style: toStyle(style), vertex: 1, parent }, geometry);
}

function edge({ key, type, label, from, to }: ShapeLink): string {
  const geometry = element('mxGeometry', { relative: 1, as: 'geometry' });
  return element(
    'mxCell',
    {
      id: key,
      value: label,
      style: toStyle(EDGE_STYLES[type]),
      edge: 1,
      parent: LAYER,
      source: from,
      target: to,
    },
    geometry,
  );
}

/** The text, and under it what is known of it. */
function cardWords({ card, kind, text, value, marks }: ReadCard): string {
  const words = plainWords(text);
  const details = [value, ...marks].filter(Boolean).join('; ');
  return [words, details].filter(Boolean).join('\n') || kind || card.kind;
}

function headWords({ title, purpose, personas, date, remembered, found }: ReadMap): string {
  const who = personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · '));
  return [title, ...who, purpose, ...remembered, ...found, date].filter(Boolean).join('\n');
}

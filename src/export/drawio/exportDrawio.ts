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
import type { Locale } from '../../lib/locale.ts';
import { plainWords } from '../../lib/notation.ts';
import { type Link, liveLinks, recordKey } from '../../model/index.ts';
import { type Boxed, type BoxStyle, layBoxes } from '../boxes/gridBoxes.ts';
import { kindPaint } from '../boxes/kindPaint.ts';
import { encodeText } from '../encodeText.ts';
import type { NoOptions } from '../formats.ts';
import { oneLine, type ReadCard } from '../reading/cards.ts';
import { countLosses } from '../reading/countLosses.ts';
import { type ReadMap, readMap } from '../reading/readMap.ts';
import { readingWords } from '../reading/words.ts';
import { element } from '../svg/xml.ts';
import type { Exporter } from '../types.ts';
import { cardStyle, EDGE_STYLES, TEXT_STYLE, toStyle } from './styles.ts';

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

export const exportDrawio: Exporter<NoOptions> = async ({ map, locale, today }) => {
  const read = readMap(map, locale, today);
  const boxes = layBoxes(read, { ...BOXES, activities: layoutLabels[locale].activities });
  const { unplaced } = boxes;
  const lanes = boxes.lanes.map((one) => {
    const key = recordKey('lanes', one.lane.id);
    const cards = boxes.cards.filter(({ lane }) => lane === one.lane.id);
    return [
      cell(key, '', one.row, { container: 1, collapsible: 0, fillColor: 'none', strokeColor: lightTheme.sheetLine }),
      cell(`${key}:name`, one.text, one.box, { ...TEXT_STYLE, fontStyle: 1, verticalAlign: 'top' }, key, one.row),
      ...cards.map((card) => cardCell(card, key, one.row)),
    ].join('\n');
  });
  const cells = [
    element('mxCell', { id: '0' }),
    element('mxCell', { id: LAYER, parent: '0' }),
    cell('map', boxes.head.text, boxes.head.box, { ...TEXT_STYLE, fontStyle: 1 }),
    ...boxes.phases.map(({ id, text, box, colour }) =>
      cell(recordKey('phases', id), text, box, {
        shape: 'step',
        perimeter: 'stepPerimeter',
        fixedSize: 1,
        size: 10,
        fontStyle: 1,
        fillColor: lightTheme.phases[colour] ?? 'none',
        strokeColor: 'none',
        fontColor: lightTheme.phaseInk,
      }),
    ),
    cell('activities', boxes.activityName.text, boxes.activityName.box, {
      ...TEXT_STYLE,
      fontStyle: 1,
      verticalAlign: 'top',
    }),
    ...boxes.activities.map((one) => activityCell(one, one.activity.id)),
    ...lanes,
    ...(unplaced
      ? [
          cell('unplaced', readingWords[locale].unplaced, unplaced.whole, {
            fillColor: 'none',
            dashed: 1,
            strokeColor: lightTheme.inkFaint,
            verticalAlign: 'top',
            align: 'left',
            spacingLeft: 8,
          }),
          ...unplaced.activities.map((one) => activityCell(one, one.activity.id)),
          ...unplaced.cards.map((one) => cardCell(one, LAYER)),
        ]
      : []),
    ...liveLinks(map)
      .filter(isAmong(boxes, unplaced))
      .map((link) => edge(link, locale)),
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

function isAmong(boxes: ReturnType<typeof layBoxes>, unplaced: ReturnType<typeof layBoxes>['unplaced']) {
  const ids = {
    activities: new Set([...boxes.activities, ...(unplaced?.activities ?? [])].map(({ activity }) => activity.id)),
    cards: new Set([...boxes.cards, ...(unplaced?.cards ?? [])].map(({ card }) => card.card.id)),
  };
  return ({ from, to }: Link) => ids[from.root].has(from.id) && ids[to.root].has(to.id);
}

function activityCell(boxed: Boxed, id: string): string {
  return cell(recordKey('activities', id), boxed.text, boxed.box, {
    rounded: 1,
    arcSize: 8,
    fontStyle: 1,
    fillColor: lightTheme.panel,
    strokeColor: lightTheme.sheetLine,
  });
}

function cardCell({ card, text, box }: Boxed & { readonly card: ReadCard }, parent: string, origin?: Point): string {
  const isAssumed = Boolean(kindOf(card.card.kind)?.traits.hasEvidence) && card.card.evidence === 'assumption';
  return cell(
    recordKey('cards', card.card.id),
    text,
    box,
    cardStyle(kindPaint(card.card.kind), isAssumed),
    parent,
    origin,
  );
}

type Style = Parameters<typeof toStyle>[0];

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

function edge({ id, type, label, from, to }: Link, locale: Locale): string {
  const ends = { source: recordKey(from.root, from.id), target: recordKey(to.root, to.id) };
  const value = oneLine(label) || (type === 'flow' ? '' : layoutLabels[locale].links[type]);
  const geometry = element('mxGeometry', { relative: 1, as: 'geometry' });
  return element(
    'mxCell',
    { id: recordKey('links', id), value, style: toStyle(EDGE_STYLES[type]), edge: 1, parent: LAYER, ...ends },
    geometry,
  );
}

/** The text, and under it what is known of it. */
function cardWords({ card, kind, text, value, marks }: ReadCard): string {
  const words = plainWords(text);
  const details = [value, ...marks].filter(Boolean).join('; ');
  return [words, details].filter(Boolean).join('\n') || kind || card.kind;
}

function headWords({ title, purpose, personas, date, remembered }: ReadMap): string {
  const who = personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · '));
  return [title, ...who, purpose, ...remembered, date].filter(Boolean).join('\n');
}

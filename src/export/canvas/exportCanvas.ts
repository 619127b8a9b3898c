/**
 * A map → JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0/): a group for each phase, a text node for each lane, activity and card,
 * an edge for each arrow. Node ids are record keys.
 */
import { toMarkdown } from 'mdast-util-to-markdown';
import { lightTheme } from '../../drawing/index.ts';
import { layoutLabels } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import { type BoxStyle, layBoxes } from '../boxes/gridBoxes.ts';
import { kindPaint } from '../boxes/kindPaint.ts';
import { linksOf, type Shape, shapesOf } from '../boxes/shapes.ts';
import { encodeText } from '../encodeText.ts';
import type { NoOptions } from '../formats.ts';
import { notationNodes, paragraph, strong, text } from '../markdown/nodes.ts';
import { MARKDOWN_STYLE } from '../markdown/style.ts';
import type { ReadCard } from '../reading/cards.ts';
import { countLosses } from '../reading/countLosses.ts';
import { type ReadMap, readMap } from '../reading/readMap.ts';
import type { Exporter } from '../types.ts';

type Node = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color?: string;
} & ({ readonly type: 'text'; readonly text: string } | { readonly type: 'group'; readonly label: string });

interface Edge {
  readonly id: string;
  readonly fromNode: string;
  readonly toNode: string;
  readonly color?: string;
  readonly label?: string;
}

/** As wide and high as notes are set in Obsidian, the program most people open such files with. */
const STYLE: Omit<BoxStyle, 'activities'> = {
  font: { size: 16, weight: 400 },
  lineHeight: 24,
  padding: { x: 28, y: 20 },
  columnWidth: 320,
  nameWidth: 240,
  gap: 24,
  say: { card: cardMarkdown, head: headMarkdown, name: nameMarkdown },
};

export const exportCanvas: Exporter<NoOptions> = async ({ map, locale, today, outcome }) => {
  const read = readMap(map, locale, today, outcome);
  const shapes = shapesOf(layBoxes(read, { ...STYLE, activities: layoutLabels[locale].activities }), locale);
  const edges = linksOf(map, shapes, locale).map(
    ({ key, from, to, label }): Edge => ({ id: key, fromNode: from, toNode: to, ...(label === '' ? {} : { label }) }),
  );
  const canvas = { nodes: shapes.map(toNode), edges };
  const losses = countLosses(map, read.grid, ['pictures', 'notes', 'sources', 'curves']);
  return { bytes: encodeText(`${JSON.stringify(canvas, null, 2)}\n`), losses };
};

function toNode(shape: Shape): Node {
  switch (shape.type) {
    case 'phase':
      return group(shape.key, around(shape.whole), shape.text, lightTheme.phases[shape.colour]);
    case 'unplaced':
      return group(shape.key, shape.box, shape.text);
    case 'lane':
      return note(shape, kindPaint(shape.kind).accent);
    case 'card':
      return note(shape, kindPaint(shape.card.card.kind).accent);
    default:
      return note(shape);
  }
}

function group(id: string, box: Rect, label: string, color?: string): Node {
  return { id, type: 'group', ...box, label, ...(color ? { color } : {}) };
}

function note({ key, box, text: words }: Shape, color?: string): Node {
  return { id: key, type: 'text', ...box, text: words, ...(color ? { color } : {}) };
}

/** A group's edge stands free of what is in it. */
function around({ x, y, width, height }: Rect): Rect {
  const free = STYLE.gap / 2 - 1;
  return { x: x - free, y: y - free, width: width + 2 * free, height: height + 2 * free };
}

function cardMarkdown(card: ReadCard): string {
  const details = [card.value, ...card.marks].filter(Boolean).join('; ');
  const body = notationNodes(card.text);
  const children = [
    ...(body.length > 0 ? body : details === '' ? [paragraph(text(card.kind))] : []),
    ...(details === '' ? [] : [paragraph({ type: 'emphasis', children: [text(details)] })]),
  ];
  return toMarkdown({ type: 'root', children }, MARKDOWN_STYLE).trimEnd();
}

function nameMarkdown(words: string): string {
  return toMarkdown({ type: 'root', children: [paragraph(text(words))] }, MARKDOWN_STYLE).trimEnd();
}

function headMarkdown({ title, purpose, personas, date, remembered, found }: ReadMap): string {
  const lines = [
    ...personas.map(({ name, summary }) => [name, summary].filter(Boolean).join(' · ')),
    purpose,
    ...remembered,
    ...found,
    date,
  ];
  const children = [paragraph(strong(title)), ...lines.filter(Boolean).map((line) => paragraph(text(line)))];
  return toMarkdown({ type: 'root', children }, MARKDOWN_STYLE).trimEnd();
}

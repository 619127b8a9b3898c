import type { Drawing } from '../../../src/drawing/drawing.ts';
import { textBlock } from '../../../src/drawing/text.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import type { Pictures } from '../../../src/export/index.ts';
import type { Scene, SceneItem } from '../../../src/layout/types.ts';
import { deriveGrid, emptyMap } from '../../../src/model/index.ts';

const FONT = { size: 13, weight: 400 } as const;

export interface HandCard {
  readonly id: string;
  readonly text: string;
  readonly column?: number;
}

/**
 * A scene made by hand, two phases of one column each and one lane with a curve, so that painters are tested apart from
 * layout. It holds every primitive and every option of it.
 */
export function handScene(cards: readonly HandCard[], phases: readonly [string, string] = ['Dream', 'Bid']): Scene {
  const item = (
    key: string,
    role: SceneItem['role'],
    box: SceneItem['box'],
    drawings: readonly Drawing[],
    label: string,
    record: SceneItem['record'] = null,
  ): SceneItem => ({ key, role, record, box, drawings, label, texts: [], frozen: null });
  const write = (value: string, x: number, y: number, width: number) =>
    textBlock(value, { x, y, width, font: FONT, lineHeight: 16, fill: lightTheme.ink });

  const columns = [0, 1].map((index) => ({
    activity: `a${index}`,
    phase: `p${index}`,
    x: 100 + index * 150,
    width: 150,
    isFolded: false,
  }));
  const boxes = cards.map((card, index) => ({
    card,
    box: { x: 105 + (card.column ?? 0) * 150, y: 100 + index * 60, width: 140, height: 52 },
  }));
  const height = 240 + cards.length * 60;
  const items: SceneItem[] = [
    item(
      'sheet',
      'sheet',
      { x: 0, y: 0, width: 400, height },
      [
        {
          type: 'rect',
          x: 0.5,
          y: 0.5,
          width: 399,
          height: height - 1,
          radius: 14,
          fill: '#ffffff',
          stroke: '#e5e7ec',
        },
      ],
      '',
    ),
    item(
      'title',
      'title',
      { x: 10, y: 10, width: 300, height: 20 },
      [write('Buying a first home', 10, 10, 300)],
      'Buying a first home',
      {
        root: 'map',
        id: 'map',
      },
    ),
    ...columns.map((column, index) =>
      item(
        `phases:${column.phase}`,
        'phase',
        { x: column.x, y: 40, width: 150, height: 30 },
        [
          {
            type: 'path',
            d: `M${column.x} 40L${column.x + 140} 40L${column.x + 150} 55L${column.x + 140} 70L${column.x} 70Z`,
            fill: '#0e7490',
          },
          {
            ...write(phases[index] ?? '', column.x + 75, 47, 120),
            align: 'center',
            fill: '#ffffff',
            font: { size: 13, weight: 700 },
          },
        ],
        phases[index] ?? '',
        { root: 'phases', id: column.phase },
      ),
    ),
    item(
      'lanes:l',
      'lane',
      { x: 0, y: 95, width: 100, height: 40 },
      [write('Pain points', 10, 100, 90)],
      'Pain points',
      {
        root: 'lanes',
        id: 'l',
      },
    ),
    ...boxes.map(({ card, box }) =>
      item(
        `cards:${card.id}`,
        'card',
        box,
        [
          {
            type: 'group',
            x: box.x,
            y: box.y,
            children: [
              { type: 'rect', x: 0.5, y: 0.5, width: 139, height: 51, radius: 6, fill: '#fdecef', stroke: '#f8d3da' },
              { type: 'rect', x: 4, y: 6, width: 3, height: 40, radius: 1.5, fill: '#be123c' },
              write(card.text, 14, 8, 118),
              { type: 'icon', icon: 'phone', x: 120, y: 34, size: 14, colour: '#be123c' },
              {
                type: 'group',
                x: 60,
                y: 40,
                opacity: 0.5,
                children: [{ type: 'rect', x: 0, y: 0, width: 8, height: 8, radius: 4, fill: '#be123c' }],
              },
            ],
          },
        ],
        `Pain point: ${card.text}`,
        { root: 'cards', id: card.id },
      ),
    ),
    item(
      'curve:l:',
      'curve',
      { x: 100, y: height - 130, width: 300, height: 120 },
      [
        {
          type: 'path',
          d: `M110 ${height - 100}C160 ${height - 100} 200 ${height - 30} 250 ${height - 30}C300 ${height - 30} 340 ${height - 60} 390 ${height - 60}`,
          strokeGradient: {
            y1: height - 110,
            y2: height - 20,
            stops: [
              { offset: 0, colour: '#15803d' },
              { offset: 1, colour: '#be123c80' },
            ],
          },
          strokeWidth: 3,
          lineCap: 'round',
          dash: [2, 7],
        },
        {
          type: 'path',
          d: `M110 ${height - 60}L250 ${height - 60}L250 ${height - 20}L110 ${height - 20}Z`,
          fillGradient: {
            y1: height - 60,
            y2: height - 20,
            stops: [
              { offset: 0, colour: '#15803d40' },
              { offset: 1, colour: '#be123c40' },
            ],
          },
        },
        {
          type: 'image',
          x: 300,
          y: height - 60,
          width: 24,
          height: 24,
          image: 'dot',
          alt: 'a red dot',
          radius: 4,
          missing: [],
        },
        { ...write('right', 390, height - 40, 60), align: 'right', font: { size: 13, weight: 400, italic: true } },
      ],
      'Emotion curve, Anna',
    ),
  ];
  return {
    whole: deriveGrid(emptyMap('en')),
    grid: deriveGrid(emptyMap('en')),
    items,
    layout: {
      width: 400,
      height,
      nameWidth: 100,
      phaseTop: 40,
      phaseBottom: 70,
      phases: columns.map((column) => ({ id: column.phase, box: { x: column.x, y: 40, width: 150, height: 30 } })),
      columns,
      activityRow: { y: 70, height: 20 },
      activities: new Map(),
      lanes: [{ id: 'l', kind: 'pain-point', y: 95, height: height - 95, isFolded: false, plot: null, cards: [] }],
      cards: new Map(
        boxes.map(({ card, box }) => [card.id, { id: card.id, box, lane: 'l', column: card.column ?? 0, span: 1 }]),
      ),
      curves: [],
    },
  };
}

/** The picture of the scene: one red pixel. */
export const RED_DOT: Pictures = new Map([
  [
    'dot',
    {
      mime: 'image/png',
      bytes: Uint8Array.from(
        atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
        (char) => char.charCodeAt(0),
      ),
    },
  ],
]);

import { describe, expect, it } from 'vitest';
import { indexWithout } from '../../../src/canvas/gestures/dragOrder.ts';
import { cardTarget, columnAt, gapAt, gapMark, laneFor } from '../../../src/canvas/gestures/dropTarget.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene } from '../../../src/layout/index.ts';
import { deriveGrid } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');
const grid = deriveGrid(map);
const { layout } = buildScene(map, { locale: 'en', theme: lightTheme });
const byText = (text: string) => {
  const card = Object.values(map.cards).find((one) => one.text.startsWith(text));
  if (!card) throw new Error(`no card ${text}`);
  return card;
};
const laneOf = (kind: string) => {
  const lane = layout.lanes.find((one) => one.kind === kind);
  if (!lane) throw new Error(`no lane of ${kind}`);
  return lane;
};

describe('a column under a point', () => {
  it('is found by x, with some reach beyond the first and the last', () => {
    expect(columnAt(layout.columns, layout.columns[2]?.x ?? 0)).toBe(2);
    expect(columnAt(layout.columns, layout.nameWidth - 40)).toBe(0);
    expect(columnAt(layout.columns, layout.width + 10)).toBe(layout.columns.length - 1);
    expect(columnAt(layout.columns, layout.width + 400)).toBeNull();
  });
});

describe('a lane for a dragged card', () => {
  it('is the one under the pointer if it holds that kind, else its own', () => {
    const needs = laneOf('need');
    const pains = laneOf('pain-point');
    expect(laneFor(layout.lanes, pains.y + 4, 'pain-point', null)?.id).toBe(pains.id);
    expect(laneFor(layout.lanes, pains.y + 4, 'need', needs.id)?.id).toBe(needs.id);
    expect(laneFor(layout.lanes, 0, 'no-such-kind', null)).toBeUndefined();
  });
});

describe('the target of a dragged card', () => {
  const pain = byText('No reply for nine');
  const box = layout.cards.get(pain.id)?.box ?? { x: 0, y: 0, width: 0, height: 0 };

  it('is above a card in whose upper half the pointer is, and below it otherwise', () => {
    const other = byText('Three banks');
    const at = (y: number) =>
      cardTarget(layout, grid, { kind: 'pain-point', lane: other.place?.lane ?? null }, new Set([other.id]), {
        x: box.x + 5,
        y,
      });
    expect(at(box.y + 2)?.index).toBe(0);
    expect(at(box.y + box.height - 2)?.index).toBe(1);
  });

  it('counts the stack without the cards being dragged', () => {
    const target = cardTarget(layout, grid, { kind: pain.kind, lane: null }, new Set([pain.id]), {
      x: box.x + 5,
      y: box.y + box.height - 2,
    });
    expect(target?.index).toBe(0);
  });

  it('is nothing beside the sheet', () => {
    const far = { x: layout.width + 500, y: 10 };
    expect(cardTarget(layout, grid, { kind: pain.kind, lane: null }, new Set(), far)).toBeNull();
  });
});

describe('an order by dragging', () => {
  const boxes = [0, 100, 200].map((x) => ({ x, y: 0, width: 90, height: 20 }));

  it('falls into the nearest gap, and a line shows it', () => {
    expect(gapAt(boxes, 10, 'x')).toBe(0);
    expect(gapAt(boxes, 150, 'x')).toBe(2);
    expect(gapAt(boxes, 999, 'x')).toBe(3);
    expect(gapMark(boxes, 3, 'x')?.x).toBe(290);
    expect(gapMark([], 0, 'x')).toBeNull();
  });

  it('counts the gap among those that stay', () => {
    const ids = ['a', 'b', 'c'].map((id) => ({ id }));
    expect(indexWithout(ids, 'a', 2)).toBe(1);
    expect(indexWithout(ids, 'c', 1)).toBe(1);
    expect(indexWithout(ids, 'b', 1)).toBe(1);
  });
});

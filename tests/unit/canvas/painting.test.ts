import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCovering, overscanned } from '../../../src/canvas/paint/coverage.ts';
import { detailAt } from '../../../src/canvas/paint/detail.ts';
import { dirtyRects, joinRects } from '../../../src/canvas/paint/dirtyRects.ts';
import { layPanes } from '../../../src/canvas/paint/panes.ts';
import { createSpatialIndex } from '../../../src/canvas/paint/spatialIndex.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { createSceneBuilder, type SceneItem } from '../../../src/layout/index.ts';
import { doRectsOverlap, isRectInRect, type Rect } from '../../../src/lib/geometry.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const box = (x: number, y: number, width = 10, height = 10): Rect => ({ x, y, width, height });
const item = (key: string, where: Rect): SceneItem => ({
  key,
  role: 'card',
  record: null,
  box: where,
  drawings: [],
  label: '',
  texts: [],
  frozen: null,
});
const rectArbitrary = fc.record({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 200 }),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 60 }),
});

describe('what must be painted again', () => {
  const a = item('a', box(0, 0));
  const b = item('b', box(50, 0));

  it('is nothing when no item changed', () => {
    expect(dirtyRects([a, b], [a, b])).toEqual([]);
  });

  it('is the old and the new box of what changed, and nothing else', () => {
    expect(dirtyRects([a, b], [a, item('b', box(50, 40))])).toEqual([box(50, 40), box(50, 0)]);
    expect(dirtyRects([a, b], [a, item('b', box(50, 4))])).toEqual([box(50, 0, 10, 14)]);
  });

  it('is the box of what came or went', () => {
    expect(dirtyRects([a], [a, b])).toEqual([b.box]);
    expect(dirtyRects([a, b], [a])).toEqual([b.box]);
  });

  it('is one card when one card of a map is written in', () => {
    const map = templateMap('first-home', 'en');
    const builder = createSceneBuilder({ locale: 'en', theme: lightTheme });
    const before = builder.build(map);
    const card = Object.values(map.cards).find((one) => one.text === 'Energy provider');
    if (!card) throw new Error('the template has changed');
    const after = builder.build({ ...map, cards: { ...map.cards, [card.id]: { ...card, text: 'Energy' } } });
    const dirty = dirtyRects(before.items, after.items);
    const touched = after.items.filter(
      (one) => one.role === 'card' && dirty.some((rect) => doRectsOverlap(rect, one.box)),
    );
    expect(touched.map(({ key }) => key)).toEqual([`cards:${card.id}`]);
  });

  it('covers every rectangle and never the same ground twice', () => {
    fc.assert(
      fc.property(fc.array(rectArbitrary, { maxLength: 40 }), (rects) => {
        const joined = joinRects(rects);
        for (const rect of rects) expect(joined.some((whole) => isRectInRect(rect, whole))).toBe(true);
        joined.forEach((one, i) => {
          for (const other of joined.slice(i + 1)) expect(doRectsOverlap(one, other)).toBe(false);
        });
      }),
    );
  });
});

describe('the index of the scene', () => {
  it('finds exactly what touches a rectangle, back to front', () => {
    fc.assert(
      fc.property(fc.array(rectArbitrary, { maxLength: 60 }), rectArbitrary, (rects, query) => {
        const items = rects.map((rect, i) => item(String(i), rect));
        const touches = (rect: Rect) =>
          rect.x <= query.x + query.width &&
          query.x <= rect.x + rect.width &&
          rect.y <= query.y + query.height &&
          query.y <= rect.y + rect.height;
        expect(createSpatialIndex(items).search(query)).toEqual(items.filter(({ box: one }) => touches(one)));
      }),
    );
  });

  it('answers with new items after boxes were reused', () => {
    const before = createSpatialIndex([item('a', box(0, 0)), item('b', box(50, 0))]);
    const fresh = item('b', box(50, 0));
    const after = createSpatialIndex([...before.items.slice(0, 1), fresh], before);
    expect(after.at({ x: 55, y: 5 })).toEqual([fresh]);
  });
});

describe('a moved bitmap', () => {
  const seen = box(0, 0, 100, 100);
  const painted = { rect: overscanned(seen), zoom: 1, pixelRatio: 1 };

  it('does for a quarter of the view to each side, and for a scale between 0.6 and 1.5', () => {
    expect(isCovering(painted, box(25, -25, 100, 100), 1)).toBe(true);
    expect(isCovering(painted, box(26, 0, 100, 100), 1)).toBe(false);
    expect(isCovering(painted, seen, 1.5)).toBe(true);
    expect(isCovering(painted, seen, 1.51)).toBe(false);
    expect(isCovering(painted, seen, 0.59)).toBe(false);
  });

  it('shows full text from 0.3, bars from 0.1 and blocks below', () => {
    expect([1, 0.3, 0.29, 0.1, 0.09].map(detailAt)).toEqual(['full', 'full', 'bars', 'bars', 'blocks']);
  });
});

describe('the frozen panes', () => {
  const { layout } = createSceneBuilder({ locale: 'en', theme: lightTheme }).build(templateMap('first-home', 'en'));
  const canvas = { width: 1400, height: 850 };
  const insets = { top: 0, right: 0, bottom: 0, left: 70 };

  it('are at their places while those are in view', () => {
    expect(layPanes(layout, { x: 80, y: 10, zoom: 1 }, canvas, insets).held).toEqual({ x: 0, y: 0 });
  });

  it('are held, each along its own axis, when the sheet moves on', () => {
    const { held, top } = layPanes(layout, { x: -300, y: -400, zoom: 1 }, canvas, insets);
    expect(held).toEqual({ x: 370, y: 400 - top.y });
  });

  it('stay on a small canvas too, with the beginning of the names alone', () => {
    const { held, left } = layPanes(layout, { x: -300, y: -400, zoom: 4 }, { width: 390, height: 600 }, insets);
    expect(held.x).toBe((300 + insets.left) / 4);
    expect((left.x + left.width) * 4).toBeCloseTo(390 * 0.4);
  });
});

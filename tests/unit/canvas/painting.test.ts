import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearEnough, overscanned } from '../../../src/canvas/paint/coverage.ts';
import { detailAt } from '../../../src/canvas/paint/detail.ts';
import { dirtyRects, joinRects } from '../../../src/canvas/paint/dirtyRects.ts';
import { layPanes } from '../../../src/canvas/paint/panes.ts';
import { createSpatialIndex } from '../../../src/canvas/paint/spatialIndex.ts';
import { layTiles } from '../../../src/canvas/paint/tileGrid.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { createSceneBuilder, type SceneItem } from '../../../src/layout/index.ts';
import {
  doRectsOverlap,
  growRect,
  intersectRects,
  isPointInRect,
  isRectInRect,
  type Rect,
} from '../../../src/lib/geometry.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const box = (x: number, y: number, width = 10, height = 10): Rect => ({ x, y, width, height });
const scaled = ({ x, y, width, height }: Rect, by: number): Rect => box(x * by, y * by, width * by, height * by);
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

describe('the tiles of a picture', () => {
  const scales = fc.double({ min: 0.05, max: 8, noNaN: true });
  const middle = { x: 100, y: 100 };

  it('cover all of a part that lies in the region, share a pixel with their neighbours and end where the region ends', () => {
    fc.assert(
      fc.property(
        rectArbitrary,
        rectArbitrary,
        scales,
        fc.integer({ min: 8, max: 600 }),
        (region, part, scale, side) => {
          const grid = layTiles(region, scale, side);
          const tiles = grid.placesIn(part, middle).map(grid.pixelsOf);
          const inside = intersectRects(part, region);
          const isCovered = (x: number, y: number) =>
            tiles.some((tile) => isPointInRect({ x: x * scale, y: y * scale }, tile));
          if (inside.width > 0 && inside.height > 0)
            for (const across of [0, 0.3, 0.999])
              for (const down of [0, 0.5, 0.999])
                expect(isCovered(inside.x + inside.width * across, inside.y + inside.height * down)).toBe(true);
          tiles.forEach((one, i) => {
            expect(one.width).toBeGreaterThan(0);
            expect(one.height).toBeGreaterThan(0);
            expect(isRectInRect(one, growRect(scaled(region, scale), 1))).toBe(true);
            for (const other of tiles.slice(i + 1)) {
              const shared = intersectRects(one, other);
              expect(Math.min(shared.width, shared.height)).toBeLessThanOrEqual(1);
            }
          });
        },
      ),
    );
  });

  it('are painted from the middle of what is seen', () => {
    const grid = layTiles(box(0, 0, 300, 300), 1, 100);
    expect(grid.placesIn(box(0, 0, 300, 300), { x: 250, y: 150 })[0]).toEqual({ column: 2, row: 1 });
    expect(grid.placesIn(box(100, 0, 1, 1), middle)).toEqual([{ column: 1, row: 0 }]);
  });
});

describe('what is painted', () => {
  it('reaches a quarter of the view beyond each of its edges', () => {
    expect(overscanned(box(0, 0, 100, 40))).toEqual(box(-25, -10, 150, 60));
  });

  it('is stretched in a gesture while the scale is between 0.6 and 1.5 times its own', () => {
    expect([0.59, 0.6, 1, 1.5, 1.51].map((zoom) => isNearEnough(1, zoom))).toEqual([false, true, true, true, false]);
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

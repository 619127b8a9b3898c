import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dirtyRects } from '../../../src/canvas/paint/dirtyRects.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { buildScene, createSceneBuilder, distanceToLine, routeLink } from '../../../src/layout/index.ts';
import { growRect, isPointInRect, isRectInRect, type Rect } from '../../../src/lib/geometry.ts';
import { freshLink, type JourneyMap, LINK_TYPES, type Link, type LinkEnd } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');
const options = { locale: 'en', theme: lightTheme } as const;
const ends: readonly LinkEnd[] = [
  ...Object.keys(map.cards).map((id) => ({ root: 'cards', id }) as const),
  ...Object.keys(map.activities).map((id) => ({ root: 'activities', id }) as const),
];

function withLinks(...links: readonly Link[]): JourneyMap {
  return { ...map, links: Object.fromEntries(links.map((link) => [link.id, link])) };
}

function link(from: LinkEnd, to: LinkEnd, values: Partial<Link> = {}): Link {
  return freshLink({ id: 'l', from, to, ...values });
}

const card = (id: string): LinkEnd => ({ root: 'cards', id });
const linkItem = (linked: JourneyMap) => buildScene(linked, options).items.find(({ role }) => role === 'link');

/** The points a path's commands name. */
function pointsOf(d: string): readonly { x: number; y: number }[] {
  const numbers = d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] as number }] : []));
}

const boxes = fc.record({
  x: fc.integer({ min: 0, max: 900 }),
  y: fc.integer({ min: 0, max: 900 }),
  width: fc.integer({ min: 28, max: 240 }),
  height: fc.integer({ min: 28, max: 160 }),
});
const rowAround = ({ y, height }: Rect) => ({ y: y - 12, height: height + 24 });

describe('the way of an arrow', () => {
  it('begins at the edge of one box, ends a head away from the edge of the other, and its head points there', () => {
    fc.assert(
      fc.property(boxes, boxes, fc.boolean(), fc.boolean(), (a, other, isPlotted, isSameRow) => {
        const b = isSameRow ? { ...other, y: a.y } : other;
        const gap = isSameRow
          ? Math.max(b.x - a.x - a.width, a.x - b.x - b.width)
          : Math.max(b.y - a.y - a.height, a.y - b.y - b.height);
        fc.pre(gap >= 20);
        const shared = { y: a.y - 12, height: Math.max(a.height, b.height) + 24 };
        const route = routeLink(
          { box: a, row: isSameRow ? shared : rowAround(a), isPlotted },
          { box: b, row: isSameRow ? shared : rowAround(b), isPlotted: false },
        );
        const edge = (box: Rect, { x, y }: { x: number; y: number }) =>
          Math.min(
            ...[Math.abs(x - box.x), Math.abs(x - box.x - box.width)],
            ...[Math.abs(y - box.y), Math.abs(y - box.y - box.height)],
          );
        expect(edge(a, route.start)).toBeLessThan(0.01);
        const tip = pointsOf(route.head)[1] as { x: number; y: number };
        expect(isPointInRect(tip, growRect(b, 2))).toBe(true);
        expect(distanceToLine(route.middle, route.line)).toBeLessThan(0.01);
        expect(route.d).toMatch(/^M[^A-Z]+(C[^A-Z]+)+$/);
      }),
    );
  });

  it('stands on both boxes where they share but a little of their width', () => {
    const a = { x: 0, y: 0, width: 28, height: 28 };
    const b = { x: 21, y: 48, width: 28, height: 28 };
    const { start } = routeLink(
      { box: a, row: rowAround(a), isPlotted: false },
      { box: b, row: rowAround(b), isPlotted: false },
    );
    expect(start.x).toBeGreaterThanOrEqual(b.x);
    expect(start.x).toBeLessThanOrEqual(a.x + a.width);
  });

  it('between rows never turns back', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        fc.pre(b.y > a.y + a.height + 40);
        const { line } = routeLink(
          { box: a, row: rowAround(a), isPlotted: false },
          { box: b, row: rowAround(b), isPlotted: false },
        );
        for (let i = 1; i < line.length; i++) expect(line[i]?.y).toBeGreaterThanOrEqual(line[i - 1]?.y ?? 0);
      }),
    );
  });
});

describe('a link on the sheet', () => {
  it('is drawn above the cards, inside its box, with words for those who do not see it', () => {
    const scene = buildScene(withLinks(link(card('need-dare'), card('pain-point-silence'), { label: 'why' })), options);
    const at = scene.items.findIndex(({ role }) => role === 'link');
    expect(at).toBeGreaterThan(scene.items.findLastIndex(({ role }) => role === 'card'));
    const item = scene.items[at];
    expect(item?.label).toMatch(/^Link \(leads to\): why, from “.+” to “.+”$/);
    expect(item?.record).toEqual({ root: 'links', id: 'l' });
    for (const point of item?.outline?.line ?? []) expect(isPointInRect(point, item?.box as Rect)).toBe(true);
    expect(isRectInRect(item?.outline?.plate as Rect, item?.box as Rect)).toBe(true);
  });

  it('tells its type without colour: by dash, by the mark at its beginning or by a word', () => {
    const looks = LINK_TYPES.map((type) => {
      const item = linkItem(withLinks(link(card('need-dare'), card('pain-point-silence'), { type })));
      return JSON.stringify(item?.drawings)
        .replace(/#[0-9a-f]{6,8}/g, '')
        .replace(/"lines":\[.*?\]/g, '');
    });
    expect(new Set(looks).size).toBe(LINK_TYPES.length);
  });

  it.each([
    ['is not there', card('constructor')],
    ['is deleted', card('gone')],
    ['is unplaced', card('waiting')],
  ])('is not drawn while its end %s, and nothing else changes', (_why, to) => {
    const need = map.cards['need-stand'];
    if (!need) throw new Error('the sample has changed');
    const cards = {
      ...map.cards,
      gone: { ...need, id: 'gone', deletedAt: 1 },
      waiting: { ...need, id: 'waiting', place: null },
    };
    const linked = { ...withLinks(link(card('need-dare'), to)), cards };
    const keys = (one: JourneyMap) => buildScene(one, options).items.map(({ key }) => key);
    expect(keys(linked)).toEqual(keys({ ...map, cards }));
  });

  it('is drawn between any two things on the map, each with finite numbers', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.constantFrom(...ends), (from, to) => {
        fc.pre(from !== to);
        const item = linkItem(withLinks(link(from, to, { label: 'a label' })));
        expect(item).toBeDefined();
        expect(JSON.stringify(item?.drawings)).not.toMatch(/null|NaN/);
      }),
      { numRuns: 60 },
    );
  });

  it('is painted again, old place and new, when an end moves, and not when a far card is written in', () => {
    const linked = withLinks(link(card('need-dare'), card('pain-point-silence')));
    const builder = createSceneBuilder(options);
    const before = builder.build(linked);
    const old = before.items.find(({ role }) => role === 'link');
    const far =
      linked.cards['opportunity-welcome'] ?? Object.values(linked.cards).find(({ kind }) => kind === 'backstage');
    if (!far) throw new Error('the sample has changed');
    const written = builder.build({ ...linked, cards: { ...linked.cards, [far.id]: { ...far, text: 'x' } } });
    expect(written.items.find(({ role }) => role === 'link')).toBe(old);

    const end = linked.cards['pain-point-silence'];
    if (!end?.place) throw new Error('the sample has changed');
    const place = { ...end.place, activity: 'activity-sign' };
    const moved = builder.build({ ...linked, cards: { ...linked.cards, [end.id]: { ...end, place } } });
    const now = moved.items.find(({ role }) => role === 'link');
    const dirty = dirtyRects(before.items, moved.items);
    for (const item of [old, now]) expect(dirty.some((rect) => isRectInRect(item?.box as Rect, rect))).toBe(true);
  });
});

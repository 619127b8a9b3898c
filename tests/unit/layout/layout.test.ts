import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { kindOf, kinds } from '../../../src/kinds/registry.ts';
import { curvesBeside } from '../../../src/layout/beside/index.ts';
import { monotoneSegments, pointOnSegment } from '../../../src/layout/curve.ts';
import { buildScene, createSceneBuilder, type Scene } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { doRectsOverlap, growRect, isRectInRect } from '../../../src/lib/geometry.ts';
import { deriveGrid, type JourneyMap, type MapView, WHOLE_VIEW } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveMap } from '../../driver/MapDriver.ts';
import { performEdit, randomEdit } from '../../driver/randomEdits.ts';
import { planMap } from '../export/pptxMaps.ts';
import { anyMap } from './maps.ts';

const options = { locale: 'en', theme: lightTheme } as const;

/**
 * How somebody looks at a map, picked by numbers: bit by bit, which phases and lanes are folded and which cards stand out; and
 * how many of its first activities another map beside it lacks.
 */
const anyLook = fc.record({
  phases: fc.nat(15),
  lanes: fc.nat(255),
  lit: fc.option(fc.nat()),
  beside: fc.option(fc.nat(4)),
});

function viewOf(
  map: JourneyMap,
  { phases, lanes, lit, beside }: { phases: number; lanes: number; lit: number | null; beside: number | null },
): MapView {
  const lacking = Object.fromEntries(Object.entries(map.activities).slice(beside ?? 0));
  const pick = (ids: readonly string[], bits: number) => new Set(ids.filter((_, i) => (bits >> (i % 31)) & 1));
  return {
    ...WHOLE_VIEW,
    foldedPhases: pick(Object.keys(map.phases), phases),
    foldedLanes: pick(Object.keys(map.lanes), lanes),
    litCards: lit === null ? null : pick(Object.keys(map.cards), lit),
    beside:
      beside === null
        ? null
        : {
            name: 'Current',
            words: {},
            curves: curvesBeside(deriveGrid(map), deriveGrid({ ...map, activities: lacking })),
          },
  };
}

describe('the layout of any map', () => {
  it('gives every placed card, activity, phase and lane a box inside the sheet', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { layout, items } = buildScene(map, options);
        const grid = deriveGrid(map);
        const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const { cards } of grid.lanes) for (const { card } of cards) expect(layout.cards.has(card.id)).toBe(true);
        expect(layout.activities.size).toBe(grid.columnOf.size);
        expect(layout.lanes.length).toBe(grid.lanes.length);
        for (const { key, box } of items) expect(isRectInRect(box, sheet), key).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('lets no two stacked cards, activities or rows overlap', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { layout } = buildScene(map, options);
        const stacked = [...layout.cards.values()].filter(
          ({ lane }) => !layout.lanes.find(({ id }) => id === lane)?.plot,
        );
        const boxes = [...stacked.map(({ box }) => box), ...layout.activities.values()];
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1)) expect(doRectsOverlap(a, b)).toBe(false);
        });
        const rows = layout.lanes.map(({ y, height }) => ({ x: 0, y, width: 1, height }));
        for (const [i, row] of rows.entries())
          expect(row.y).toBe(i === 0 ? layout.activityRow.y + layout.activityRow.height : bottomOf(rows[i - 1]));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every card between the edges of its row and its columns', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { layout } = buildScene(map, options);
        for (const { box, lane, column, span } of layout.cards.values()) {
          const row = required(
            layout.lanes.find(({ id }) => id === lane),
            'lane',
          );
          expect(box.y).toBeGreaterThanOrEqual(row.y);
          expect(box.y + box.height).toBeLessThanOrEqual(row.y + row.height);
          if (row.plot) continue;
          const first = required(layout.columns[column], 'column');
          const last = required(layout.columns[column + span - 1], 'column');
          expect(box.x).toBeGreaterThanOrEqual(first.x);
          expect(box.x + box.width).toBeLessThanOrEqual(last.x + last.width);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(whole(buildScene(map, options))).toEqual(whole(buildScene(structuredClone(map), options)));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the layout of a map that is being edited', () => {
  it('is after every edit what it would have been from the start', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(randomEdit, anyLook), { maxLength: 40 }), (edits) => {
        const driver = driveMap(templateMap('first-home', 'en'));
        const builder = createSceneBuilder(options);
        edits.forEach(([edit, look], i) => {
          performEdit(driver, edit, `x${i}`);
          const view = viewOf(driver.map(), look);
          expect(whole(builder.build(driver.map(), view))).toEqual(whole(buildScene(driver.map(), options, view)));
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a map with folded phases and lanes', () => {
  it('shows no card of theirs, says how many there are, and keeps every box on the sheet', () => {
    fc.assert(
      fc.property(anyMap, anyLook, (map, look) => {
        const view = viewOf(map, look);
        const { layout, items, grid } = buildScene(map, options, view);
        const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
        for (const { key, box } of items) expect(isRectInRect(box, sheet), key).toBe(true);
        for (const { lane, cards } of grid.lanes) {
          for (const { card, column, span } of cards) {
            const covered = grid.columns.slice(column, column + span);
            const isOpen = covered.some(({ phase }) => !view.foldedPhases.has(phase.id));
            expect(layout.cards.has(card.id)).toBe(isOpen && !view.foldedLanes.has(lane.id));
          }
        }
        for (const { phase } of grid.phases) {
          expect(items.some(({ key }) => key === `fold:${phase.id}`)).toBe(view.foldedPhases.has(phase.id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('still says what is remembered of the whole journey', () => {
    const map = templateMap('first-home', 'en');
    const everything = {
      ...WHOLE_VIEW,
      foldedPhases: new Set(Object.keys(map.phases)),
      foldedLanes: new Set(Object.keys(map.lanes)),
    };
    const summary = ({ items }: Scene) => items.find(({ role }) => role === 'summary')?.label;
    expect(summary(buildScene(map, options, everything))).toBe(summary(buildScene(map, options)));
  });
});

describe('a map in which somebody looks for some cards', () => {
  it('fades every other card and no more than those change', () => {
    const map = templateMap('first-home', 'en');
    const builder = createSceneBuilder(options);
    const before = builder.build(map);
    const [lit] = Object.keys(map.cards);
    const after = builder.build(map, { ...WHOLE_VIEW, litCards: new Set([required(lit, 'a card')]) });
    const opacity = (key: string): number | undefined => {
      const [group] = after.items.find((item) => item.key === key)?.drawings ?? [];
      return group?.type === 'group' ? group.opacity : undefined;
    };
    for (const id of after.layout.cards.keys()) expect(opacity(`cards:${id}`) === undefined).toBe(id === lit);
    expect(builder.build(map).items.map(({ drawings }) => drawings)).toEqual(
      before.items.map(({ drawings }) => drawings),
    );
  });
});

describe('a change to one card', () => {
  it('measures that card alone and leaves every other item as it was', () => {
    const map = templateMap('first-home', 'en');
    const builder = createSceneBuilder(options);
    const before = builder.build(map);
    const card = required(
      Object.values(map.cards).find(({ kind }) => kind === 'pain-point'),
      'a pain point',
    );
    const size = vi.spyOn(required(kindOf('pain-point'), 'the kind'), 'size');
    const edited = { ...card, text: `${card.text}!` };
    const after = builder.build({ ...map, cards: { ...map.cards, [card.id]: edited } });
    expect(new Set(size.mock.calls.map(([measured]) => measured.id))).toEqual(new Set([card.id]));
    const kept = new Set(before.items);
    const changed = after.items.filter((item) => !kept.has(item)).map(({ key }) => key);
    expect(changed.filter((key) => key !== 'summary')).toEqual([`cards:${card.id}`]);
  });
});

describe('the sample map', () => {
  it('is remembered by its wait, beside the mean', () => {
    const { layout, items } = buildScene(templateMap('first-home', 'en'), options);
    const result = required(layout.curves[0], 'a curve').result;
    expect(result.peak?.score).toBe(-2);
    expect(result.high?.score).toBe(1.5);
    expect(result.end?.score).toBe(1.2);
    expect(result.remembered).toBeCloseTo(-0.4);
    expect(items.find(({ role }) => role === 'summary')?.label).toContain('Remembered as −0.4');
  });

  it('names its peak, its high and its end on the curve, in the language asked for', () => {
    const flags = (locale: 'en' | 'sv' | 'nb') =>
      buildScene(templateMap('first-home', locale), { locale, theme: lightTheme })
        .items.filter(({ key }) => key.startsWith('flag:'))
        .map(({ label }) => label);
    expect(flags('en')).toEqual(expect.arrayContaining(['HIGH +1.5', 'PEAK −2.0', 'END +1.2']));
    expect(flags('sv')).toEqual(expect.arrayContaining(['HÖGST +1,5', 'TOPP −2,0', 'SLUT +1,2']));
    expect(flags('nb')).toEqual(expect.arrayContaining(['HØYEST +1,5', 'TOPP −2,0', 'SLUTT +1,2']));
  });

  it('is read out in words, card by card', () => {
    const { items } = buildScene(templateMap('first-home', 'en'), options);
    const pain = items.find(({ label }) => label.includes('nine days') && label.startsWith('Pain point'));
    expect(pain?.label).toMatch(/severity 4 of 5/i);
    expect(pain?.label).toContain('insight');
  });

  it('reads out a card without words by its kind and what else it says', () => {
    const map = templateMap('first-home', 'en');
    const emotion = required(
      Object.values(map.cards).find(({ kind }) => kind === 'emotion'),
      'an emotion',
    );
    const wordless = { ...emotion, text: '', fields: { ...emotion.fields, score: 1 } };
    const { items } = buildScene({ ...map, cards: { ...map.cards, [emotion.id]: wordless } }, options);
    const label = items.find(({ key }) => key === `cards:${emotion.id}`)?.label;
    expect(label).toMatch(/^Emotion, score \+1\.0/);
  });
});

describe('the words beside a curve', () => {
  /** A curve may graze the corner of a label, where there are no letters. */
  const CORNER = 6;

  it.each([
    [0.1, -1.1, -1.4, 1.6, -1, 0.6, -2, 1.7],
    [1.7, -1.2, 1.9, 0.1, -0.9, 0.9, 0.4, 1.3],
    [-0.5, 0.1, -0.6, -0.9, -0.8, 1.3, -1.5, 0.5],
  ])('stand clear of the curve, however steeply it falls: %s, %s, %s, %s …', (...scores) => {
    const map = planMap({
      phases: 1,
      activities: scores.length,
      text: ({ lane }) => (kinds[lane]?.traits.plot ? 'Hope that all of it works out' : null),
    });
    const cards = Object.values(map.cards).map((card, i) => ({
      ...card,
      fields: { ...card.fields, score: scores[i] ?? null },
    }));
    const { layout, items } = buildScene(
      { ...map, cards: Object.fromEntries(cards.map((card) => [card.id, card])) },
      options,
    );
    const points = layout.curves.flatMap((curve) =>
      monotoneSegments(curve.points).flatMap((segment) =>
        Array.from({ length: 400 }, (_, i) => pointOnSegment(segment, i / 400)),
      ),
    );
    const labels = items.filter(({ role }) => role === 'flag');
    expect(labels.length).toBeGreaterThanOrEqual(scores.length);
    for (const { key, box } of labels) {
      const inside = growRect(box, -CORNER);
      const through = points.filter(({ x, y }) => doRectsOverlap(inside, { x, y, width: 0.01, height: 0.01 }));
      expect(through, key).toEqual([]);
    }
  });
});

/** The scene with everything that is drawn when asked for. */
function whole({ items, ...rest }: Scene) {
  const plain = items.map(({ key, role, record, box, drawings, label, texts, frozen }) => {
    return { key, role, record, box, drawings, label, texts, frozen };
  });
  return { ...rest, items: plain };
}

function bottomOf(row: { readonly y: number; readonly height: number } | undefined): number {
  return row ? row.y + row.height : Number.NaN;
}

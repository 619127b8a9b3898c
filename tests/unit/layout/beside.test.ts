import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { curvesBeside } from '../../../src/layout/beside/index.ts';
import { buildScene, createSceneBuilder, deriveCurves, type Scene } from '../../../src/layout/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { deriveGrid, type JourneyMap, type MapView, WHOLE_VIEW } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { anyMap } from './maps.ts';

const options = { locale: 'en', theme: lightTheme } as const;
const map = templateMap('first-home', 'en');
const grid = deriveGrid(map);
const order = grid.columns.map(({ activity }) => required(activity, 'an activity').id);

function beside(own: JourneyMap, other: JourneyMap) {
  return curvesBeside(deriveGrid(own), deriveGrid(other));
}

function lookAt(own: JourneyMap, other: JourneyMap): MapView {
  return { ...WHOLE_VIEW, beside: { name: 'Current: How it is', curves: beside(own, other), words: {} } };
}

function without(whole: JourneyMap, ...ids: readonly string[]): JourneyMap {
  const activities = Object.entries(whole.activities).filter(([id]) => !ids.includes(id));
  return { ...whole, activities: Object.fromEntries(activities) };
}

function renamed<T extends { readonly id: string }>(records: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.values(records).map((one) => [`other-${one.id}`, { ...one, id: `other-${one.id}` }]),
  );
}

const positions = (curves: ReturnType<typeof beside>) => curves[0]?.points.map(({ position }) => position);
const besideOf = ({ items }: Scene) => items.filter(({ key }) => key.startsWith('beside:'));

describe('the curve of another map', () => {
  it('of an equal map, has every score where this map has it', () => {
    fc.assert(
      fc.property(anyMap, (any) => {
        const own = deriveCurves(deriveGrid(any)).map(({ lane, persona, moments }) => ({
          lane,
          persona: persona?.id ?? null,
          points: moments.map(({ position, score, evidence }) => ({ position, score, evidence })),
        }));
        expect(beside(any, structuredClone(any))).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the activities both maps have, wherever these are now', () => {
    const [first, second] = order as [string, string];
    const phase = map.activities[first]?.place.phase ?? '';
    const moved = { ...required(map.activities[second], 'an activity'), place: { phase, order: '0' } };
    const own = { ...map, activities: { ...map.activities, [second]: moved } };
    expect(deriveGrid(own).columnOf.get(second)).toBe(0);
    const curve = required(beside(own, map)[0], 'a curve');
    const scores = required(deriveCurves(grid)[0], 'a curve').moments.map(({ score }) => score);
    expect(curve.points.slice(0, 2).map(({ score }) => score)).toEqual([scores[1], scores[0]]);
    expect(curve.points.slice(2).map(({ score }) => score)).toEqual(scores.slice(2));
  });

  it('puts an activity that is not here between its neighbours, and one past the ends inside the sheet', () => {
    expect(positions(beside(map, map))).toEqual(order.map((_, i) => i));
    const lost = order.slice(3, 5);
    const inside = required(positions(beside(without(map, ...lost), map)), 'positions');
    for (const [i, position] of [0, 1, 2, 2 + 1 / 3, 2 + 2 / 3, 3].entries()) expect(inside[i]).toBeCloseTo(position);
    const last = order.length - 1;
    const end = required(positions(beside(without(map, order[last] ?? ''), map)), 'positions').at(-1) ?? 0;
    expect(end).toBeGreaterThan(last - 1);
    expect(end).toBeLessThan(last - 0.5);
  });

  it('of a map that has nothing in common goes by position, on this map’s lane and persona', () => {
    const { activities, cards, lanes, personas } = map;
    const other: JourneyMap = {
      ...map,
      activities: renamed(activities),
      lanes: renamed(lanes),
      personas: renamed(personas),
      cards: Object.fromEntries(
        Object.values(cards).map((card) => {
          const place = required(card.place, 'a place');
          return [
            card.id,
            { ...card, place: { ...place, lane: `other-${place.lane}`, activity: `other-${place.activity}` } },
          ];
        }),
      ),
    };
    const [curve] = beside(map, other);
    expect(curve).toMatchObject({ lane: deriveCurves(grid)[0]?.lane, persona: Object.keys(personas)[0] });
    for (const [i, { position }] of (curve?.points ?? []).entries()) expect(position).toBeCloseTo(i);
  });

  it('of a persona who is not here is left out where there are several', () => {
    const [anna] = Object.values(map.personas);
    const persona = required(anna, 'a persona');
    const erik = { ...persona, id: 'erik', name: 'Erik', order: 'z' };
    const both = { ...map, personas: { ...map.personas, erik } };
    const only = { ...map, personas: { erik } };
    expect(beside(only, both)).toEqual([]);
    expect(beside(both, map).map((curve) => curve.persona)).toEqual([persona.id]);
  });

  it('is no curve on a map without columns', () => {
    expect(beside({ ...map, phases: {}, activities: {} }, map)).toEqual([]);
  });
});

describe('the picture of two maps', () => {
  const scored = Object.values(map.cards).find(({ kind }) => kind === 'emotion');
  const card = required(scored, 'an emotion');
  const future = { ...map, cards: { ...map.cards, [card.id]: { ...card, fields: { ...card.fields, score: 0.5 } } } };

  it('has the other map’s curve under its own, named, and nothing of it once it ends', () => {
    const builder = createSceneBuilder(options);
    const before = builder.build(future);
    const during = builder.build(future, lookAt(future, map));
    expect(besideOf(during).map(({ label }) => label)).toEqual(['Emotion curve, Anna, 31: Current: How it is']);
    const keys = during.items.map(({ key }) => key);
    const own = keys.findIndex((key) => key.startsWith('curve:'));
    expect(keys.findIndex((key) => key.startsWith('beside:'))).toBe(own - 1);
    expect(during.items.filter(({ key }) => !key.startsWith('beside:'))).toEqual(before.items);
    expect(builder.build(future).items).toEqual(before.items);
  });

  it('of two equal maps has the one curve along the other', () => {
    const [faint] = besideOf(buildScene(map, options, lookAt(map, structuredClone(map))));
    const { layout } = buildScene(map, options);
    const paths = faint?.drawings.flatMap((drawing) => (drawing.type === 'path' && drawing.dash ? [drawing.d] : []));
    expect(paths?.join('').replaceAll(/M[^C]*/g, '')).toBe(
      layout.curves[0]?.segments.map(({ d }) => d.slice(d.indexOf('C'))).join(''),
    );
  });

  it('leaves out a persona whose curve is hidden, and lanes that are folded', () => {
    const view = lookAt(map, map);
    const [persona] = Object.keys(map.personas);
    expect(besideOf(buildScene(map, options, { ...view, hiddenPersonas: new Set([persona ?? '']) }))).toEqual([]);
    expect(besideOf(buildScene(map, options, { ...view, foldedLanes: new Set(Object.keys(map.lanes)) }))).toEqual([]);
  });
});

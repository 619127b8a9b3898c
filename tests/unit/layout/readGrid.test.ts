import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCard, setRecord } from '../../../src/document/index.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';
import { kindOf } from '../../../src/kinds/registry.ts';
import { buildScene, createGridReader, createSceneBuilder, scoreOf } from '../../../src/layout/index.ts';
import {
  type Card,
  deriveGrid,
  type JourneyMap,
  type MapView,
  ownersOf,
  updateGrid,
  WHOLE_VIEW,
} from '../../../src/model/index.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';
import { anyMap } from './maps.ts';

const options = { theme: lightTheme, locale: 'en' } as const;

function mapOfTwo() {
  const driver = driveTemplate('first-home');
  const [anna] = driver.grid().personas.map(({ id }) => id) as [string];
  const robin = driver.addPersona('Robin');
  const emotions = driver.grid().lanes.find(({ lane }) => lane.kind === 'emotion');
  const needs = driver.grid().lanes.find(({ lane }) => lane.kind === 'need');
  const joy = emotions?.cards[0]?.card.id ?? '';
  const need = needs?.cards[0]?.card.id ?? '';
  driver.setFields(joy, { persona: robin, score: 2 });
  driver.run(setCard, { id: need, values: { personas: [robin] } });
  return { driver, anna, robin, joy, need, needsLane: needs?.lane.id ?? '', emotionLane: emotions?.lane.id ?? '' };
}

const through = (eyes: string | null, more: Partial<MapView> = {}): MapView => ({ ...WHOLE_VIEW, eyes, ...more });
const keys = (map: JourneyMap, view: MapView) => new Set(buildScene(map, options, view).items.map(({ key }) => key));

describe('a map read through one persona’s eyes', () => {
  it('has that persona’s cards and everybody’s, and no other persona’s', () => {
    const { driver, anna, robin, joy, need } = mapOfTwo();
    expect(keys(driver.map(), through(anna)).has(`cards:${need}`)).toBe(false);
    expect(keys(driver.map(), through(anna)).has(`cards:${joy}`)).toBe(false);
    expect(keys(driver.map(), through(robin)).has(`cards:${need}`)).toBe(true);
    expect(keys(driver.map(), through(robin)).has(`cards:${joy}`)).toBe(true);
  });

  it('has that persona’s curve alone, with its own peak and end in the header', () => {
    const { driver, robin } = mapOfTwo();
    const scene = buildScene(driver.map(), options, through(robin));
    expect(scene.layout.curves.map(({ persona }) => persona)).toEqual([robin]);
    const summary = scene.items.find(({ role }) => role === 'summary');
    expect(summary?.label).toMatch(/Peak \+2\.0 .*End \+2\.0/);
  });

  it('has no lane of somebody else', () => {
    const { driver, anna, robin, needsLane } = mapOfTwo();
    driver.run(setRecord, { root: 'lanes', id: needsLane, values: { personas: [robin] } });
    expect(keys(driver.map(), through(anna)).has(`lanes:${needsLane}`)).toBe(false);
    expect(keys(driver.map(), through(robin)).has(`lanes:${needsLane}`)).toBe(true);
  });

  it('is everybody’s again when that persona is deleted', () => {
    const { driver, robin, need } = mapOfTwo();
    driver.delete(`personas:${robin}`);
    const whole = deriveGrid(driver.map());
    expect(createGridReader()(whole, through(robin))).toBe(whole);
    expect(keys(driver.map(), through(robin)).has(`cards:${need}`)).toBe(true);
  });

  it('keeps the rows that did not change while somebody types', () => {
    const { driver, robin, need } = mapOfTwo();
    const read = createGridReader();
    const view = through(robin);
    const map = driver.map();
    const grid = deriveGrid(map);
    const before = read(grid, view);
    driver.setText('cards', need, 'text', 'Something else');
    const after = read(updateGrid({ map, grid }, driver.map()), view);
    const changed = after.lanes.filter((lane, i) => lane !== before.lanes[i]);
    expect(changed.map(({ lane }) => lane.kind)).toEqual(['need']);
    expect(after.personas).toBe(before.personas);
  });
});

describe('a persona whose curve is hidden', () => {
  it('is in the legend still, with neither curve nor faces, and has its other cards', () => {
    const { driver, anna, robin, joy, need, emotionLane } = mapOfTwo();
    const view = through(null, { hiddenPersonas: new Set([robin]) });
    const scene = buildScene(driver.map(), options, view);
    expect(scene.layout.curves.map(({ persona }) => persona)).toEqual([anna]);
    expect(keys(driver.map(), view).has(`cards:${joy}`)).toBe(false);
    expect(keys(driver.map(), view).has(`cards:${need}`)).toBe(true);
    const lane = scene.items.find(({ key }) => key === `lanes:${emotionLane}`);
    expect(lane?.legend?.map(({ persona }) => persona)).toEqual([anna, robin]);
  });
});

it('a card or lane that is not everybody’s says whose it is', () => {
  const { driver, anna, robin, need, needsLane } = mapOfTwo();
  driver.run(setRecord, { root: 'lanes', id: needsLane, values: { personas: [anna] } });
  const items = buildScene(driver.map(), options).items;
  expect(items.find(({ key }) => key === `owners:${need}`)?.label).toBe('only for Robin');
  expect(items.find(({ key }) => key === `lanes:${needsLane}`)?.label).toMatch(/only for Anna/);
  driver.run(setCard, { id: need, values: { personas: [anna, robin] } });
  expect(keys(driver.map(), WHOLE_VIEW).has(`owners:${need}`)).toBe(false);
});

const anyOwners = fc.array(fc.constantFrom('x0', 'x1', 'x2', 'gone'), { maxLength: 3 });
/** Any map whose lanes, cards and feelings are some personas’ only, and any way to look at it. */
const anyOwnedMap = fc
  .record({
    map: anyMap,
    lanes: fc.array(anyOwners, { minLength: 8, maxLength: 8 }),
    cards: fc.array(anyOwners, { minLength: 40, maxLength: 40 }),
    eyes: fc.constantFrom(null, 'x0', 'x1', 'x2', 'gone'),
    hidden: anyOwners,
  })
  .map(({ map, lanes, cards, eyes, hidden }) => {
    const owned = <T extends object>(records: Readonly<Record<string, T>>, of: readonly (readonly string[])[]) =>
      Object.fromEntries(Object.entries(records).map(([id, one], i) => [id, { ...one, personas: [...(of[i] ?? [])] }]));
    const withFeelings = Object.fromEntries(
      Object.entries(map.cards).map(([id, card], i): [string, Card] => {
        const plot = kindOf(card.kind)?.traits.plot;
        const persona = cards[i]?.[0] ?? null;
        return [id, plot ? { ...card, fields: { ...card.fields, [plot.personaField]: persona } } : card];
      }),
    );
    const owner = { ...map, lanes: owned(map.lanes, lanes), cards: owned(withFeelings, cards) };
    return { map: owner as JourneyMap, view: through(eyes, { hiddenPersonas: new Set(hidden) }) };
  });

it('for any map and any eyes, no card and no lane of another persona is drawn', () => {
  const builder = createSceneBuilder(options);
  fc.assert(
    fc.property(anyOwnedMap, ({ map, view }) => {
      const scene = builder.build(map, view);
      const { personas } = deriveGrid(map);
      const reader = personas.find(({ id }) => id === view.eyes);
      const isForReader = (ids: readonly string[]) => {
        const owners = ownersOf(ids, personas);
        return !reader || owners.length === 0 || owners.includes(reader);
      };
      for (const { record } of scene.items) {
        const lane = record?.root === 'lanes' ? map.lanes[record.id] : undefined;
        if (lane) expect(isForReader(lane.personas)).toBe(true);
        const card = record?.root === 'cards' ? map.cards[record.id] : undefined;
        if (!card) continue;
        const plot = kindOf(card.kind)?.traits.plot;
        expect(isForReader(map.lanes[card.place?.lane ?? '']?.personas ?? [])).toBe(true);
        if (!plot) expect(isForReader(card.personas)).toBe(true);
        const named = personas.find(({ id }) => plot && id === card.fields[plot.personaField]) ?? personas[0];
        if (plot && reader) expect(named).toBe(reader);
        if (plot && !reader && named) expect(view.hiddenPersonas.has(named.id)).toBe(false);
      }
      if (reader) for (const { persona } of scene.layout.curves) expect(persona).toBe(reader.id);
      for (const { points } of scene.layout.curves)
        for (const { card } of points) {
          const plot = kindOf('emotion')?.traits.plot;
          const scored = map.cards[card];
          expect(scored && plot && scoreOf(scored, plot)).not.toBeNull();
        }
    }),
    { numRuns: 150 },
  );
});

it('for any map, the whole of it is what everybody’s eyes see', () => {
  fc.assert(
    fc.property(anyOwnedMap, ({ map }) => {
      const grid = deriveGrid(map);
      expect(createGridReader()(grid, WHOLE_VIEW)).toBe(grid);
    }),
    { numRuns: 30 },
  );
});

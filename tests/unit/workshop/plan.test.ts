import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../src/lib/locale.ts';
import { type Exercise, exerciseSchema } from '../../../src/model/workshop/index.ts';
import { exercisesOf, PLAN_NAMES, planMinutes } from '../../../src/model/workshopPlans/index.ts';
import {
  boxRulesFor,
  clockOffset,
  clockText,
  moveExercise,
  passTime,
  placeExercises,
  REHEARSAL_START,
  slotsOf,
  smallestFont,
  stepTo,
  totalMinutes,
} from '../../../src/workshop/index.ts';
import { exercise, idsOfKind, map } from './support.ts';

const MINUTE = 60_000;
const sorted = (agenda: readonly Exercise[]) =>
  [...agenda].sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
const merged = (agenda: readonly Exercise[], changed: readonly Exercise[]) => {
  const byId = new Map([...agenda, ...changed].map((one) => [one.id, one]));
  return sorted([...byId.values()]);
};

describe.each(LOCALES)('the plans to begin with, in %s', (locale) => {
  it.each(PLAN_NAMES)('are whole exercises in order: %s', (name) => {
    let count = 0;
    const agenda = exercisesOf(name, locale, () => `e${++count}`);
    for (const one of agenda) expect(exerciseSchema.safeParse(one)).toMatchObject({ success: true });
    expect(sorted(agenda)).toEqual(agenda.map(({ id }) => id));
    expect(totalMinutes(agenda)).toBe(planMinutes(name));
    expect(agenda.every(({ title, instruction }) => title !== '' && instruction !== '')).toBe(true);
  });
});

describe('a plan', () => {
  it('of a remote workshop takes 90 minutes; of half a day, between three and four hours', () => {
    expect(planMinutes('remote')).toBe(90);
    expect(planMinutes('half-day')).toBeGreaterThanOrEqual(180);
    expect(planMinutes('half-day')).toBeLessThanOrEqual(240);
  });

  it('of a retrospective begins with last time’s actions and ends with owners and dates before the last words', () => {
    const agenda = exercisesOf('retrospective', 'en', () => 'e');
    expect(agenda[0]?.title).toMatch(/Last time/);
    expect(agenda.at(-2)?.type).toBe('commit');
  });

  it('has its exercises one after the other', () => {
    const slots = slotsOf([exercise('1', { minutes: 5 }), exercise('2', { minutes: 10 })], 1_000);
    expect(slots.map(({ from, to }) => [from, to])).toEqual([
      [1_000, 1_000 + 5 * MINUTE],
      [1_000 + 5 * MINUTE, 1_000 + 15 * MINUTE],
    ]);
  });

  it('is put in another order by changing one exercise', () => {
    const agenda = ['a0', 'a1', 'a2'].map((order, i) => ({ ...exercise(String(i)), order }));
    const moved = moveExercise(agenda, '2', 0);
    expect(moved).toHaveLength(1);
    expect(merged(agenda, moved)).toEqual(['2', '0', '1']);
    expect(moveExercise(agenda, 'unknown', 0)).toEqual([]);
    expect(merged(agenda, placeExercises(agenda, [exercise('9')], 1))).toEqual(['0', '9', '1', '2']);
  });
});

describe('a rehearsal', () => {
  const agenda = [exercise('1', { minutes: 1 }), exercise('2', { minutes: 2 })];

  it('goes through the plan faster than real, and stands at its end', () => {
    const half = passTime(REHEARSAL_START, agenda, 500);
    expect(half).toMatchObject({ index: 0, gone: MINUTE / 2 });
    expect(passTime(half, agenda, 500)).toMatchObject({ index: 1, gone: 0 });
    expect(passTime(half, agenda, 60_000)).toMatchObject({ index: 1, gone: 2 * MINUTE, isPaused: true });
    expect(passTime({ ...half, isPaused: true }, agenda, 500)).toMatchObject({ gone: MINUTE / 2 });
  });

  it('is stepped through within its ends', () => {
    expect(stepTo(REHEARSAL_START, agenda, 5)).toMatchObject({ index: 1, gone: 0 });
    expect(stepTo(REHEARSAL_START, agenda, -1).index).toBe(0);
  });
});

describe('the rules of a box', () => {
  it('are made of the exercise and the map', () => {
    expect(boxRulesFor(exercise('1'), map, null)).toBeNull();
    const vote = boxRulesFor(exercise('1', { type: 'vote' }), map, null);
    const opportunities = idsOfKind('opportunity');
    expect(vote).toMatchObject({ type: 'vote', budget: Math.ceil(Math.sqrt(opportunities.length)), closesAt: null });
    expect(vote?.type === 'vote' && [...vote.cards].sort()).toEqual([...opportunities].sort());
    const few = exercise('1', { type: 'vote', dots: { budget: 7, most: 9, kinds: ['opportunity'] } });
    expect(boxRulesFor(few, map, 5)).toMatchObject({ budget: 7, most: 7 });
  });

  it('ask for every activity, or for those of the phases it is about', () => {
    const all = boxRulesFor(exercise('1', { type: 'score' }), map, null);
    expect(all?.type === 'score' && all.activities).toHaveLength(Object.keys(map.activities).length);
    const [phase = ''] = Object.keys(map.phases);
    const scope = { kinds: null, lanes: null, phases: [phase] };
    const some = boxRulesFor(exercise('1', { type: 'score', scope }), map, null);
    const within = Object.values(map.activities).filter(({ place }) => place.phase === phase);
    expect(some?.type === 'score' && some.activities).toHaveLength(within.length);
  });

  it('take cards told in words, or only those kinds that are asked for, and judge pains alone', () => {
    const any = boxRulesFor(exercise('1', { type: 'write' }), map, null);
    expect(any?.type === 'write' && any.kinds).toContain('need');
    expect(any?.type === 'write' && any.kinds).not.toContain('emotion');
    const scope = { kinds: ['quote'], lanes: null, phases: null };
    expect(boxRulesFor(exercise('1', { type: 'write', scope }), map, null)).toMatchObject({ kinds: ['quote'] });
    const clinic = boxRulesFor(exercise('1', { type: 'clinic' }), map, null);
    expect(clinic?.type === 'severity' && [...clinic.cards].sort()).toEqual([...idsOfKind('pain-point')].sort());
  });
});

describe('the clock', () => {
  it('counts down to zero and then up', () => {
    expect(['0:00', '0:01', '4:32', '1:04:32', '+0:00', '+0:08']).toEqual(
      [0, 1, 272_000, 3_872_000, -999, -8_000].map(clockText),
    );
  });

  it('is the server’s, whatever this device’s says', () => {
    expect(clockOffset(10_000, 4_000, 4_200)).toBe(5_900);
  });
});

describe('letters on the wall', () => {
  it('are a two-hundredth of the distance high', () => {
    // 8 m → 40 mm of 2 m → 1/50 of 1920 px = 38.4 px high.
    const font = smallestFont({ distance: 8, screenWidth: 2 }, 1920);
    expect(font * 0.727).toBeGreaterThanOrEqual(38.4);
    expect(font * 0.727).toBeLessThan(39.5);
    expect(smallestFont({ distance: 4, screenWidth: 2 }, 1920)).toBe(Math.ceil(font / 2));
  });
});

import { describe, expect, it } from 'vitest';
import { type Ending, heldWorkshops, NO_WORKSHOP, ownRuns, type Run } from '../../../src/model/workshop/index.ts';

const run = (id: string, startedAt: number): Run => ({
  id,
  exercise: 'talk',
  state: 'done',
  startedAt,
  endsAt: null,
  left: null,
  endedAt: startedAt + 5,
});
const ending = (endedAt: number, values: Partial<Ending> = {}): Ending => ({
  endedAt,
  erased: 0,
  agenda: [],
  stood: null,
  ...values,
});
const kept = (values: Partial<Parameters<typeof heldWorkshops>[0]>) => ({
  state: { ...NO_WORKSHOP, phase: 'on' as const },
  agenda: [],
  runs: [],
  endings: [],
  ...values,
});
const told = (values: Partial<Parameters<typeof heldWorkshops>[0]>) =>
  heldWorkshops(kept(values)).map(({ id, runs, endedAt }) => [id, runs.map((one) => one.id).join(), endedAt]);

describe('the workshops of one map', () => {
  it('are told apart by when each of them ended, and the one that goes on is the last', () => {
    const runs = [run('a', 10), run('b', 20), run('c', 40), run('d', 60)];
    const endings = [ending(50), ending(30)];
    expect(told({ runs, endings })).toEqual([
      ['a', 'a,b', 30],
      ['c', 'c', 50],
      ['d', 'd', null],
    ]);
  });

  it('of a document from before ends were kept is the one whose end the state knows', () => {
    const runs = [run('a', 10), run('b', 20)];
    const state = { ...NO_WORKSHOP, phase: 'over' as const, endedAt: 30, erased: 2 };
    expect(heldWorkshops(kept({ runs, state }))).toMatchObject([{ id: 'a', endedAt: 30, erased: 2, stood: null }]);
    const on = { ...state, phase: 'on' as const };
    expect(told({ runs: [...runs, run('c', 40)], state: on })).toEqual([
      ['a', 'a,b', 30],
      ['c', 'c', null],
    ]);
  });

  it('are one at least, and those in which nothing was run are none', () => {
    expect(told({})).toEqual([['', '', null]]);
    expect(told({ endings: [ending(30), ending(31)], runs: [run('a', 10)] })).toEqual([['a', 'a', 30]]);
  });

  it('do not begin with what is only opened ahead of the next one', () => {
    const state = { ...NO_WORKSHOP, phase: 'over' as const, endedAt: 30 };
    expect(told({ runs: [run('a', 10), run('ahead', 40)], endings: [ending(30)], state })).toEqual([['a', 'a', 30]]);
  });

  it('stand as the map does where no later one has begun', () => {
    const stood = { at: 35, decided: ['x'], parked: [] };
    const runs = [run('a', 10), run('b', 40)];
    const [first] = heldWorkshops(kept({ runs, endings: [ending(30, { stood })] }));
    expect(first?.stood).toEqual(stood);
    const [only] = heldWorkshops(kept({ runs: runs.slice(0, 1), endings: [ending(30, { stood })] }));
    expect(only?.stood).toBe(null);
  });

  it('keep their runs after the end until another begins', () => {
    const runs = [run('a', 10), run('b', 40)];
    const endings = [ending(30), ending(50)];
    const over = { ...NO_WORKSHOP, phase: 'over' as const, endedAt: 50 };
    const of = (state: typeof NO_WORKSHOP) =>
      ownRuns(state, runs, heldWorkshops(kept({ state, runs, endings }))).map(({ id }) => id);
    expect(of(over)).toEqual(['b']);
    expect(of({ ...over, phase: 'lobby' })).toEqual([]);
  });
});

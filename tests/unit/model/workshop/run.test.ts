import { expect, it } from 'vitest';
import { extendRun, pauseRun, type Run, resumeRun, timeLeft } from '../../../../src/model/workshop/index.ts';

const MINUTE = 60_000;
const run: Run = {
  id: 'r',
  exercise: 'e',
  state: 'running',
  startedAt: 0,
  endsAt: 10 * MINUTE,
  left: null,
  endedAt: null,
};

it('a clock that is stopped keeps what was left, and goes on from there', () => {
  const paused = pauseRun(run, 4 * MINUTE);
  expect(timeLeft(paused, 9 * MINUTE)).toBe(6 * MINUTE);
  const resumed = resumeRun(paused, 20 * MINUTE);
  expect(resumed).toMatchObject({ state: 'running', endsAt: 26 * MINUTE, left: null });
});

it('more time is added to what is left, and counted from now when the time was up', () => {
  expect(extendRun(run, MINUTE, 4 * MINUTE).endsAt).toBe(11 * MINUTE);
  expect(extendRun(run, MINUTE, 30 * MINUTE).endsAt).toBe(31 * MINUTE);
  expect(extendRun(pauseRun(run, 12 * MINUTE), MINUTE, 40 * MINUTE).left).toBe(MINUTE);
});

it('over time is less than nothing, and without a clock there is none', () => {
  expect(timeLeft(run, 11 * MINUTE)).toBe(-MINUTE);
  expect(timeLeft({ ...run, endsAt: null }, 11 * MINUTE)).toBe(null);
});

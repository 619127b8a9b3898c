import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peakEnd } from '../../../src/model/index.ts';
import { gapOf, whyApart } from '../../../src/ui/moments/whyApart.ts';

const resultOf = (...scores: readonly number[]) =>
  peakEnd(scores.map((score, position) => ({ id: `${position}`, position, score, evidence: 'insight' })));

it.each([
  [[1, -1, 0, 2, 1], 2, 1, 1.5, 0.6],
  [[1, -2, 1, 2, 1], -2, 1, -0.5, 0.6],
  [[2, -2], -2, -2, -2, 0],
])(
  '%j has its peak at %d and its end at %d, and is remembered as %d beside a mean of %d',
  (scores, peak, end, remembered, mean) => {
    const result = resultOf(...scores);
    expect(result.peak?.score).toBe(peak);
    expect(result.end?.score).toBe(end);
    expect(result.remembered).toBeCloseTo(remembered, 9);
    expect(result.mean).toBeCloseTo(mean, 9);
    expect(gapOf(result)).toBeCloseTo(remembered - mean, 9);
  },
);

it('neutral throughout has no peak and so no gap', () => {
  expect(resultOf(0, 0, 0).peak).toBeNull();
  expect(gapOf(resultOf(0, 0, 0))).toBeNull();
});

it.each([
  [[], 'empty'],
  [[1], 'one'],
  [[0, 0, 0], 'flat'],
  [[1, 1, 1], 'close'],
  [[1, -2, 1, 2, 1], 'peakDown'],
  [[1, -1, 0, 2, 1], 'bothUp'],
  [[1.5, 1.5, 1.5, 0], 'endDown'],
  [[2, -2], 'sameDown'],
  [[0, 0, 2], 'sameUp'],
  [[-2, 0, 0, -1], 'bothDown'],
  [[2, 0, 0, 0.2], 'peakUp'],
  [[-1.2, -1, -1, -1, 1.1], 'endUp'],
])('%j: %s', (scores, why) => {
  expect(whyApart(resultOf(...scores))).toBe(why);
});

it('whatever is said to pull the memory lies on that side of the mean', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -20, max: 20 }).map((n) => n / 10),
        { maxLength: 12 },
      ),
      (scores) => {
        const result = resultOf(...scores);
        const why = whyApart(result);
        const way = why.endsWith('Up') ? 1 : why.endsWith('Down') ? -1 : 0;
        if (way === 0) return;
        const mean = result.mean ?? 0;
        expect(Math.sign(gapOf(result) ?? 0)).toBe(way);
        if (/^(peak|both|same)/.test(why)) expect(Math.sign((result.peak?.score ?? 0) - mean)).toBe(way);
        if (/^(end|both|same)/.test(why)) expect(Math.sign((result.end?.score ?? 0) - mean)).toBe(way);
      },
    ),
  );
});

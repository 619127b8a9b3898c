import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakEnd, type ScoredMoment } from '../../../src/model/index.ts';

function moments(scores: readonly number[]): ScoredMoment[] {
  return scores.map((score, i) => ({ id: `m${i}`, position: i, score, evidence: 'insight' }));
}

describe('peak and end', () => {
  it.each([
    [[1, -1, 0, 2, 1], 2, 1, 1.5, 0.6],
    [[1, -2, 1, 2, 1], -2, 1, -0.5, 0.6],
    [[2, -2], -2, -2, -2, 0],
    [[0.5], 0.5, 0.5, 0.5, 0.5],
  ])('of %j are %f and %f: remembered as %f, mean %f', (scores, peak, end, remembered, mean) => {
    const result = peakEnd(moments(scores));
    expect(result.peak?.score).toBe(peak);
    expect(result.end?.score).toBe(end);
    expect(result.remembered).toBe(remembered);
    expect(result.mean).toBeCloseTo(mean);
    expect(result.count).toBe(scores.length);
  });

  it('have no peak when every moment is neutral, so nothing is remembered', () => {
    expect(peakEnd(moments([0, 0, 0]))).toMatchObject({ peak: null, remembered: null, mean: 0, high: null, low: null });
    expect(peakEnd([])).toEqual({
      count: 0,
      peak: null,
      end: null,
      remembered: null,
      mean: null,
      high: null,
      low: null,
    });
  });

  it('take the latest of equal peaks, and the negative of opposite ones, whichever came first', () => {
    expect(peakEnd(moments([2, 0, 2, 1])).peak?.id).toBe('m2');
    expect(peakEnd(moments([-2, 0, -2, 1])).peak?.id).toBe('m2');
    expect(peakEnd(moments([-2, 2])).peak?.id).toBe('m0');
    expect(peakEnd(moments([2, -2, 2])).peak?.id).toBe('m1');
  });

  it('always name the most positive and the most negative moment, the latest on a tie', () => {
    const result = peakEnd(moments([1, -0.5, 1, -0.5, 0]));
    expect(result.high?.id).toBe('m2');
    expect(result.low?.id).toBe('m3');
    expect(peakEnd(moments([-1, -2])).high).toBeNull();
  });

  it('hold their definitions for any scores', () => {
    const score = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.array(score, { minLength: 1 }), (scores) => {
        const { peak, end, high, low, mean } = peakEnd(moments(scores));
        const largest = Math.max(...scores.map(Math.abs));
        expect(Math.abs(peak?.score ?? 0)).toBe(largest);
        expect(end?.score).toBe(scores.at(-1));
        expect(high?.score ?? 0).toBe(Math.max(0, ...scores));
        expect(low?.score ?? 0).toBe(Math.min(0, ...scores));
        expect(mean).toBeCloseTo(scores.reduce((sum, one) => sum + one, 0) / scores.length);
      }),
    );
  });
});

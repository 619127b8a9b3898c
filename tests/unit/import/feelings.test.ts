import { describe, expect, it } from 'vitest';
import { isFeelingSign, readFeeling, SIGNED, scaleOf } from '../../../src/import/grid/feelings/readFeeling.ts';

describe('a cell about a feeling', () => {
  it.each([
    ['-2', SIGNED, -2],
    ['−1', SIGNED, -1],
    ['+2', SIGNED, 2],
    ['1', { min: 1, max: 5 }, -2],
    ['3,5', { min: 1, max: 5 }, 0.5],
    ['10', { min: 1, max: 10 }, 2],
    ['4/5', SIGNED, 1],
    ['2: nervous', SIGNED, 2],
    ['😍 Great', SIGNED, 2],
    ['☹️ Meh', SIGNED, -1],
    ['👍🏽', SIGNED, 1],
    ['frustrated', SIGNED, -2],
    ['Frustrerad', SIGNED, -2],
    ['nøytral', SIGNED, 0],
    ['Neutraalne', SIGNED, 0],
    ['Nöjd', SIGNED, 1],
    ['rahul', SIGNED, 1],
    ['happy but tired', SIGNED, 0],
    ['argument', SIGNED, null],
    ['12 eggs', SIGNED, 2],
    ['360° view', SIGNED, null],
    ['They said 😊', SIGNED, null],
  ])('%j on %j tells %j', (cell, scale, score) => {
    expect(readFeeling([cell], scale).score).toBe(score);
  });

  it('with several lines tells their mean, and keeps the words without the faces that told it', () => {
    expect(readFeeling(['😐 Ootav', '😟 Kannatamatu'], SIGNED)).toEqual({
      score: -0.5,
      from: 'emoji',
      text: 'Ootav, Kannatamatu',
      outside: null,
    });
  });

  it('outside its scale is clamped, and the number is kept for the warning', () => {
    expect(readFeeling(['7'], { min: 1, max: 5 })).toEqual({ score: 2, from: 'number', text: '', outside: 7 });
  });

  it.each([
    ['Känsla (−2 till +2)', [['1']], SIGNED],
    ['Mood 1–10', [['2']], { min: 1, max: 10 }],
    ['Emotions', [['4'], [], ['2']], { min: 1, max: 5 }],
    ['Emotions', [['8'], ['2']], { min: 1, max: 10 }],
    ['Emotions', [['0'], ['2']], SIGNED],
    ['Emotions 2024-2025', [['-1']], SIGNED],
    ['Emotions', [['happy']], SIGNED],
  ])('is on the scale its lane %j with %j tells', (title, cells, scale) => {
    expect(scaleOf(title, cells)).toEqual(scale);
  });

  it('can be told from other cells by a number alone or a face in front', () => {
    expect(
      ['3', '-2', '😊', '😟 Unsure', '30 minutes', '⚠️ Slow', 'happy'].map((cell) => isFeelingSign([cell])),
    ).toEqual([true, true, true, true, false, false, false]);
  });
});

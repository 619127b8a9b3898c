import { describe, expect, it } from 'vitest';
import {
  contrastRatio,
  contrastTheme,
  darkTheme,
  emotionColour,
  lightTheme,
  mixColours,
} from '../../../src/drawing/index.ts';

const TEXT = 4.5;
const SHAPE = 3;

describe.each([lightTheme, darkTheme, contrastTheme])('the $name theme', (theme) => {
  it.each(Object.entries(theme.kinds))('makes text, footers and bars of %s cards legible', (_colour, paint) => {
    expect(contrastRatio(paint.ink, paint.fill)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastRatio(theme.inkSoft, paint.fill)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastRatio(paint.accent, paint.fill)).toBeGreaterThanOrEqual(SHAPE);
  });

  it('makes ink legible on everything it lies on', () => {
    for (const ground of [theme.sheet, theme.panel, theme.ground]) {
      expect(contrastRatio(theme.ink, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrastRatio(theme.inkSoft, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrastRatio(theme.inkFaint, ground)).toBeGreaterThanOrEqual(TEXT);
      expect(contrastRatio(theme.selection, ground)).toBeGreaterThanOrEqual(SHAPE);
    }
    for (const colour of theme.phases) expect(contrastRatio(theme.phaseInk, colour)).toBeGreaterThanOrEqual(TEXT);
  });

  it('makes flags legible and every face and persona visible', () => {
    const { positive, negative, endFlag, flagInk, positiveGround, negativeGround } = theme.emotion;
    for (const flag of [positive, negative]) expect(contrastRatio(flagInk, flag)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastRatio(flagInk, endFlag)).toBeGreaterThanOrEqual(TEXT);
    for (const ground of [theme.sheet, positiveGround, negativeGround]) {
      for (let score = -2; score <= 2; score += 0.1)
        expect(contrastRatio(emotionColour(score, theme), ground)).toBeGreaterThanOrEqual(SHAPE);
      expect(contrastRatio(emotionColour(null, theme), ground)).toBeGreaterThanOrEqual(SHAPE);
      for (const persona of theme.personas) expect(contrastRatio(persona, ground)).toBeGreaterThanOrEqual(SHAPE);
    }
  });
});

describe('colours', () => {
  it('have the contrast ratios WCAG gives', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('mix, and go through neutral from negative to positive', () => {
    expect(mixColours('#000000', '#ff8000', 0.5)).toBe('#804000');
    expect(emotionColour(0, lightTheme)).toBe(lightTheme.emotion.neutral);
    expect(emotionColour(2, lightTheme)).toBe(lightTheme.emotion.positive);
    expect(emotionColour(-2, lightTheme)).toBe(lightTheme.emotion.negative);
  });
});

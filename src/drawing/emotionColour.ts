import { clamp } from '../lib/geometry.ts';
import { mixColours } from './colour.ts';
import type { Theme } from './theme.ts';

/** The colour of an emotion score, −2…+2: neutral at 0, through to positive or negative at ±2; a faint ink while not scored. */
export function emotionColour(score: number | null, theme: Theme): string {
  if (score === null) return theme.inkFaint;
  const { positive, neutral, negative } = theme.emotion;
  return mixColours(neutral, score < 0 ? negative : positive, clamp(Math.abs(score) / 2, 0, 1));
}

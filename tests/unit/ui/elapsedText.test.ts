import { expect, it } from 'vitest';
import { elapsedText } from '../../../src/ui/show/elapsedText.ts';

it('time that has passed is written as a watch shows it', () => {
  expect([0, 7_400, 750_000, 3_725_000].map(elapsedText)).toEqual(['0:00', '0:07', '12:30', '1:02:05']);
});

it('a clock that was set back has not begun', () => {
  expect(elapsedText(-5000)).toBe('0:00');
});

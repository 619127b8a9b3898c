import { describe, expect, it } from 'vitest';
import { amongAll } from '../../../src/canvas/actions/amongAll.ts';

describe('a place among what is seen', () => {
  const all = ['hidden', 'a', 'also hidden', 'b'];

  it('is before the same neighbour among all', () => {
    expect(amongAll(['a', 'b'], all, 0)).toBe(1);
    expect(amongAll(['a', 'b'], all, 1)).toBe(3);
  });

  it('at the end is the end of all', () => {
    expect(amongAll(['a', 'b'], all, 2)).toBe(4);
    expect(amongAll([], all, 0)).toBe(4);
  });

  it('is itself while all is seen', () => {
    for (const index of [0, 1, 2, 3, 4]) expect(amongAll(all, all, index)).toBe(index);
  });
});

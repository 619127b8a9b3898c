import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapIndex, mergeText } from '../../../src/canvas/editor/mergeText.ts';

describe('two people in one text', () => {
  it('keep both what they wrote', () => {
    expect(mergeText('one two', 'one big two', 'one two three')).toBe('one big two three');
    expect(mergeText('abc', 'abXc', 'Yabc')).toBe('YabXc');
    expect(mergeText('abc', 'ac', 'abcd')).toBe('acd');
  });

  it('lose nothing when only one of them wrote', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, other) => {
        expect(mergeText(base, other, base)).toBe(other);
        expect(mergeText(base, base, other)).toBe(other);
      }),
    );
  });

  it('keep every letter that was put in', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1 }),
        fc.string({ minLength: 1 }),
        (base, i, j, mine, theirs) => {
          const insert = (at: number, text: string) => {
            const index = at % (base.length + 1);
            return base.slice(0, index) + text + base.slice(index);
          };
          const merged = mergeText(base, insert(i, mine), insert(j, theirs));
          expect([...merged].sort().join('')).toBe([...(base + mine + theirs)].sort().join(''));
        },
      ),
    );
  });
});

describe('a caret', () => {
  it('stays where it was among the words', () => {
    expect(mapIndex('hello', 'oh hello', 5)).toBe(8);
    expect(mapIndex('hello', 'hello there', 2)).toBe(2);
    expect(mapIndex('hello', 'hello there', 5)).toBe(5);
    expect(mapIndex('abcdef', 'abf', 4)).toBe(2);
  });
});

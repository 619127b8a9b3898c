import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../src/lib/mergeText.ts';

const wordsArb = fc
  .array(fc.constantFrom('a', 'home', 'in', 'the', 'town', 'ÅÄ', '😀'), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('merging two changes of a text', () => {
  it.each([
    ['both put something in', 'a home in town', 'a new home in town', 'a home in old town', 'a new home in old town'],
    ['both put something in at one place', 'Hello', 'Hello you', 'Hello all', 'Hello all you'],
    ['one puts in, one takes out', 'one two three', 'one two and three', 'two three', 'two and three'],
    ['both change a word', 'the cat sits', 'the dog sits', 'the bird sits', 'the bird dog sits'],
    ['both do the same', 'one', 'one two', 'one two', 'one two'],
    ['one goes on from what the other has put in', '', 'Hello wor', 'Hello', 'Hello wor'],
    ['the other goes on', 'Hel', 'Hello', 'Hello world', 'Hello world'],
    ['both go on from it', 'x', 'x Hello me', 'x Hello you', 'x Hello you me'],
    ['both change the same two words far apart', 'A x B', 'A1 x B1', 'A2 x B2', 'A2 A1 x B2 B1'],
    ['no pair is parted', '', '😀', '😃', '😃😀'],
  ])('%s', (_, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  it('is the one change where the other is none, and the same whoever made it where both are', () => {
    fc.assert(
      fc.property(wordsArb, wordsArb, (base, changed) => {
        expect(mergeText(base, changed, base)).toBe(changed);
        expect(mergeText(base, base, changed)).toBe(changed);
        expect(mergeText(base, changed, changed)).toBe(changed);
      }),
    );
  });

  it('loses no word that somebody has put in', () => {
    const freshArb = fc.tuple(wordsArb, fc.nat(), fc.nat());
    fc.assert(
      fc.property(freshArb, ([base, a, b]) => {
        const put = (word: string, at: number) => {
          const words = base.split(' ');
          return words.toSpliced(at % (words.length + 1), 0, word).join(' ');
        };
        const merged = mergeText(base, put('mine', a), put('theirs', b));
        expect(merged.match(/mine/g)).toHaveLength(1);
        expect(merged.match(/theirs/g)).toHaveLength(1);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText, toWellFormed } from '../../../src/lib/text.ts';

function apply(before: string, after: string): string {
  const edit = diffText(before, after);
  return edit ? before.slice(0, edit.at) + edit.insert + before.slice(edit.at + edit.remove) : before;
}

describe('the difference of two texts', () => {
  it.each([
    ['', 'a', { at: 0, remove: 0, insert: 'a' }],
    ['abc', 'abXc', { at: 2, remove: 0, insert: 'X' }],
    ['abc', 'ac', { at: 1, remove: 1, insert: '' }],
    ['aaa', 'aaaa', { at: 3, remove: 0, insert: 'a' }],
    ['😀', '😁', { at: 0, remove: 2, insert: '😁' }],
    ['a😀b', 'a😀😀b', { at: 3, remove: 0, insert: '😀' }],
    ['\u{1f600}', '\u{1f600}\u{10f600}', { at: 2, remove: 0, insert: '\u{10f600}' }],
  ])('from %j to %j is %j', (before, after, edit) => {
    expect(diffText(before, after)).toEqual(edit);
  });

  it('is nothing for equal texts', () => {
    expect(diffText('same', 'same')).toBeNull();
  });

  it('leads from any text to any other, and cuts no pair of surrogates', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '🙀', '\u{10f600}', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const edit = diffText(before, after);
        if (!edit) return;
        for (const part of [
          before.slice(0, edit.at),
          before.slice(edit.at, edit.at + edit.remove),
          before.slice(edit.at + edit.remove),
          edit.insert,
        ]) {
          expect(toWellFormed(part)).toBe(part);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginLink,
  continueList,
  notationVerb,
  pasteLink,
  toggleList,
  toggleStars,
  type Written,
} from '../../../src/lib/editNotation.ts';
import { parseNotation, plainWords } from '../../../src/lib/notation.ts';

/** A text with its selection between `‹` and `›`, or its caret at `|`. */
function read(shown: string): Written {
  const start = shown.search(/[‹|]/u);
  const text = shown.replace(/[‹›|]/gu, '');
  return { text, start, end: shown.includes('›') ? shown.indexOf('›') - 1 : start };
}

function show(written: Written | null): string | null {
  if (!written) return null;
  const { text, start, end } = written;
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

describe('bold and italic', () => {
  it.each([
    ['Call ‹the bank› now', '**', 'Call **‹the bank›** now'],
    ['Call **‹the bank›** now', '**', 'Call ‹the bank› now'],
    ['Call ‹**the bank**› now', '**', 'Call ‹the bank› now'],
    ['Call ‹ the bank ›now', '*', 'Call  *‹the bank›* now'],
    ['**‹both›**', '*', '***‹both›***'],
    ['***‹both›***', '**', '*‹both›*'],
    ['Call |', '**', 'Call **|**'],
    ['Call **|**', '**', 'Call |'],
    ['‹- one\n- two›', '**', '‹- **one**\n- **two**›'],
    ['‹- **one**\n- **two**›', '**', '‹- one\n- two›'],
  ] as const)('%j with %s', (before, stars, after) => {
    expect(show(toggleStars(read(before), stars))).toBe(after);
  });

  it('put on plain words hold for all of them, and off again leave the text as it was', () => {
    const words = fc.stringMatching(/^[a-z][a-z ,.]{0,20}[a-z]$/u);
    fc.assert(
      fc.property(words, words, words, fc.constantFrom('*' as const, '**' as const), (before, inner, after, stars) => {
        const text = `${before} ${inner} ${after}`;
        const plain = { text, start: before.length + 1, end: before.length + 1 + inner.length };
        const on = toggleStars(plain, stars);
        const run = parseNotation(on.text)[0]?.runs.find((one) => one.isBold || one.isItalic);
        expect(run).toMatchObject({ text: inner, isBold: stars === '**', isItalic: stars === '*' });
        expect(plainWords(on.text)).toBe(text);
        expect(toggleStars(on, stars)).toEqual(plain);
      }),
    );
  });
});

describe('lists', () => {
  it.each([
    ['Bring |keys', '- Bring |keys'],
    ['- Bring |keys', 'Bring |keys'],
    ['a\n‹b\nc›\nd', 'a\n‹- b\n- c›\nd'.replace('‹- b', '- ‹b')],
    ['- ‹b\n- c›', '‹b\nc›'],
    ['‹b\n- c›', '- ‹b\n- c›'],
    ['1. |b', '- |b'],
    ['|', '- |'],
  ])('%j is toggled', (before, after) => {
    expect(show(toggleList(read(before)))).toBe(after);
  });

  it.each([
    ['- keys|', '- keys\n- |'],
    ['9. keys|', '9. keys\n10. |'],
    ['- ke|ys', '- ke\n- |ys'],
    ['- keys\n- |', '- keys\n|'],
    ['keys|', null],
    ['- keys\nplain|', null],
  ])('%j goes on with a new line', (before, after) => {
    expect(show(continueList(read(before)))).toBe(after);
  });
});

describe('an address pasted over words', () => {
  it.each([
    ['See ‹the list› now', 'https://x.se/a', 'See [the list](https://x.se/a)| now'],
    ['‹Anna›', 'mailto:anna@x.se', '[Anna](mailto:anna@x.se)|'],
    ['See ‹the list› now', 'javascript:alert(1)', null],
    ['See ‹the list› now', 'two words', null],
    ['See |', 'https://x.se', null],
    ['‹one\ntwo›', 'https://x.se', null],
    ['‹https://old.se›', 'https://x.se', null],
    ['[list](https://|)', 'https://x.se/a', '[list](https://x.se/a|)'],
    ['See https://|', 'http://x.se', 'See http://x.se|'],
    ['See https://|', 'two words', null],
  ])('%j, %j', (before, pasted, after) => {
    expect(show(pasteLink(read(before), pasted))).toBe(after);
  });
});

describe('a link that is begun', () => {
  it.each([
    ['See ‹the list› now', 'See [the list](https://|) now'],
    ['See ‹ list ›now', 'See  [list](https://|) now'],
    ['See the li|st', 'See the [list](https://|)'],
    ['Sjö|', '[Sjö](https://|)'],
    ['See |', 'See https://|'],
    ['|', 'https://|'],
    ['‹one\ntwo›', 'one\ntwo https://|'],
    ['‹[a]› b', '[a] https://| b'],
  ])('%j', (before, after) => {
    expect(show(beginLink(read(before)))).toBe(after);
  });
});

it('the keys of the notation are found on every keyboard', () => {
  const press = { key: '', code: '', mod: true, shift: false, alt: false };
  const words = { text: 'so', start: 0, end: 2 };
  expect(notationVerb({ ...press, key: 'b' })?.(words).text).toBe('**so**');
  expect(notationVerb({ ...press, key: 'I' })?.(words).text).toBe('*so*');
  expect(notationVerb({ ...press, key: '(', code: 'Digit8', shift: true })?.(words).text).toBe('- so');
  expect(notationVerb({ ...press, key: 'b', mod: false })).toBe(null);
  expect(notationVerb({ ...press, key: 'K', shift: true })?.(words).text).toBe('[so](https://)');
  expect(notationVerb({ ...press, key: 'k' })).toBe(null);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeNotation } from '../../../src/lib/escapeNotation.ts';
import { linksOf, parseNotation, plainWords, type Run } from '../../../src/lib/notation.ts';

/** Text that is thick with everything that might be a mark. */
const thick = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '***',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '](',
        '- ',
        '1. ',
        '\n',
        ' ',
        'a',
        'é',
        '7',
        'https://',
        'x.se',
        'mailto:',
      ),
      fc.constantFrom(
        '[words](https://x.se)',
        '[w *i* w](http://x.se/(a))',
        'https://x.se/a*b.',
        '**b**',
        '*i*',
        '\\*',
        '\\\\',
      ),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  thick,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

/** A line as a short string: `b`, `i` and the target before the words they hold for. */
function shown(text: string): string {
  return parseNotation(text)
    .map(({ marker, runs }) => (marker ? `${marker}|` : '') + runs.map(showRun).join(''))
    .join('\n');
}

function showRun({ text, isBold, isItalic, href }: Run): string {
  const style = `${isBold ? 'b' : ''}${isItalic ? 'i' : ''}${href === null ? '' : `→${href} `}`;
  return style === '' ? text : `{${style}:${text}}`;
}

describe('the notation of texts', () => {
  it.each([
    ['**Bank** calls', '{b:Bank} calls'],
    ['A *real* wait', 'A {i:real} wait'],
    ['***both*** and **bold *both* bold**', '{bi:both} and {b:bold }{bi:both}{b: bold}'],
    ['un**believ**able', 'un{b:believ}able'],
    ['- keys\n- deposit\n12. then', '•|keys\n•|deposit\n12.|then'],
    ['- **Now**: call', '•|{b:Now}: call'],
    ['See [the list](https://x.se/a_(b)?c=1)!', 'See {→https://x.se/a_(b)?c=1 :the list}!'],
    ['[**b** c](mailto:anna@x.se)', '{b→mailto:anna@x.se :b}{→mailto:anna@x.se : c}'],
    ['(https://x.se/a), **https://y.se**.', '({→https://x.se/a :https://x.se/a}), {b→https://y.se :https://y.se}.'],
    [
      'https://sv.wikipedia.org/wiki/Resa_(bok)',
      '{→https://sv.wikipedia.org/wiki/Resa_(bok) :https://sv.wikipedia.org/wiki/Resa_(bok)}',
    ],
  ])('%j is read', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    '2 * 3 * 4',
    '5*3*2',
    'Price* without tax',
    '**',
    '****',
    '** spaced **',
    '-12 degrees',
    '- ',
    '1.5 hours',
    'call 1. then',
    '[click](javascript:alert(1))',
    '[click](data:text/html,x)',
    '[](mailto:a@x.se)',
    'xhttps://x.se',
    'https://',
    'C:\\temp\\new',
    '\\\\server\\share',
  ])('%j is only text', (text) => {
    expect(shown(text)).toBe(text);
    expect(plainWords(text)).toBe(text);
  });

  it.each([
    ['\\*not italic\\*', '*not italic*'],
    ['\\- no item', '- no item'],
    ['\\1. no item', '1. no item'],
    ['\\[w](https://x.se)', '[w]({→https://x.se :https://x.se})'],
    ['\\https://x.se/a', 'https://x.se/a'],
    ['\\\\*i*', '\\{i:i}'],
  ])('a backslash takes the mark of %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('never throws, never makes up a letter and never lets another kind of address be a link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { marker, runs } of parseNotation(text)) {
          for (const run of runs) {
            expect(run.text).not.toBe('');
            expect(text).toContain(marker === null || marker === '•' ? run.text.slice(0, 1) : marker);
            if (run.href !== null) expect(run.href).toMatch(/^(https?:\/\/|mailto:)\S+$/i);
          }
        }
        expect(plainWords(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves text without marks as it is', () => {
    const plain = fc
      .string({ unit: 'grapheme', maxLength: 80 })
      .filter((text) => !/[*\\\r\v\f\u0085\u2028\u2029]|^- |^\d+\. /m.test(text));
    fc.assert(
      fc.property(plain, (text) => {
        expect(plainWords(text)).toBe(text);
      }),
    );
  });

  it('reads an escaped text as the text itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = parseNotation(escapeNotation(text));
        expect(lines.map(({ runs }) => runs.map((run) => run.text).join(''))).toEqual(
          text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/),
        );
        for (const { marker, runs } of lines) {
          expect(marker).toBe(null);
          for (const { isBold, isItalic, href } of runs) expect([isBold, isItalic, href]).toEqual([false, false, null]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the longest texts at once, whatever they are made of', () => {
    for (const part of [
      '*',
      '\\',
      '[',
      '[a](https://x',
      '*a ',
      'a* ',
      '**a*',
      '- ',
      'https://',
      '(https://x.se/(',
      'a',
    ]) {
      const text = part.repeat(Math.floor(10_000 / part.length));
      expect(parseNotation(text).length).toBe(1);
    }
  });

  it('names the words of a list with their bullets, and each target once', () => {
    expect(plainWords('**Bring**\n- an *ID*\n1. [papers](https://x.se)')).toBe('Bring\n• an ID\n1. papers');
    expect(linksOf('[a](https://x.se) https://x.se\n- [mail](mailto:a@x.se)')).toEqual([
      { words: 'a', href: 'https://x.se' },
      { words: 'mail', href: 'mailto:a@x.se' },
    ]);
  });
});

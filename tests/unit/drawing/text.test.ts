import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawableText, type Font, graphemesOf, measureText, textBlock, wrapText } from '../../../src/drawing/index.ts';

const font: Font = { size: 13, weight: 400 };
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.lorem({ maxCount: 30 }),
);

describe('wrapped text', () => {
  it('is never wider than asked, unless a single character is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, width) => {
        for (const line of wrapText(text, width, font))
          expect(measureText(line, font) <= width + 1e-6 || graphemesOf(line).length === 1).toBe(true);
      }),
    );
  });

  it('loses nothing but the spaces at line ends', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (text, width) => {
        const withoutSpaces = (value: string) => value.replace(/\s/g, '');
        expect(withoutSpaces(wrapText(text, width, font).join(''))).toBe(withoutSpaces(drawableText(text)));
      }),
    );
  });

  it('never gets more lines from a wider box', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 20, max: 200 }), fc.nat(200), (text, width, more) => {
        expect(wrapText(text, width + more, font).length).toBeLessThanOrEqual(wrapText(text, width, font).length);
      }),
    );
  });

  it('keeps explicit line ends, of every system, and empty lines', () => {
    expect(wrapText('one\ntwo\r\n\r\nthree\u2028four', 500, font)).toEqual(['one', 'two', '', 'three', 'four']);
    expect(wrapText('', 100, font)).toEqual(['']);
  });

  it('breaks a word that is wider than the line between graphemes', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(wrapText(family.repeat(2), measureText(family, font), font)).toEqual([family, family]);
    const lines = wrapText('bostadsrättsförening', 60, font);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('bostadsrättsförening');
  });

  it('ends in … where lines are cut, and still fits', () => {
    const lines = wrapText('Waits for the seller’s answer for nine long days', 90, font, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\S…$/);
    for (const line of lines) expect(measureText(line, font)).toBeLessThanOrEqual(90);
    expect(wrapText('short', 90, font, 2)).toEqual(['short']);
  });

  it('has no control characters, lone surrogates or decomposed letters', () => {
    expect(drawableText('a\u0000b\u0008\tc\ud800d\u007f')).toBe('ab c\ufffdd');
    expect(wrapText('A\u030Angstro\u0308m', 500, font)).toEqual(['Ångström']);
  });

  it('gives the same answer when it is remembered', () => {
    const first = wrapText('remembered text', 50, font);
    for (let i = 0; i < 20_000; i++) wrapText(`filler ${i}`, 50, font);
    expect(wrapText('remembered text', 50, font)).toEqual(first);
  });
});

describe('measured text', () => {
  it('is the sum of its characters', () => {
    fc.assert(
      fc.property(fc.lorem(), (text) => {
        const sum = [...text].reduce((width, character) => width + measureText(character, font), 0);
        expect(measureText(text, font)).toBeCloseTo(sum, 9);
      }),
    );
  });

  it('guesses generously where Inter has no glyph, and gives invisible characters no width', () => {
    expect(measureText('日本', font)).toBe(26);
    expect(measureText('🙂', font)).toBeCloseTo(1.4 * 13);
    expect(measureText('👨‍👩‍👧‍👦', font)).toBeCloseTo(1.4 * 13);
    expect(measureText('🇳🇴', font)).toBeCloseTo(1.4 * 13);
    expect(measureText('Ж', font)).toBeCloseTo(0.75 * 13);
    expect(measureText('a\u00ad\u200d', font)).toBe(measureText('a', font));
    expect(measureText('o\u0308', font)).toBe(measureText('ö', font));
  });
});

describe('a text block', () => {
  it('anchors by its alignment and knows its widest line', () => {
    const box = { x: 10, y: 5, width: 100, font, lineHeight: 18, fill: '#000000' };
    expect(textBlock('abc', box).x).toBe(10);
    expect(textBlock('abc', { ...box, align: 'center' }).x).toBe(60);
    expect(textBlock('abc', { ...box, align: 'right' }).x).toBe(110);
    expect(textBlock('abc\na', box).width).toBe(measureText('abc', font));
  });
});

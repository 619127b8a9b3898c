import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRichLines,
  type Drawing,
  type Font,
  graphemesOf,
  hrefAt,
  isInFont,
  measureText,
  type RichLine,
  richBlock,
  richLines,
  richSize,
  textBlock,
  widestWord,
  wrapText,
} from '../../../src/drawing/index.ts';
import { escapeNotation } from '../../../src/lib/escapeNotation.ts';
import { plainWords } from '../../../src/lib/notation.ts';

const font: Font = { size: 13, weight: 400 };
const box = { x: 16, y: 8, width: 140, font, lineHeight: 18, fill: '#1a1d24' };
const words = fc.lorem({ maxCount: 6 });
const marked = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `**${text}**`),
      words.map((text) => `*${text}*`),
      words.map((text) => `- ${text}`),
      words.map((text) => `12. ${text}`),
      words.map((text) => `[${text}](https://example.com/${text.length})`),
      fc.constantFrom(
        'https://example.com/a/long/path',
        '**Donaudampfschifffahrtsgesellschaft**kapitän',
        '😀 *日本語*',
        '\\*',
      ),
    ),
    { maxLength: 8 },
  )
  .chain((parts) => fc.constantFrom(' ', '\n').map((joint) => parts.join(joint)));
const anyText = fc.oneof(
  marked,
  fc.string({ unit: 'grapheme', maxLength: 100 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const textOf = (line: RichLine) => line.map((piece) => piece.text).join('');
const right = (line: RichLine) => Math.max(0, ...line.map(({ x, width }) => x + width));

describe('text with marks', () => {
  it('keeps every line inside its width, unless a single character is wider', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 300 }), (text, width) => {
        for (const line of richLines(text, width, font) ?? []) {
          expect(right(line) <= width + 1e-6 || graphemesOf(textOf(line)).length <= 2).toBe(true);
          for (const piece of line) expect(piece.width).toBeCloseTo(measureText(piece.text, piece.font), 6);
        }
      }),
    );
  });

  it('loses no word', () => {
    const bare = (text: string) => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(marked, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = richLines(text, width, font);
        if (lines) expect(bare(lines.map(textOf).join(''))).toBe(bare(plainWords(text).normalize('NFC')));
      }),
    );
  });

  it('is as many lines high as it is drawn', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 60, max: 300 }), (text, width) => {
        const drawn = richBlock(text, { ...box, width });
        const bottoms = drawn.type === 'text' ? [drawn.lines.length] : bottomsOf(drawn.children);
        expect(Math.max(1, ...bottoms)).toBeLessThanOrEqual(countRichLines(text, width, font));
      }),
    );
  });

  it('breaks no word in a box as wide as its widest', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const width = widestWord(text, font);
        const joined = (
          richLines(text, width, font) ?? wrapText(plainWords(text), width, font).map((line) => [{ text: line }])
        )
          .map((line) => line.map((piece) => piece.text).join(''))
          .join(' ');
        // Between characters of some scripts a line may break anyway.
        const unbroken = plainWords(text).match(/(?<!\S)[a-zäöå.:/]+(?!\S)/gu) ?? [];
        for (const word of unbroken) expect(joined).toContain(word);
      }),
    );
  });

  it('without any is the one drawing it always was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 80 }), (text) => {
        fc.pre(!/[*\\]|https?:|\]\(|^- |^\d+\. /im.test(text));
        expect(richBlock(text, box)).toEqual(textBlock(text, box));
      }),
    );
  });

  it('is drawn letter by letter as it stands when every mark is escaped, as it is while somebody types in it', () => {
    fc.assert(
      fc.property(marked, (text) => {
        expect(richBlock(escapeNotation(text), box)).toEqual(textBlock(text, box));
      }),
    );
  });

  it('sets bold and italic in their faces and lists with a hanging indent', () => {
    const lines = richLines('- Call **the bank** *again* and ask once more', 140, font) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    const [first, second] = lines;
    expect(first?.[0]).toMatchObject({ text: '•', x: 0 });
    expect(first?.[1]).toMatchObject({ text: 'Call ', font });
    expect(first?.[2]).toMatchObject({ text: 'the bank', font: { weight: 700 } });
    expect(second?.[0]?.x).toBe(first?.[1]?.x);
    expect(isInFont('•', font)).toBe(true);
    expect(richLines('*so*', 140, { ...font, italic: true })?.[0]?.[0]?.font).toMatchObject({
      weight: 400,
      italic: false,
    });
  });

  it('underlines a link in the ink of the text, and knows where it leads', () => {
    const text = 'See [the list of banks](https://x.se/banks) first';
    const drawn = richBlock(text, box);
    const lines = drawn.type === 'group' ? drawn.children.filter((child) => child.type === 'rect') : [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatchObject({ fill: box.fill, height: 1 });
    const x = measureText('See ', font) + 4;
    expect(hrefAt(text, box, { x, y: 9 })).toBe('https://x.se/banks');
    expect(hrefAt(text, box, { x: 2, y: 9 })).toBe(null);
    expect(hrefAt(text, box, { x, y: 900 })).toBe(null);
  });

  it('ends in … where lines are cut', () => {
    fc.assert(
      fc.property(marked, fc.integer({ min: 1, max: 3 }), (text, maxLines) => {
        const { width, lines } = richSize(text, box.width, font, maxLines);
        expect(lines).toBeLessThanOrEqual(maxLines);
        expect(width).toBeLessThanOrEqual(box.width + 1e-6);
      }),
    );
    const cut = richBlock('**one** two three four five six seven', { ...box, width: 60, maxLines: 1 });
    expect(JSON.stringify(cut)).toContain('…');
  });
});

function bottomsOf(children: readonly Drawing[]): number[] {
  return children.flatMap((child) => (child.type === 'text' ? [child.y / child.lineHeight + child.lines.length] : []));
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFooter, footerRows } from '../../../src/drawing/cardFooter.ts';
import type { TextDrawing } from '../../../src/drawing/drawing.ts';
import { measureText } from '../../../src/drawing/text.ts';
import { lightTheme } from '../../../src/drawing/theme.ts';

function texts(left: string, right: string, width: number): TextDrawing[] {
  const box = { x: 16, y: 40, width, theme: lightTheme, paint: lightTheme.kinds.gold };
  return drawFooter({ left, right }, box).filter((drawing) => drawing.type === 'text');
}

describe('an owner beside a due date', () => {
  it('shares its row while both have room', () => {
    expect(footerRows({ left: 'Legal', right: '1 Feb' }, 120)).toBe(1);
    expect(texts('Legal', '1 Feb', 120).map(({ y, lines }) => [y, lines])).toEqual([
      [40, ['Legal']],
      [40, ['1 Feb']],
    ]);
  });

  it('has a row of its own rather than being cut', () => {
    expect(footerRows({ left: 'Brokerage, Malmö', right: '15 Jan' }, 120)).toBe(2);
    expect(texts('Brokerage, Malmö', '15 Jan', 120).map(({ y, lines }) => [y, lines])).toEqual([
      [40, ['Brokerage, Malmö']],
      [56, ['15 Jan']],
    ]);
  });

  it('ends beside the date when its last line leaves room, and is cut only after two', () => {
    const two = texts('The customer service of the region', 'Done', 120);
    expect(two.map(({ lines }) => lines)).toEqual([['The customer service', 'of the region'], ['Done']]);
    expect(two[1]?.y).toBe(56);
    expect(texts('word '.repeat(40), 'Done', 120)[0]?.lines[1]).toMatch(/…$/);
  });

  it('never runs into it, nor below its rows', () => {
    const words = fc.lorem({ maxCount: 6 });
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('1 Feb', '15 Jan', 'In progress'),
        fc.integer({ min: 90, max: 300 }),
        (left, right, width) => {
          const [first, date] = texts(left, right, width);
          const rows = footerRows({ left, right }, width);
          expect(date?.y).toBe(40 + (rows - 1) * 16);
          const lines = first?.lines ?? [];
          if (lines.length < rows) return;
          const last = measureText(lines.at(-1) ?? '', { size: 11, weight: 400 });
          expect(last + measureText(right, { size: 11, weight: 400 })).toBeLessThan(width);
        },
      ),
    );
  });
});

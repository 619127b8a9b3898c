import { expect, it } from 'vitest';
import { tableToCsv, tableToMarkdown } from '../../../src/export/index.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\u00a0=1'])(
  'a cell that a spreadsheet would run as a formula is text: %j',
  (cell) => {
    expect(tableToCsv([[cell]])).toBe(`"'${cell}"\r\n`);
  },
);

it('a cell keeps its quotation marks, commas and lines', () => {
  expect(tableToCsv([['a "b", c', 'd\ne', 'a-b']])).toBe('"a ""b"", c","d\ne","a-b"\r\n');
});

it('a table in Markdown takes no markup from its cells', () => {
  expect(tableToMarkdown([['A'], ['a | b\n<b>*c*</b>']])).toBe('| A |\n| --- |\n| a \\| b \\<b\\>\\*c\\*\\</b\\> |\n');
});

import { describe, expect, it } from 'vitest';
import { cleanCell, sharedMark, splitLane, splitLines } from '../../../src/import/grid/cells.ts';
import { type GridFormat, readRows } from '../../../src/import/index.ts';

function rowsOf(text: string, format: GridFormat = 'csv') {
  const result = readRows(text, format);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.rows;
}

describe('a table', () => {
  it.each([
    ['commas', 'a,"b, c",d\n1,2,3'],
    ['semicolons with decimal commas', 'a;"b, c";d\n1;2;3'],
    ['tabs', 'a\tb, c\td\n1\t2\t3'],
    ['a told separator', 'sep=;\r\na;b, c;d\r\n1;2;3'],
    ['bars', 'a|b, c|d\n1|2|3'],
  ])('with %s is cut where its rows are even', (_, text) => {
    expect(rowsOf(text)).toEqual([
      ['a', 'b, c', 'd'],
      ['1', '2', '3'],
    ]);
  });

  it('keeps line breaks inside quoted cells, an empty corner and empty cells', () => {
    expect(rowsOf(',x,y\n"a\nb","""q""",\n')).toEqual([
      ['', 'x', 'y'],
      ['a\nb', '"q"', ''],
    ]);
  });

  it('loses its empty edges, and gives what stands above it as its title', () => {
    const result = readRows('Journey of a bag,,,\n,,,\n,x,y,\na,1,2,\n,,,\n', 'csv');
    expect(result).toMatchObject({ ok: true, value: { title: 'Journey of a bag', offset: 2 } });
    expect(rowsOf('Journey of a bag,,,\n,,,\n,x,y,\na,1,2,\n,,,\n')).toEqual([
      ['', 'x', 'y'],
      ['a', '1', '2'],
    ]);
  });

  it('may end in thousands of empty rows and columns, as spreadsheets do', () => {
    expect(rowsOf(`a,b${',,,\n'.repeat(3)}c,d\n${`${','.repeat(1200)}\n`.repeat(1200)}`)).toEqual([
      ['a', 'b'],
      ['', ''],
      ['', ''],
      ['c', 'd'],
    ]);
  });

  it('in Markdown is read without escapes and bold marks', () => {
    const text = '# Map\n\n| | **1\\. Find** | b |\n|--|:-:|--|\n| **Need** | x \\| y<br>z | |\n\nend | of';
    expect(rowsOf(text, 'markdown')).toEqual([
      ['', '1. Find', 'b'],
      ['Need', 'x | y\nz', ''],
    ]);
  });

  it('copied from a spreadsheet is read as text, its merged cells in their first place', () => {
    const html = `<meta><style>td{color:red}</style><table><tr><td></td><td colspan="2">A</td><th>B</th></tr>
      <tr><td rowspan=2>Need</td><td>x<br>y &lt;b&gt;</td><td><ul><li>1</li><li>2</li></ul></td><td> z
        z<script>alert(1)</script></td></tr><tr><td>p</td><td>q</td><td>r</td></tr></table>`;
    expect(rowsOf(html, 'html')).toEqual([
      ['', 'A', '', 'B'],
      ['Need', 'x\ny <b>', '1\n2', 'z z'],
      ['', 'p', 'q', 'r'],
    ]);
  });

  it('nested beyond any stack is read all the same', () => {
    const html = `<table><tr><td>a</td><td>${'<i>'.repeat(20_000)}b</td></tr><tr><td>c</td><td>d</td></tr></table>`;
    expect(rowsOf(html, 'html')[0]).toEqual(['a', 'b']);
  });

  it.each([
    ['a,"b\nc,d', 'quote-not-closed', { row: 1 }],
    ['<p>no table</p>', 'no-table', {}],
    [`a,b\n${'c,d\n'.repeat(1000)}`, 'table-too-big', {}],
    [`a${',b'.repeat(1000)}\nc,d`, 'table-too-big', {}],
    [`<table>${'<tr><td rowspan=200 colspan=200>a</td></tr>'.repeat(26)}</table>`, 'table-too-big', {}],
    [`a,b\nc,${'x'.repeat(10_001)}`, 'text-too-long', { row: 2, column: 2 }],
  ])('%# that cannot be kept whole is refused with its place', (text, code, place) => {
    const result = readRows(text, text.startsWith('<') ? 'html' : 'csv');
    expect(result).toMatchObject({ ok: false, error: { code, place } });
  });
});

describe('a cell', () => {
  it.each([
    ['a\r\nb<br/>c<BR>d', 'a\nb\nc\nd'],
    ['1\\. Item \\| x', '1. Item | x'],
    ["'=SUM(A1)", '=SUM(A1)'],
    ["it's", "it's"],
    [' a\u00a0b ', 'a b'],
  ])('%j is cleaned to %j', (text, clean) => {
    expect(cleanCell(text)).toBe(clean);
  });

  it.each([
    ['- a\n- b', ['a', 'b']],
    ['• a\n•b', ['a', 'b']],
    ['• a • b', ['a', 'b']],
    ['- a\ngoes on\n- b', ['a goes on', 'b']],
    ['😊 a\nb', ['😊 a', 'b']],
    ['a, b; c / d', ['a, b; c / d']],
    ['-2', ['-2']],
    ['', []],
  ])('%j holds the items %j', (cell, items) => {
    expect(splitLines(cell)).toEqual(items);
  });

  it('is divided at a slash or semicolon only where every filled cell of its lane is', () => {
    expect(splitLane(['a/b', '', 'c / d / e'])).toEqual([['a', 'b'], [], ['c', 'd', 'e']]);
    expect(splitLane(['a;b', 'c;d'])).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(splitLane(['a/b', 'c'])).toEqual([['a/b'], ['c']]);
    expect(splitLane(['a, b', 'c, d'])).toEqual([['a, b'], ['c, d']]);
    expect(splitLane(['https://a/b', 'c/d'])).toEqual([['https://a/b'], ['c/d']]);
    expect(splitLane(['a/b'])).toEqual([['a/b']]);
  });

  it('has an emoji for a bullet only where every item of its lane has the same', () => {
    expect(sharedMark([['⚠️ a', '⚠️ b'], []])).toBe('⚠️');
    expect(sharedMark([['😊 a'], ['😟 b']])).toBeNull();
    expect(sharedMark([['✅ a']])).toBeNull();
    expect(sharedMark([['a', 'b']])).toBeNull();
  });
});

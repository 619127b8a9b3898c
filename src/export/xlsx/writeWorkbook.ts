/** The only file that knows the library workbooks are written by. */
import { type CellStyle, type CellValue, type Cell as LibraryCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Cell, cellText } from '../../lib/cell.ts';
import { PAGE_FOOTER, pageSetup, printTitles } from './printing.ts';
import type { WorkBook, WorkSheet } from './workbook.ts';

/** Most characters a cell of Excel holds. */
const LONGEST = 32_767;
const FONT = { name: 'Calibri', size: 11 } as const;
const BODY: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top' } };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EBF0' } },
  alignment: { wrapText: true, vertical: 'top' },
};
const DATE: CellStyle = { ...BODY, numFmt: 'yyyy-mm-dd' };

export async function writeWorkbook({ title, date, sheets }: WorkBook): Promise<Uint8Array> {
  const day = new Date(`${date}T00:00:00Z`);
  return writeXlsx({
    sheets: sheets.map(toSheet),
    namedRanges: sheets.map((sheet) => printTitles(sheet, letters)),
    properties: { title: printable(title), created: day, modified: day },
    defaultFont: FONT,
  });
}

function toSheet(sheet: WorkSheet): WriteSheet {
  const { name, rows, widths, heads, hasFilter, joined } = sheet;
  const cells = new Map<string, Partial<LibraryCell>>();
  for (const [y, row] of rows.entries()) {
    for (const [x, cell] of row.entries()) {
      const isHead = y < heads.rows || x < heads.columns;
      if (cell === null && !isHead) continue;
      const isDate = typeof cell === 'object' && cell !== null;
      cells.set(`${y},${x}`, { style: isHead ? HEAD : isDate ? DATE : BODY });
    }
  }
  const lastRow = rows.length - 1;
  const lastColumn = Math.max(0, ...rows.map((row) => row.length)) - 1;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(toValue)),
    cells,
    pageSetup: pageSetup(sheet),
    headerFooter: { oddFooter: PAGE_FOOTER },
    freezePane: { rows: heads.rows, columns: heads.columns },
    ...(hasFilter ? { autoFilter: { range: `A1:${letters(lastColumn)}${lastRow + 1}` } } : {}),
    ...(joined ? { merges: mergesOf(rows, joined, heads) } : {}),
  };
}

function toValue(cell: Cell): CellValue {
  if (typeof cell === 'object' && cell !== null) return new Date(`${cell.date}T00:00:00Z`);
  if (typeof cell === 'string') return fitted(printable(cellText(cell)));
  return cell;
}

/** Text that XML can hold. What looks like the escape of a character in a workbook is escaped itself (ECMA-376 part 1, 22.9.2.19). */
function printable(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML has no place for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  );
}

function fitted(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/\p{Surrogate}/gu, '')}…` : text;
}

function mergesOf(rows: WorkSheet['rows'], joined: NonNullable<WorkSheet['joined']>, heads: WorkSheet['heads']) {
  const isRow = 'row' in joined;
  const line = isRow ? (rows[joined.row] ?? []) : rows.map((row) => row[joined.column] ?? null);
  const start = isRow ? heads.columns : heads.rows;
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (let from = start; from < line.length; ) {
    let to = from + 1;
    while (to < line.length && line[to] === null) to += 1;
    if (to - from > 1) {
      merges.push(
        isRow
          ? { startRow: joined.row, endRow: joined.row, startCol: from, endCol: to - 1 }
          : { startRow: from, endRow: to - 1, startCol: joined.column, endCol: joined.column },
      );
    }
    from = to;
  }
  return merges;
}

/** The name of a column by its index: A, B … AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest >= 0 ? letters(rest) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

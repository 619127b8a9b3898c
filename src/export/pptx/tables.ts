/** Native tables over as many slides as they need: heights are measured, the header is repeated, no row is cut. */
import type { Rect } from '../../lib/geometry.ts';
import type { DeckContext } from './context.ts';
import type { Paragraph, Run, TableShape } from './deck.ts';
import { toParagraphs } from './look.ts';
import { BOLD, countLines, type Face, leadingOf, REGULAR, shorten, widthOf } from './measure.ts';

export interface Column<T> {
  readonly name: string;
  /** Of the table's width; all together 1. */
  readonly share: number;
  readonly text: (row: T) => string;
  readonly isBold?: boolean;
  readonly colour?: (row: T) => string;
}

export interface TablePage<T> {
  readonly rows: readonly T[];
  readonly shape: TableShape;
}

/** Type sizes from the smallest; as large as takes no more slides than the smallest. */
const SMALLEST = 11.5;
const LARGER = [12, 13, 14, 15] as const;
/** Where a room reads along: as large as the lines under a title allow. */
const FOR_A_ROOM = [...LARGER, 16, 17, 18, 20] as const;
const INSET_X = 6;
/** No column takes more of the table for the sake of a long word. */
const WIDEST_SHARE = 0.3;

interface Measured<T> {
  readonly row: T;
  readonly texts: readonly string[];
  readonly height: number;
}

interface Table<T> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly box: Rect;
  /** Shown to a room that talks about it, and not only read: set larger where there is room. */
  readonly isForRoom?: boolean;
}

/** A text that would not fit a slide of its own is shortened, and kept whole for the last slides. */
export function tablePages<T>(context: DeckContext, table: Table<T>): readonly TablePage<T>[] {
  const texts = table.rows.map((row) => table.columns.map((column) => column.text(row)));
  const longest = table.columns.map((column, i) =>
    longestWord([column.name, ...texts.map((row) => row[i] ?? '')], faceOf(column)),
  );
  let best = draft(table, texts, longest, SMALLEST);
  for (const size of table.isForRoom ? FOR_A_ROOM : LARGER) {
    const larger = draft(table, texts, longest, size);
    if (larger.pages.length > best.pages.length || larger.shortened.length > 0) break;
    best = larger;
  }
  for (const [heading, whole] of best.shortened) context.inFull.add(heading, whole);
  return best.pages.map((page) => toPage(table, best, page, context));
}

function faceOf<T>({ isBold }: Column<T>): Face {
  return isBold ? BOLD : REGULAR;
}

interface Draft<T> {
  readonly size: number;
  readonly headerSize: number;
  readonly widths: readonly number[];
  readonly inset: TableShape['inset'];
  readonly pages: readonly (readonly Measured<T>[])[];
  /** Headings and whole texts of what had to be shortened. */
  readonly shortened: readonly (readonly [string, string])[];
}

function draft<T>(
  { name, columns, rows, box }: Table<T>,
  texts: readonly (readonly string[])[],
  longest: readonly number[],
  size: number,
): Draft<T> {
  const inset = { x: INSET_X, y: size > 12 ? 7 : 5 };
  const headerSize = size > 15 ? 13 : size > 12 ? 11.5 : 10.5;
  const widths = columnWidths(columns, longest, size, box.width);
  const room = box.height - (leadingOf(headerSize) + 2 * inset.y);
  const most = Math.floor((room - 2 * inset.y) / leadingOf(size));
  const shortened: (readonly [string, string])[] = [];
  const measured = rows.map((row, r): Measured<T> => {
    let lines = 1;
    const shown = columns.map((column, i) => {
      const whole = texts[r]?.[i] ?? '';
      const width = (widths[i] ?? 0) - 2 * inset.x;
      const taken = countLines(whole, width, size, faceOf(column));
      lines = Math.max(lines, Math.min(taken, most));
      if (taken <= most) return whole;
      shortened.push([`${name}, ${column.name}`, whole]);
      return shorten(whole, width, size, faceOf(column), most);
    });
    return { row, texts: shown, height: lines * leadingOf(size) + 2 * inset.y };
  });
  return { size, headerSize, widths, inset, pages: dealEvenly(measured, room), shortened };
}

/** Width in ems of what no line may break; a word as long as a line may be broken. */
function longestWord(texts: readonly string[], face: Face): number {
  let longest = 0;
  for (const word of texts.join(' ').split(/\s+/u)) {
    longest = Math.max(longest, word.length > 60 ? Number.POSITIVE_INFINITY : widthOf(word, 1, face));
  }
  return longest;
}

/** The columns' shares, those made wider that would break a word, at the cost of those with room. */
function columnWidths<T>(
  columns: readonly Column<T>[],
  longest: readonly number[],
  size: number,
  width: number,
): number[] {
  const needs = longest.map((ems) => Math.min(ems * size + 2 * INSET_X + 2, WIDEST_SHARE * width));
  const asked = columns.map(({ share }) => share * width);
  const widths = asked.map((own, i) => Math.max(own, needs[i] ?? 0));
  const over = widths.reduce((sum, own) => sum + own, 0) - width;
  const spare = widths.map((own, i) => own - (needs[i] ?? 0));
  const all = spare.reduce((sum, own) => sum + own, 0);
  return over <= 0 ? widths : all < over ? asked : widths.map((own, i) => own - (over * (spare[i] ?? 0)) / all);
}

/** Rows over as few slides as may be, about equally full. */
function dealEvenly<T>(rows: readonly Measured<T>[], room: number): (readonly Measured<T>[])[] {
  const fewest = deal(rows, room);
  const highest = Math.max(0, ...rows.map(({ height }) => height));
  for (let share = 0.5; share < 1; share += 0.05) {
    const pages = deal(rows, Math.max(highest, room * share));
    if (pages.length === fewest.length && fewest.length > 1) return pages;
  }
  return fewest;
}

function deal<T>(rows: readonly Measured<T>[], room: number): Measured<T>[][] {
  const pages: Measured<T>[][] = [];
  let left = 0;
  for (const each of rows) {
    if (each.height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(each);
    left -= each.height;
  }
  return pages;
}

function toPage<T>(
  { name, columns, box }: Table<T>,
  { size, headerSize, widths, inset }: Draft<T>,
  page: readonly Measured<T>[],
  { theme }: DeckContext,
): TablePage<T> {
  const header = columns.map((column) =>
    cell({ text: column.name, size: headerSize, colour: theme.inkSoft, bold: true }),
  );
  const rows = page.map(({ row, texts, height }) => ({
    height,
    cells: columns.map(({ colour, isBold = false }, i) =>
      cell({ text: texts[i] ?? '', size, colour: colour?.(row) ?? theme.ink, bold: isBold }),
    ),
  }));
  const all = [{ height: leadingOf(headerSize) + 2 * inset.y, cells: header }, ...rows];
  const height = all.reduce((sum, each) => sum + each.height, 0);
  const alt = `${name}: ${columns.map((column) => column.name).join(', ')}`;
  const shape = { type: 'table', name, alt, box: { ...box, height }, columns: widths, rows: all, inset } as const;
  return { rows: page.map(({ row }) => row), shape: { ...shape, line: theme.sheetLine } };
}

/** The body of a slide, for a table. */
export function tableBox({ frame }: DeckContext): Rect {
  const { margin, contentWidth, bodyTop, footerLine } = frame;
  return { x: margin - INSET_X, y: bodyTop, width: contentWidth + 2 * INSET_X, height: footerLine - 10 - bodyTop };
}

function cell(run: Run): { readonly paragraphs: readonly Paragraph[] } {
  return { paragraphs: toParagraphs([run]) };
}

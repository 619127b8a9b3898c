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

/** Type sizes from the largest; as large as takes no more slides than the smallest. */
const LARGER = [15, 14, 13, 12] as const;
const SMALLEST = 11.5;
const INSET_X = 6;
/** No column takes more of the table for the sake of a long word. */
const WIDEST_SHARE = 0.3;

interface Measured<T> {
  readonly row: T;
  readonly line: TableShape['rows'][number];
}

interface Table<T> {
  readonly name: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly box: Rect;
}

/** A text that would not fit a slide of its own is shortened, and kept whole for the last slides. */
export function tablePages<T>(context: DeckContext, table: Table<T>): readonly TablePage<T>[] {
  const texts = table.rows.map((row) => table.columns.map((column) => column.text(row)));
  const smallest = draft(context, table, texts, SMALLEST);
  for (const size of LARGER) {
    const each = draft(context, table, texts, size);
    if (each.pages.length > smallest.pages.length || !each.isWhole) continue;
    return each.pages.map((page) => toPage(table, each, page, context));
  }
  smallest.keep();
  return smallest.pages.map((page) => toPage(table, smallest, page, context));
}

interface Draft<T> {
  readonly widths: readonly number[];
  readonly header: TableShape['rows'][number];
  readonly inset: TableShape['inset'];
  readonly pages: readonly (readonly Measured<T>[])[];
  readonly isWhole: boolean;
  /** Keeps what was shortened. */
  readonly keep: () => void;
}

function draft<T>(
  { theme, inFull }: DeckContext,
  { name, columns, rows, box }: Table<T>,
  texts: readonly (readonly string[])[],
  size: number,
): Draft<T> {
  const inset = { x: INSET_X, y: size > 12 ? 7 : 5 };
  const headerSize = size > 12 ? 11.5 : 10.5;
  const faces = columns.map(({ isBold }) => (isBold ? BOLD : REGULAR));
  const widths = columnWidths(columns, texts, faces, size, box.width);
  const header = {
    height: leadingOf(headerSize) + 2 * inset.y,
    cells: columns.map((column) => cell({ text: column.name, size: headerSize, colour: theme.inkSoft, bold: true })),
  };
  const most = Math.floor((box.height - header.height - 2 * inset.y) / leadingOf(size));
  const shortened: (readonly [string, string])[] = [];
  const measured = rows.map((row, r): Measured<T> => {
    let lines = 1;
    const cells = columns.map((column, i) => {
      const whole = texts[r]?.[i] ?? '';
      const face = faces[i] ?? REGULAR;
      const width = (widths[i] ?? 0) - 2 * inset.x;
      const text = shorten(whole, width, size, face, most);
      if (text !== whole) shortened.push([`${name}, ${column.name}`, whole]);
      lines = Math.max(lines, countLines(text, width, size, face));
      return cell({ text, size, colour: column.colour?.(row) ?? theme.ink, bold: column.isBold ?? false });
    });
    return { row, line: { height: lines * leadingOf(size) + 2 * inset.y, cells } };
  });
  return {
    widths,
    header,
    inset,
    pages: dealEvenly(measured, box.height - header.height),
    isWhole: shortened.length === 0,
    keep: () => {
      for (const [heading, whole] of shortened) inFull.add(heading, whole);
    },
  };
}

/** The columns' shares, those made wider that would break a word, at the cost of those with room. */
function columnWidths<T>(
  columns: readonly Column<T>[],
  texts: readonly (readonly string[])[],
  faces: readonly Face[],
  size: number,
  width: number,
): number[] {
  const needs = columns.map((column, i) => {
    const words = [column.name, ...texts.map((row) => row[i] ?? '')].flatMap((text) => text.split(/\s+/u));
    const longest = Math.max(
      ...words.map((word) => (word.length > 60 ? width : widthOf(word, size, faces[i] ?? REGULAR))),
    );
    return Math.min(longest + 2 * INSET_X + 2, WIDEST_SHARE * width);
  });
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
  const highest = Math.max(0, ...rows.map(({ line }) => line.height));
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
    if (each.line.height > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(each);
    left -= each.line.height;
  }
  return pages;
}

function toPage<T>(
  { name, columns, box }: Table<T>,
  { header, widths, inset }: Draft<T>,
  page: readonly Measured<T>[],
  { theme }: DeckContext,
): TablePage<T> {
  const rows = [header, ...page.map(({ line }) => line)];
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const alt = `${name}: ${columns.map((column) => column.name).join(', ')}`;
  const shape = { type: 'table', name, alt, box: { ...box, height }, columns: widths, rows, inset } as const;
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

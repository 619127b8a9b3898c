/** Native tables over as many slides as they need: heights are measured, the header is repeated, no row is cut. */
import type { Rect } from '../../lib/geometry.ts';
import type { DeckContext } from './context.ts';
import type { Paragraph, Run, TableShape } from './deck.ts';
import { toParagraphs } from './look.ts';
import { BOLD, heightOf, leadingOf, REGULAR, shorten } from './measure.ts';

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

const SIZE = 11.5;
const HEADER_SIZE = 10.5;
const INSET = { x: 6, y: 5 } as const;

/** A text that would not fit a slide of its own is shortened, and kept whole for the last slides. */
export function tablePages<T>(
  context: DeckContext,
  table: {
    readonly name: string;
    readonly columns: readonly Column<T>[];
    readonly rows: readonly T[];
    readonly box: Rect;
  },
): readonly TablePage<T>[] {
  const { name, columns, rows, box } = table;
  const { theme, inFull } = context;
  const widths = columns.map(({ share }) => share * box.width);
  const header = {
    height: leadingOf(HEADER_SIZE) + 2 * INSET.y,
    cells: columns.map((column) => cell({ text: column.name, size: HEADER_SIZE, colour: theme.inkSoft, bold: true })),
  };
  const most = Math.floor((box.height - header.height - 2 * INSET.y) / leadingOf(SIZE));
  const measured = rows.map((row) => {
    const texts = columns.map((column, i) => {
      const whole = column.text(row);
      const face = column.isBold ? BOLD : REGULAR;
      const width = (widths[i] ?? 0) - 2 * INSET.x;
      const text = shorten(whole, width, SIZE, face, most);
      if (text !== whole) inFull.add(`${name}, ${column.name}`, whole);
      return { text, height: heightOf(text, width, SIZE, face) };
    });
    const cells = columns.map((column, i) =>
      cell({
        text: texts[i]?.text ?? '',
        size: SIZE,
        colour: column.colour?.(row) ?? theme.ink,
        bold: column.isBold ?? false,
      }),
    );
    return { row, line: { height: Math.max(...texts.map(({ height }) => height)) + 2 * INSET.y, cells } };
  });
  const pages: (typeof measured)[] = [];
  let left = 0;
  for (const each of measured) {
    if (each.line.height > left) {
      pages.push([]);
      left = box.height - header.height;
    }
    pages.at(-1)?.push(each);
    left -= each.line.height;
  }
  return pages.map((page) => {
    const lines = [header, ...page.map(({ line }) => line)];
    const height = lines.reduce((sum, line) => sum + line.height, 0);
    const shape = {
      type: 'table',
      name,
      alt: `${name}: ${columns.map((column) => column.name).join(', ')}`,
      box: { ...box, height },
      columns: widths,
      rows: lines,
      inset: INSET,
      line: theme.sheetLine,
    } as const;
    return { rows: page.map(({ row }) => row), shape };
  });
}

/** The body of a slide, for a table. */
export function tableBox({ frame }: DeckContext): Rect {
  const { margin, contentWidth, bodyTop, footerLine } = frame;
  return { x: margin - INSET.x, y: bodyTop, width: contentWidth + 2 * INSET.x, height: footerLine - 10 - bodyTop };
}

function cell(run: Run): { readonly paragraphs: readonly Paragraph[] } {
  return { paragraphs: toParagraphs([run]) };
}

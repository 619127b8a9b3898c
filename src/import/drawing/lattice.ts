import type { Rows } from '../grid/csv.ts';
import { findBands, type Interval } from './bands.ts';
import type { DrawnBox } from './drawing.ts';

export interface PlacedBox {
  readonly box: DrawnBox;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it covers. */
  readonly rows: number;
  readonly columns: number;
}

/** Boxes by the row and column they were drawn in. */
export interface Lattice {
  readonly boxes: readonly PlacedBox[];
  readonly rows: readonly Interval[];
  readonly columns: readonly Interval[];
}

export function toLattice(boxes: readonly DrawnBox[]): Lattice {
  const across = findBands(boxes.map(({ x, width }) => ({ start: x, end: x + width })));
  const down = findBands(boxes.map(({ y, height }) => ({ start: y, end: y + height })));
  const placed = boxes.map((box, index): PlacedBox => {
    const { first: column = 0, last: right = column } = across.reaches[index] ?? {};
    const { first: row = 0, last: bottom = row } = down.reaches[index] ?? {};
    return { box, row, column, rows: bottom - row + 1, columns: right - column + 1 };
  });
  placed.sort((a, b) => a.row - b.row || a.column - b.column || a.box.y - b.box.y || a.box.x - b.box.x);
  return { boxes: placed, rows: down.bands, columns: across.bands };
}

/** Rows for columns and the other way round. */
export function transpose({ boxes, rows, columns }: Lattice): Lattice {
  const turned = boxes.map((one) => ({
    box: one.box,
    row: one.column,
    column: one.row,
    rows: one.columns,
    columns: one.rows,
  }));
  return { boxes: turned, rows: columns, columns: rows };
}

/** Joins rows: `targets` tells for each which row it belongs to, itself or another. */
export function joinRows(lattice: Lattice, targets: readonly number[]): Lattice {
  const kept = [...new Set(targets)].sort((a, b) => a - b);
  const indexOf = new Map(kept.map((row, index) => [row, index]));
  const at = (row: number): number => indexOf.get(targets[row] ?? row) ?? 0;
  const boxes = lattice.boxes.map((one) => {
    const row = at(one.row);
    return { ...one, row, rows: Math.max(1, at(one.row + one.rows - 1) - row + 1) };
  });
  return { ...lattice, boxes, rows: kept.map((row) => lattice.rows[row] ?? { start: 0, end: 0 }) };
}

/** Texts of the cells; a box that covers several stands in the first. */
export function cellTexts({ boxes, rows, columns }: Lattice): Rows {
  const table = rows.map(() => columns.map(() => ''));
  for (const { box, row, column } of boxes) {
    const cells = table[row];
    if (cells) cells[column] = cells[column] ? `${cells[column]}\n${box.text}` : box.text;
  }
  return table;
}

import type { Cell } from '../../lib/cell.ts';

export interface TableColumn {
  readonly title: string;
  /** In characters, where a program shows columns. */
  readonly width: number;
}

/** A table with one row of heads. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

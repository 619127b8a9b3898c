/** A workbook as plain data: what `writeWorkbook` puts into a file, whoever's library does it. */
import type { Cell } from '../../lib/cell.ts';

export interface WorkSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay in view, and stand on every page; they are set as heads. */
  readonly heads: { readonly rows: number; readonly columns: number };
  readonly hasFilter: boolean;
  /** Rows whose cells are joined with the empty ones after them, or columns, where phases lie. */
  readonly joined: { readonly row: number } | { readonly column: number } | null;
}

export interface WorkBook {
  readonly title: string;
  /** ISO 8601 calendar date. */
  readonly date: string;
  readonly sheets: readonly WorkSheet[];
}

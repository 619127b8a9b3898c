import { pageSize } from '../paper.ts';
import { type Row, TEXT_WIDTH } from './layRows.ts';

/** Text pages are A4, standing. */
export const TEXT_PAGE = pageSize('A4', true);
export const TEXT_LEFT = (TEXT_PAGE.width - TEXT_WIDTH) / 2;
export const TEXT_TOP = 68;
export const TEXT_BOTTOM = TEXT_PAGE.height - 62;

export interface PlacedRow {
  readonly row: Row;
  readonly y: number;
}

/** Rows page by page; what is kept together moves on together, unless it is longer than a page. */
export function paginate(rows: readonly Row[]): readonly (readonly PlacedRow[])[] {
  const pages: PlacedRow[][] = [[]];
  let y = TEXT_TOP;
  const breakPage = () => {
    pages.push([]);
    y = TEXT_TOP;
  };
  const place = (row: Row) => {
    if (y > TEXT_TOP) y += row.above ?? 0;
    if (y + row.height > TEXT_BOTTOM) breakPage();
    pages.at(-1)?.push({ row, y });
    y += row.height;
  };
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (rows[to]?.isKept && to + 1 < rows.length) to += 1;
    const together = rows.slice(from, to + 1);
    const height = together.reduce((sum, row) => sum + row.height + (row.above ?? 0), 0);
    if (y > TEXT_TOP && y + height > TEXT_BOTTOM && height <= TEXT_BOTTOM - TEXT_TOP) breakPage();
    for (const row of together) place(row);
    from = to + 1;
  }
  return pages;
}

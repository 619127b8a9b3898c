/** Where the keyboard can stand in a table: in each cell on its cards, else on what adds the first one, else on the cell. */

export interface Spot {
  readonly row: number;
  readonly column: number;
  /** Index of the card in its cell. */
  readonly item: number;
}

/** The first cell of the map: names of lanes stand before it. */
export const FIRST_SPOT: Spot = { row: 0, column: 1, item: 0 };

/** What the keyboard stands on in a cell, from above. */
export function stopsOf(cell: HTMLTableCellElement): readonly HTMLElement[] {
  const words = 'textarea, button';
  const cards = [...cell.querySelectorAll('li')].flatMap((card) => card.querySelector<HTMLElement>(words) ?? []);
  return cards.length > 0 ? cards : [cell.querySelector<HTMLElement>(words) ?? cell];
}

/** The cell that covers a column, and the first column it covers. */
export function cellAt(table: HTMLTableElement, row: number, column: number) {
  let start = 0;
  for (const cell of table.rows[row]?.cells ?? []) {
    if (column < start + cell.colSpan) return { cell, start };
    start += cell.colSpan;
  }
  return null;
}

/** Where an element of a table is; in a wide cell, at the column people came from. */
export function spotOf(element: Element, before: Spot): Spot | null {
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const line = cell?.closest('tr');
  if (!cell || !line) return null;
  const cells = [...line.cells];
  const start = cells.slice(0, cells.indexOf(cell)).reduce((sum, { colSpan }) => sum + colSpan, 0);
  const isWithin = before.column >= start && before.column < start + cell.colSpan;
  const cards = [...cell.querySelectorAll('li')];
  const card = cards.findIndex((one) => one.contains(element));
  const item = card < 0 ? Math.max(0, cards.length - 1) : card;
  return { row: line.rowIndex, column: isWithin ? before.column : start, item };
}

/** A spot that is in the table, as near as can be to one that may be gone. */
export function nearestSpot(table: HTMLTableElement, { row, column, item }: Spot): Spot {
  const width = widthOf(table);
  return { row: Math.min(row, table.rows.length - 1), column: Math.min(column, width - 1), item };
}

function widthOf(table: HTMLTableElement): number {
  return [...(table.rows[0]?.cells ?? [])].reduce((sum, { colSpan }) => sum + colSpan, 0);
}

/** Where a key leads from a spot; the same spot at the edge of the table, null for a key that leads nowhere. */
export function walkTable(table: HTMLTableElement, from: Spot, key: string, isFar: boolean): Spot | null {
  const here = cellAt(table, from.row, from.column);
  const count = here ? stopsOf(here.cell).length : 1;
  const width = widthOf(table);
  const to = (row: number, column: number, item: number): Spot => {
    const cell = cellAt(table, row, column)?.cell;
    // There is nothing in the corner.
    if (!cell || column < 0 || (row === 0 && column === 0)) return from;
    return { row, column, item: Math.max(0, Math.min(item, stopsOf(cell).length - 1)) };
  };
  if (isFar && key !== 'Home' && key !== 'End') return null;
  switch (key) {
    case 'ArrowUp':
      return from.item > 0 ? { ...from, item: from.item - 1 } : to(from.row - 1, from.column, Number.MAX_SAFE_INTEGER);
    case 'ArrowDown':
      return from.item < count - 1 ? { ...from, item: from.item + 1 } : to(from.row + 1, from.column, 0);
    case 'ArrowLeft':
      return to(from.row, (here?.start ?? 0) - 1, from.item);
    case 'ArrowRight':
      return to(from.row, here ? here.start + here.cell.colSpan : 0, from.item);
    case 'Home':
      return isFar ? FIRST_SPOT : to(from.row, from.row === 0 ? 1 : 0, 0);
    case 'End':
      return to(isFar ? table.rows.length - 1 : from.row, width - 1, isFar ? Number.MAX_SAFE_INTEGER : 0);
    default:
      return null;
  }
}

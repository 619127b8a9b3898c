/** What one cell of a table holds; `date` is an ISO 8601 calendar date. */
export type Cell = string | number | boolean | { readonly date: string } | null;

/** Whether the text names a day that exists, as `2026-02-28`. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A real date where the text is one. */
export function dateCell(text: string): Cell {
  if (text === '') return null;
  // Spreadsheets know no day before 1900, and count its first two months wrongly.
  return isCalendarDate(text) && text >= '1900-03-01' ? { date: text } : text;
}

/** The words of a cell, numbers with a point. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}

/** A number, also one written as text with a comma or a proper minus; null for anything else. */
export function cellNumber(cell: Cell | undefined): number | null {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell)
    .replace(/[\s\u00a0]/g, '')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

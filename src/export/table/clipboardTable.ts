import { neutralText } from './neutral.ts';

type Rows = readonly (readonly string[])[];

export function rowsToTsv(rows: Rows): string {
  return rows.map((row) => row.map((cell) => quoted(neutralText(cell))).join('\t')).join('\n');
}

/** `attributes` go into the table's own tag. */
export function rowsToHtml(rows: Rows, attributes = ''): string {
  const body = rows.map((row) => `<tr>${row.map((cell) => cellHtml(neutralText(cell))).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table${attributes}>${body}</table>`;
}

function quoted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function cellHtml(cell: string): string {
  const lines = cell.split('\n').map((line) => line.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign));
  // Excel would begin a new cell at each plain line break.
  return `<td>${lines.join('<br style="mso-data-placement:same-cell">')}</td>`;
}

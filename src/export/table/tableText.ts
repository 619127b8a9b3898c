/** A small table as text for others' programs. */

/** A line break in a cell is kept; every cell is quoted, and none is taken for a formula. Ends with CRLF (RFC 4180). */
export function tableToCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

/** A spreadsheet runs what begins with one of these as a formula; an apostrophe before it makes it text (OWASP). */
function toCell(text: string): string {
  const safe = /^[\s\ufeff]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The first row is the head. What Markdown would take for markup is only letters. */
export function tableToMarkdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [head.map(escapeMarkdown), head.map(() => '---'), ...rows.map((row) => row.map(escapeMarkdown))]
    .map(line)
    .join('');
}

/** One line of text without markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&');
}

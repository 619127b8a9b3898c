import { type Cell, cellText } from '../../lib/cell.ts';
import type { Locale } from '../../lib/locale.ts';
import { neutralText } from '../table/neutral.ts';
import type { CsvOptions } from './options.ts';

export interface CsvDialect {
  readonly separator: string;
  readonly decimal: string;
}

/** As Excel expects it: where a comma parts decimals, a semicolon parts cells. */
export function dialectOf(locale: Locale, separator: CsvOptions['separator']): CsvDialect {
  const decimal = locale === 'en' ? '.' : ',';
  if (separator === 'auto') return { separator: locale === 'en' ? ',' : ';', decimal };
  if (separator === 'comma') return { separator: ',', decimal: '.' };
  return { separator: separator === 'tab' ? '\t' : ';', decimal };
}

/** With the byte order mark by which Excel knows UTF-8; lines end as RFC 4180 has it. */
export function writeCsv(rows: readonly (readonly Cell[])[], { separator, decimal }: CsvDialect): string {
  const write = (cell: Cell): string => {
    if (typeof cell === 'number') return quoted(String(cell).replace('.', decimal), separator);
    return quoted(neutralText(cellText(cell)), separator);
  };
  return `\ufeff${rows.map((row) => `${row.map(write).join(separator)}\r\n`).join('')}`;
}

/** Where the edge of a cell would be lost, and a first letter that marks a file as something else. */
function quoted(text: string, separator: string): string {
  const mustQuote = /["\n\r]/.test(text) || text.includes(separator) || text.trim() !== text;
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

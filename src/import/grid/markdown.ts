import type { Rows } from './csv.ts';

/** `|---|:--:|`, white space aside. */
const RULE = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;

/** Whether the text holds a Markdown table: a line of cells and, right under it, a rule of dashes. */
export function isMarkdownTable(text: string): boolean {
  return tableStart(text.split(/\r?\n/)) >= 0;
}

/** The first table of the text as rows; cells keep their Markdown escapes and lose bold marks around the whole. */
export function parseMarkdownTable(text: string): Rows {
  const lines = text.split(/\r?\n/);
  const start = tableStart(lines);
  if (start < 0) return [];
  const rows: string[][] = [];
  for (const [offset, line] of lines.slice(start).entries()) {
    if (!line.includes('|')) break;
    if (offset === 1) continue;
    rows.push(cellsOf(line));
  }
  return rows;
}

function tableStart(lines: readonly string[]): number {
  return lines.findIndex((line, index) => {
    const rule = lines[index + 1] ?? '';
    return line.includes('|') && rule.includes('|') && RULE.test(rule.replace(/\s+/g, ''));
  });
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/^(\*\*|__)(.+)\1$/, '$2'));
}

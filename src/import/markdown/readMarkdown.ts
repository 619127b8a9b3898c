/**
 * A journey in Markdown → a table: one that is written as such, one per phase under its heading, or headings with lists.
 *
 * Laws
 * - Everything is read in one of the three ways; what another way would read is named in the warnings, with its line.
 * - Texts larger than a map can hold are refused before they are parsed.
 */
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Orientation } from '../grid/understanding.ts';
import type { ImportError, ImportWarning } from '../types.ts';
import { joinByKey, keyedTables } from './keyedTables.ts';
import { readOutline } from './outline.ts';
import { type HeadedTable, joinTables, mainTables } from './phaseTables.ts';
import { type Block, readBlocks, type Words } from './tree.ts';

export interface MarkdownRows {
  readonly rows: readonly (readonly string[])[];
  /** Line in the text of each cell. */
  readonly lines: readonly (readonly number[])[];
  readonly title: string;
  /** Where the text itself says how it lies. */
  readonly orientation?: Orientation;
  readonly warnings: readonly ImportWarning[];
}

/** A map written out is far smaller; more takes seconds to parse. */
const LONGEST = 1_500_000;
const MOST_LINES = 20_000;
const LONGEST_LINE = 20_000;
/** Spaces and marks before the words of a line: lists and quotes inside each other. */
const DEEPEST = 60;
const DEPTH = /^[\s>]*/;
const MOST_TABLE_LINES = 2_500;
/** `|---|:--:|`, white space aside. */
const RULE = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;

/** Whether the text is Markdown with a journey's shape: a table with its rule, or headings and lists. */
export function isMarkdown(text: string): boolean {
  const lines = text.split(/\r?\n/);
  const hasTable = lines.some((line, index) => {
    const rule = lines[index + 1] ?? '';
    return line.includes('|') && rule.includes('|') && RULE.test(rule.replace(/\s+/g, ''));
  });
  if (hasTable) return true;
  const headings = lines.filter((line) => /^ {0,3}#{1,6}\s+\S/.test(line)).length;
  return headings > 0 && lines.some((line) => /^\s*(?:[-*+]|\d+[.)])\s+\S/.test(line));
}

export function readMarkdown(text: string): Result<MarkdownRows, ImportError> {
  const tooBig = sizeTrouble(text);
  if (tooBig) return tooBig;
  const blocks = readBlocks(text);
  const tables = headedTables(blocks);
  const keyed = keyedTables(tables);
  const main = keyed.length > 0 ? keyed : mainTables(tables);
  const [only] = main;
  if (!only) return outlineRows(blocks);
  const others = tables.filter((table) => !main.includes(table));
  const warnings = others.map(({ line }): ImportWarning => ({ code: 'table-left', place: { line }, values: {} }));
  if (main.length > 1) {
    const joined = keyed.length > 0 ? joinByKey(main) : joinTables(main);
    return ok({ ...joined, title: titleOf(blocks, keyed.length > 0 ? [] : main), orientation: 'rows', warnings });
  }
  const rows = only.rows.map((row) => row.map(({ text: cell }) => cell));
  const lines = only.rows.map((row) => row.map(({ line }) => line));
  return ok({ rows, lines, title: titleOf(blocks, []), warnings });
}

function outlineRows(blocks: readonly Block[]): Result<MarkdownRows, ImportError> {
  const outline = readOutline(blocks);
  if (!outline) return fail({ code: 'no-table', place: {}, values: {} });
  const { rows, lines, title, left } = outline;
  const warnings = left.map(({ text, line }) => ({ code: 'text-left', place: { line }, values: { text } }));
  return ok({ rows, lines, title, orientation: 'rows', warnings });
}

function sizeTrouble(text: string): Result<never, ImportError> | null {
  let lines = 0;
  let tableLines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    if (line.length > LONGEST_LINE) {
      return fail({ code: 'text-too-long', place: { line: lines }, values: { limit: LONGEST_LINE } });
    }
    if ((DEPTH.exec(line)?.[0].length ?? 0) > DEEPEST) {
      return fail({ code: 'markdown-too-deep', place: { line: lines }, values: {} });
    }
    if (line.trimStart().startsWith('|')) tableLines += 1;
  }
  if (tableLines > MOST_TABLE_LINES) return fail({ code: 'table-too-big', place: {}, values: {} });
  if (text.length <= LONGEST && lines <= MOST_LINES) return null;
  return fail({ code: 'markdown-too-long', place: {}, values: { limit: MOST_LINES } });
}

function headedTables(blocks: readonly Block[]): readonly HeadedTable[] {
  const tables: HeadedTable[] = [];
  let heading: Words | null = null;
  for (const block of blocks) {
    if (block.type === 'heading') heading = block;
    if (block.type === 'table') tables.push({ heading, line: block.line, rows: block.rows });
  }
  return tables;
}

/** The first heading, unless it is a phase. */
function titleOf(blocks: readonly Block[], tables: readonly HeadedTable[]): string {
  const first = blocks.find((block) => block.type === 'heading');
  return first && !tables.some(({ heading }) => heading === first) ? first.text : '';
}

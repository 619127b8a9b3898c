/** A table copied from Excel, Sheets or a web page. Only its text is taken; nothing of the markup goes further. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ImportError } from '../types.ts';
import type { Rows } from './csv.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A cell may claim to cover more than any table has. */
const MAX_SPAN = 200;
/** More places than any map has; a small page can claim billions. */
const MAX_PLACES = 1_000_000;
const BLOCKS = new Set(['br', 'p', 'div', 'li', 'tr']);
const CELLS = new Set(['td', 'th']);
const HIDDEN = new Set(['style', 'script', 'template']);

/** The largest table of the page as rows of text. A merged cell keeps its text in its first place; the others are empty. */
export function parseHtmlTable(html: string): Result<Rows, ImportError> {
  const tables = findAll(parse(html), (name) => name === 'table');
  const largest = tables.sort((a, b) => rowsOf(b).length - rowsOf(a).length)[0];
  const rows = largest ? readTable(largest) : [];
  if (rows === null) return fail({ code: 'table-too-big', place: {}, values: {} });
  return rows.length > 0 ? ok(rows) : fail({ code: 'no-table', place: {}, values: {} });
}

function rowsOf(table: Element): Element[] {
  return findAll(table, (name) => name === 'tr');
}

/** Null when its cells claim too many places. */
function readTable(table: Element): string[][] | null {
  const rows: string[][] = [];
  let places = 0;
  for (const [y, tr] of rowsOf(table).entries()) {
    const row = rowAt(rows, y);
    let x = 0;
    for (const cell of tr.childNodes.filter(isElement).filter((node) => CELLS.has(node.tagName))) {
      while (row[x] !== undefined) x += 1;
      const width = spanOf(cell, 'colspan');
      const height = spanOf(cell, 'rowspan');
      places += width * height;
      if (places > MAX_PLACES) return null;
      for (let dy = 0; dy < height; dy++) {
        const target = rowAt(rows, y + dy);
        for (let dx = 0; dx < width; dx++) target[x + dx] = '';
      }
      row[x] = textOf(cell);
      x += width;
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function rowAt(rows: string[][], y: number): string[] {
  const row = rows[y] ?? [];
  rows[y] = row;
  return row;
}

function spanOf(cell: Element, name: string): number {
  const value = Number.parseInt(cell.attrs.find((attr) => attr.name === name)?.value ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(MAX_SPAN, Math.max(1, value));
}

/** Text with a line break per block, white space as a browser shows it. */
function textOf(cell: Element): string {
  let text = '';
  walk(cell, (node) => {
    if (isElement(node)) {
      if (BLOCKS.has(node.tagName)) text += '\n';
      return !HIDDEN.has(node.tagName);
    }
    if ('value' in node) text += node.value.replace(/[ \t\r\n]+/g, ' ');
    return true;
  });
  return text
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Elements by name, in order, not looking inside one that was found. */
function findAll(root: Node, isWanted: (name: string) => boolean): Element[] {
  const found: Element[] = [];
  walk(root, (node) => {
    if (node === root || !isElement(node) || !isWanted(node.tagName)) return true;
    found.push(node);
    return false;
  });
  return found;
}

/** Visits nodes in order without recursion, however deep the page; `visit` answers whether to look inside. */
function walk(root: Node, visit: (node: Node) => boolean): void {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!visit(node) || !('childNodes' in node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i] as Node);
  }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

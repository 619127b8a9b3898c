/** A Markdown text as flat blocks in reading order, each with its line; marks inside words become our notation. */
import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export interface Words {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Item extends Words {
  readonly items: readonly Item[];
}

export type Block =
  | (Words & { readonly type: 'heading'; readonly depth: number })
  | (Words & { readonly type: 'paragraph'; readonly isStrong: boolean })
  | { readonly type: 'list'; readonly items: readonly Item[] }
  | { readonly type: 'table'; readonly line: number; readonly rows: readonly (readonly Words[])[] };

/** Lists and quotes inside each other beyond this are read as text of the item they stand in. */
const MAX_DEPTH = 20;
const BREAK = /^<br\s*\/?>$/i;

export function readBlocks(text: string): readonly Block[] {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  return root.children.flatMap((node) => toBlocks(node, 0));
}

function toBlocks(node: RootContent, depth: number): Block[] {
  if (depth > MAX_DEPTH) return [];
  const line = lineOf(node);
  if (node.type === 'heading') return [{ type: 'heading', depth: node.depth, text: plain(node.children), line }];
  if (node.type === 'paragraph') {
    const isStrong = node.children.length === 1 && node.children[0]?.type === 'strong';
    return [{ type: 'paragraph', text: notation(node.children), isStrong, line }];
  }
  if (node.type === 'list') return [{ type: 'list', items: toItems(node, depth) }];
  if (node.type === 'table') return [toTable(node)];
  if (node.type === 'blockquote') return node.children.flatMap((child) => toBlocks(child, depth + 1));
  return [];
}

function toItems(list: List, depth: number): Item[] {
  return list.children.map((item) => toItem(item, depth));
}

function toItem(item: ListItem, depth: number): Item {
  const texts: string[] = [];
  const items: Item[] = [];
  for (const child of item.children) {
    if (child.type === 'paragraph') texts.push(notation(child.children));
    else if (child.type === 'list' && depth < MAX_DEPTH) items.push(...toItems(child, depth + 1));
    else if ('value' in child) texts.push(child.value);
  }
  return { text: texts.join('\n'), items, line: lineOf(item) };
}

function toTable(table: Table): Block {
  const rows = table.children.map((row) =>
    row.children.map((cell) => ({ text: withoutStrong(notation(cell.children)), line: lineOf(row) })),
  );
  return { type: 'table', line: lineOf(table), rows };
}

function lineOf(node: { readonly position?: { readonly start: { readonly line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

/** Words with bold, italics and links in our notation; other marks are dropped. */
function notation(nodes: readonly PhrasingContent[], depth = 0): string {
  return nodes
    .map((node): string => {
      if (node.type === 'break') return '\n';
      if (node.type === 'html') return BREAK.test(node.value) ? '\n' : node.value;
      if ('value' in node) return node.value;
      if (node.type === 'image') return node.alt ?? '';
      if (!('children' in node) || depth > MAX_DEPTH) return '';
      const inner = notation(node.children, depth + 1);
      if (node.type === 'strong') return `**${inner}**`;
      if (node.type === 'emphasis') return `_${inner}_`;
      return node.type === 'link' && node.url !== inner ? `[${inner}](${node.url})` : inner;
    })
    .join('')
    .trim();
}

function plain(nodes: readonly PhrasingContent[]): string {
  return notation(nodes).replace(/\*\*|(?<!\p{L})_|_(?!\p{L})/gu, '');
}

/** Bold around the whole of a cell is a look, not a meaning. */
export function withoutStrong(text: string): string {
  return text.replace(/^\*\*((?:(?!\*\*).)+)\*\*$/s, '$1');
}

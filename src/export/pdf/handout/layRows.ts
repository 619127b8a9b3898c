/**
 * The outline as rows of text, one line each, so that a page may end after any of them. Lengths are PDF points.
 *
 * Law: nothing on a text page is smaller than nine points.
 */
import {
  type Drawing,
  type Font,
  lightTheme,
  measureText,
  type RichLine,
  richLines,
  type TextDrawing,
  textBlock,
  wrapText,
} from '../../../drawing/index.ts';
import { baselineOf } from '../../../drawing/text.ts';
import { kindOf } from '../../../kinds/registry.ts';
import { plainWords } from '../../../lib/notation.ts';
import type { PdfWords } from '../words.ts';
import type { Group, Item, Section } from './outline.ts';

export type NodeTag = 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody';

/** One element of the structure tree. */
export interface TreeNode {
  readonly tag: NodeTag;
  readonly children: readonly TreeNode[];
}

export interface Row {
  readonly height: number;
  /** What is painted, from the row's own corner, and whose it is; null for decoration. */
  readonly content: readonly { readonly node: TreeNode | null; readonly drawings: readonly Drawing[] }[];
  /** The next row may not begin a page. */
  readonly isKept: boolean;
  /** Where links and bookmarks lead, when they lead here. */
  readonly anchor?: { readonly section: number; readonly group: number | null };
  /** Room above, except at the top of a page. */
  readonly above?: number;
  /** A link back to the map, from the row's own corner. */
  readonly back?: { readonly text: TextDrawing; readonly phase: number };
}

export const TEXT_WIDTH = 476;
const GUTTER = 112;
const ICON = 11;

const theme = lightTheme;
const TITLE = { font: { size: 26, weight: 700 } as Font, lineHeight: 34 };
const HEADING = { font: { size: 19, weight: 700 } as Font, lineHeight: 25 };
const SUBHEADING = { font: { size: 12, weight: 600 } as Font, lineHeight: 16 };
const BODY = { font: { size: 10, weight: 400 } as Font, lineHeight: 14 };
const FACT = { font: { size: 9, weight: 400 } as Font, lineHeight: 12.5 };
const LABEL = { font: { size: 9, weight: 600 } as Font, lineHeight: 14 };

/** The rows of all sections, and the tree they are the leaves of. */
export function layRows(
  sections: readonly Section[],
  words: PdfWords,
): { readonly rows: readonly Row[]; readonly tree: readonly TreeNode[] } {
  const rows: Row[] = [];
  const tree = sections.map((section, index) => laySection(section, index, words, rows));
  return { rows, tree };
}

/** What a document without a map begins with: its title, and what is said under it. */
export function layTitle(title: string, under: readonly string[]): { readonly rows: Row[]; readonly tree: TreeNode[] } {
  const rows: Row[] = [];
  const heading: TreeNode = { tag: 'H1', children: [] };
  for (const line of wrapText(title, TEXT_WIDTH, TITLE.font)) {
    const drawings = [lineText(line, 0, TITLE, theme.ink)];
    rows.push({ height: TITLE.lineHeight, isKept: true, content: [{ node: heading, drawings }] });
  }
  const said = under.map((words) => {
    const node: TreeNode = { tag: 'P', children: [] };
    wrapText(words, TEXT_WIDTH, BODY.font).forEach((line, i) => {
      const drawings = [lineText(line, 0, BODY, theme.inkSoft)];
      rows.push({
        height: BODY.lineHeight,
        isKept: false,
        ...(i === 0 ? { above: 4 } : {}),
        content: [{ node, drawings }],
      });
    });
    return node;
  });
  return { rows, tree: [{ tag: 'Sect', children: [heading, ...said] }] };
}

function laySection(section: Section, index: number, words: PdfWords, rows: Row[]): TreeNode {
  const heading: TreeNode = { tag: 'H2', children: [] };
  const colour = section.phase ? (theme.phases[section.phase.colour % theme.phases.length] ?? theme.ink) : theme.ink;
  const back = section.phase ? { text: backText(words), phase: section.phase.index } : null;
  const indent = 14;
  const lines = wrapText(section.heading, TEXT_WIDTH - indent - (back ? back.text.width + 16 : 0), HEADING.font);
  lines.forEach((line, i) => {
    const bar: Drawing = { type: 'rect', x: 0, y: 0, width: 5, height: HEADING.lineHeight, fill: colour };
    rows.push({
      height: HEADING.lineHeight,
      isKept: true,
      ...(i === 0 ? { above: 34, anchor: { section: index, group: null } } : {}),
      ...(i === 0 && back ? { back } : {}),
      content: [
        { node: null, drawings: [bar] },
        { node: heading, drawings: [lineText(line, indent, HEADING, theme.ink)] },
      ],
    });
  });
  const groups = section.groups.flatMap((group, i) => layGroup(group, { section: index, group: i }, rows));
  return { tag: 'Sect', children: [heading, ...groups] };
}

function backText(words: PdfWords): TextDrawing {
  const width = measureText(words.toMap, FACT.font);
  return lineText(words.toMap, TEXT_WIDTH - width, { ...FACT, lineHeight: HEADING.lineHeight }, theme.inkSoft);
}

function layGroup(group: Group, anchor: NonNullable<Row['anchor']>, rows: Row[]): TreeNode[] {
  const nodes: TreeNode[] = [];
  if (group.heading !== null) {
    const node: TreeNode = { tag: 'H3', children: [] };
    nodes.push(node);
    wrapText(group.heading, TEXT_WIDTH, SUBHEADING.font).forEach((line, i) => {
      const rule: Drawing = { type: 'rect', x: 0, y: -7, width: TEXT_WIDTH, height: 0.6, fill: theme.sheetLine };
      rows.push({
        height: SUBHEADING.lineHeight,
        isKept: true,
        ...(i === 0 ? { above: 22, anchor } : {}),
        content: [
          ...(i === 0 ? [{ node: null, drawings: [rule] }] : []),
          { node, drawings: [lineText(line, 0, SUBHEADING, theme.ink)] },
        ],
      });
    });
  }
  if (group.items.length === 0) {
    const node: TreeNode = { tag: 'P', children: [] };
    rows.push({
      height: BODY.lineHeight,
      isKept: false,
      above: 5,
      content: [{ node, drawings: [lineText(group.empty, 0, BODY, theme.inkSoft)] }],
    });
    return [...nodes, node];
  }
  return [...nodes, { tag: 'L', children: group.items.map((item) => layItem(item, rows)) }];
}

/** The label in the gutter beside the first line; the text, then the facts, in the wide column. */
function layItem(item: Item, rows: Row[]): TreeNode {
  const label: TreeNode = { tag: 'Lbl', children: [] };
  const body: TreeNode = { tag: 'LBody', children: [] };
  const width = TEXT_WIDTH - GUTTER;
  const lines = [
    ...linesOf(item.text, width, BODY.font).map((line) => ({ line, style: BODY, ink: theme.ink })),
    ...item.facts.flatMap((fact) =>
      linesOf(fact, width, FACT.font).map((line) => ({ line, style: FACT, ink: theme.inkSoft })),
    ),
  ];
  const kind = item.kind === null ? undefined : kindOf(item.kind);
  const accent = kind ? theme.kinds[kind.palette.colour].accent : theme.inkSoft;
  const indent = kind ? ICON + 6 : 0;
  const gutter = textBlock(item.label, {
    x: indent,
    y: 0,
    width: GUTTER - indent - 10,
    fill: theme.inkSoft,
    maxLines: 2,
    ...LABEL,
    lineHeight: lines.length > 1 ? 12 : LABEL.lineHeight,
  });
  const top = gutter.lines.length > 1 && lines.length > 1 ? 1 : 0;
  lines.forEach(({ line, style, ink }, i) => {
    const icon: Drawing[] = kind ? [{ type: 'icon', icon: kind.icon, x: 0, y: 1.5, size: ICON, colour: accent }] : [];
    const first = [
      { node: null, drawings: icon },
      { node: label, drawings: [{ ...gutter, y: top, lineHeight: gutter.lines.length > 1 ? 12 : LABEL.lineHeight }] },
    ];
    rows.push({
      height: style.lineHeight,
      // The label may reach down beside the second line, and no line of a text stands alone.
      isKept: i < Math.min(lines.length - 1, 1) || i === lines.length - 2,
      ...(i === 0 ? { above: gutter.lines.length > lines.length ? 16 : 10 } : {}),
      content: [...(i === 0 ? first : []), { node: body, drawings: pieces(line, GUTTER, style, ink) }],
    });
  });
  return { tag: 'LI', children: [label, body] };
}

/** A line of text that is plain is one piece. */
function linesOf(text: string, width: number, font: Font): readonly RichLine[] {
  const rich = richLines(text, width, font);
  if (rich) return rich;
  return wrapText(plainWords(text), width, font).map((line) => [
    { text: line, x: 0, width: measureText(line, font), font, href: null },
  ]);
}

interface Style {
  readonly font: Font;
  readonly lineHeight: number;
}

function lineText(text: string, x: number, { font, lineHeight }: Style, fill: string): TextDrawing {
  return { type: 'text', x, y: 0, lines: [text], lineHeight, font, fill, width: measureText(text, font) };
}

function pieces(line: RichLine, left: number, style: Style, fill: string): Drawing[] {
  return line.flatMap(({ text, x, width, font, href }): Drawing[] => {
    const words: TextDrawing = {
      ...lineText(text, left + x, { ...style, font }, fill),
      width,
      ...(href === null ? {} : { href }),
    };
    const y = baselineOf(font, style.lineHeight) + 1.5;
    return href === null ? [words] : [words, { type: 'rect', x: left + x, y, width, height: 0.6, fill }];
  });
}

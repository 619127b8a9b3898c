/** Pages of text of any document: laid out first, then painted, with their part of the structure tree and their bookmarks. */
import type { Drawing } from '../../../drawing/index.ts';
import type { Task } from '../../types.ts';
import type { PdfPainter } from '../drawingsToPdf.ts';
import type { PdfElement } from '../pdfDocument.ts';
import type { Tagger } from '../tagging.ts';
import type { PdfWords } from '../words.ts';
import type { Row, TreeNode } from './layRows.ts';
import type { Section } from './outline.ts';
import { type PlacedRow, paginate, TEXT_PAGE } from './paginate.ts';
import { addRowsToTree, pageEdges, paintRows } from './paintRows.ts';

interface Told {
  readonly sections: readonly Section[];
  readonly words: PdfWords;
  /** At the edge of every page. */
  readonly title: string;
  /** Of the document, that are not text. */
  readonly pagesBefore: number;
}

export interface TextPages extends Told {
  readonly tree: readonly TreeNode[];
  readonly pages: readonly (readonly PlacedRow[])[];
  readonly edges: (page: number) => ReturnType<typeof pageEdges>;
  /** Everything the text pages paint, to know their fonts and foreign characters by. */
  readonly drawings: readonly (readonly Drawing[])[];
}

export function layPages(
  { rows, tree }: { readonly rows: readonly Row[]; readonly tree: readonly TreeNode[] },
  told: Told,
): TextPages {
  const pages = paginate(rows);
  const { title, words, pagesBefore } = told;
  const edges = (page: number) => pageEdges(title, words, page + 1 + pagesBefore, pages.length + pagesBefore);
  return {
    ...told,
    tree,
    pages,
    edges,
    drawings: [
      ...rows.flatMap(({ content, back }) => [...content.map(({ drawings }) => drawings), back ? [back.text] : []]),
      ...pages.map((_, page) => edges(page)),
    ],
  };
}

interface PaintTask {
  readonly root: PdfElement;
  readonly task: Task;
  /** How far the work has come before and after. */
  readonly range: readonly [number, number];
}

export async function paintPages(
  painter: PdfPainter,
  tagger: Tagger,
  { sections, words, tree, pages, edges, pagesBefore }: TextPages,
  { root, task, range }: PaintTask,
): Promise<void> {
  const rows = await paintRows(painter, tagger, pages, edges, pagesBefore, words, task, range);
  addRowsToTree(painter, root, tree, rows);
  const { outline } = painter.pdf;
  let section = outline;
  for (const { anchor, pageNumber, top } of rows.bookmarks) {
    const place = { left: TEXT_PAGE.width, top, pageNumber };
    const told = sections[anchor.section];
    if (anchor.group === null) section = outline.addItem(told?.heading ?? '', place);
    else section.addItem(told?.groups[anchor.group]?.heading ?? '', place);
  }
}

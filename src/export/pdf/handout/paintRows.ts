/** Text pages after the map, with their part of the structure tree and where links and bookmarks lead. */
import { lightTheme, measureText, type TextDrawing, textBlock } from '../../../drawing/index.ts';
import { forEachPaced } from '../../pace.ts';
import type { Task } from '../../types.ts';
import { drawingsToPdf, type PdfPainter } from '../drawingsToPdf.ts';
import { addLink, addPage, onPage, type PdfElement, type PdfPage } from '../pdfDocument.ts';
import { addTagged, type Tagged, type Tagger } from '../tagging.ts';
import type { PdfWords } from '../words.ts';
import { type Row, TEXT_WIDTH, type TreeNode } from './layRows.ts';
import { type PlacedRow, TEXT_LEFT, TEXT_PAGE, TEXT_TOP } from './paginate.ts';

/** Names of the places that links of the document lead to. */
export const detailsName = (section: number) => `details-${section}`;
export const phaseOnMapName = (phase: number) => `map-phase-${phase}`;

const HEADER = { font: { size: 9, weight: 400 }, lineHeight: 12, fill: lightTheme.inkSoft } as const;

export interface Bookmark {
  readonly anchor: NonNullable<Row['anchor']>;
  /** Of the document, from 0. */
  readonly pageNumber: number;
  readonly top: number;
}

export interface PaintedRows {
  readonly tagged: ReadonlyMap<TreeNode, readonly Tagged[]>;
  /** The link of a section back to the map, after its heading. */
  readonly backLinks: ReadonlyMap<number, { readonly element: PdfElement; readonly page: PdfPage }>;
  readonly bookmarks: readonly Bookmark[];
}

/** The texts of every page's edge, to be painted and to know their foreign characters by. */
export function pageEdges(title: string, words: PdfWords, number: number, count: number): TextDrawing[] {
  const page = words.page(number, count);
  const width = measureText(page, HEADER.font);
  const y = TEXT_TOP - 34;
  return [
    textBlock(title, { x: TEXT_LEFT, y, width: TEXT_WIDTH - width - 24, maxLines: 1, ...HEADER }),
    textBlock(page, { x: TEXT_LEFT + TEXT_WIDTH - width, y, width: width + 1, maxLines: 1, ...HEADER }),
  ];
}

export async function paintRows(
  painter: PdfPainter,
  tagger: Tagger,
  pages: readonly (readonly PlacedRow[])[],
  edges: (page: number) => readonly TextDrawing[],
  pagesBefore: number,
  words: PdfWords,
  task: Task,
  range: readonly [number, number],
): Promise<PaintedRows> {
  const { pdf } = painter;
  const tagged = new Map<TreeNode, Tagged[]>();
  const backLinks = new Map<number, { readonly element: PdfElement; readonly page: PdfPage }>();
  const bookmarks: Bookmark[] = [];

  const paintRow = ({ row, y }: PlacedRow, pageNumber: number) => {
    pdf.save();
    pdf.translate(TEXT_LEFT, y);
    for (const { node, drawings } of row.content) {
      const paint = () => drawingsToPdf(painter, drawings);
      if (node === null) {
        if (drawings.length > 0) tagger.paintArtifact(paint);
        continue;
      }
      const known = tagged.get(node) ?? [];
      known.push(tagger.paintTagged(node.tag as Tagged['tag'], paint));
      tagged.set(node, known);
    }
    if (row.back && row.anchor) {
      const { text, phase } = row.back;
      const element = pdf.struct('Link', {});
      element.add(pdf.markStructureContent('Link', {}));
      drawingsToPdf(painter, [text]);
      pdf.endMarkedContent();
      const box = { x: text.x, y: 0, width: text.width, height: text.lineHeight };
      addLink(pdf, box, { destination: phaseOnMapName(phase) }, words.toMap, element);
      element.end();
      backLinks.set(row.anchor.section, { element, page: pdf.page });
    }
    pdf.restore();
    if (!row.anchor) return;
    const top = Math.max(0, y - 24);
    bookmarks.push({ anchor: row.anchor, pageNumber, top });
    if (row.anchor.group === null) {
      pdf.addNamedDestination(detailsName(row.anchor.section), 'XYZ', 0, top, null);
    }
  };

  await forEachPaced([...pages.entries()], task, range, ([index, rows]) => {
    addPage(pdf, { size: TEXT_PAGE });
    tagger.paintArtifact(() => drawingsToPdf(painter, edges(index)));
    for (const row of rows) paintRow(row, pagesBefore + index);
  });
  return { tagged, backLinks, bookmarks };
}

/** Sections under the root, each with its heading, its link back, and its lists. */
export function addRowsToTree(
  { pdf }: PdfPainter,
  root: PdfElement,
  tree: readonly TreeNode[],
  { tagged, backLinks }: PaintedRows,
): void {
  const add = (parent: PdfElement, node: TreeNode): void => {
    if (node.children.length === 0) {
      addTagged(pdf, parent, tagged.get(node) ?? []);
      return;
    }
    const element = pdf.struct(node.tag, {});
    parent.add(element);
    for (const child of node.children) add(element, child);
  };
  tree.forEach((section, index) => {
    const element = pdf.struct('Sect', {});
    root.add(element);
    const [heading, ...rest] = section.children;
    if (heading) add(element, heading);
    const back = backLinks.get(index);
    if (back) onPage(pdf, back.page, () => element.add(back.element));
    for (const child of rest) add(element, child);
  });
}

/**
 * The map on one page, and after it everything in full: what is too small to be read there, and what is not on it at all.
 *
 * Law: a phase on the map leads to its pages, and they lead back.
 */
import type { Drawing } from '../../../drawing/index.ts';
import type { Scene } from '../../../layout/types.ts';
import { type MapPart, mapOfPart } from '../../part.ts';
import type { ExportInput, Task } from '../../types.ts';
import type { PdfPainter } from '../drawingsToPdf.ts';
import { type PaintedMap, toPage } from '../paintMap.ts';
import { addLink, onPage, type PdfElement } from '../pdfDocument.ts';
import type { Tagger } from '../tagging.ts';
import { type PdfWords, pdfWords } from '../words.ts';
import { layRows, type TreeNode } from './layRows.ts';
import type { Section } from './outline.ts';
import { type PlacedRow, paginate, TEXT_PAGE } from './paginate.ts';
import { addRowsToTree, detailsName, type PaintedRows, pageEdges, paintRows, phaseOnMapName } from './paintRows.ts';
import { mapName, tellMap } from './tellMap.ts';

export interface Handout {
  readonly sections: readonly Section[];
  readonly tree: readonly TreeNode[];
  readonly pages: readonly (readonly PlacedRow[])[];
  readonly words: PdfWords;
  readonly edges: (page: number) => ReturnType<typeof pageEdges>;
  /** Everything the text pages paint, to know their fonts and foreign characters by. */
  readonly drawings: readonly (readonly Drawing[])[];
}

export function layHandout({ map, locale }: ExportInput, part: MapPart): Handout {
  const words = pdfWords[locale];
  const sections = tellMap(mapOfPart(map, part), locale);
  const { rows, tree } = layRows(sections, words);
  const pages = paginate(rows);
  const title = mapName(map, locale);
  const edges = (page: number) => pageEdges(title, words, page + 2, pages.length + 1);
  return {
    sections,
    tree,
    pages,
    words,
    edges,
    drawings: [
      ...rows.flatMap(({ content, back }) => [...content.map(({ drawings }) => drawings), back ? [back.text] : []]),
      ...pages.map((_, page) => edges(page)),
    ],
  };
}

interface Joined {
  readonly scene: Scene;
  readonly painted: PaintedMap;
  readonly root: PdfElement;
  readonly title: string;
}

export async function paintHandout(
  painter: PdfPainter,
  tagger: Tagger,
  handout: Handout,
  joined: Joined,
  task: Task,
): Promise<void> {
  const { pages, edges, words, tree } = handout;
  linkPhases(painter, handout, joined);
  const rows = await paintRows(painter, tagger, pages, edges, joined.painted.pages.length, words, task, [0.6, 0.95]);
  addRowsToTree(painter, joined.root, tree, rows);
  addBookmarks(painter, handout, rows);
}

/** Over each phase's name on the map: its place there, and the link to its pages. */
function linkPhases({ pdf }: PdfPainter, { sections, words }: Handout, { scene, painted, root }: Joined): void {
  const phases = scene.layout.phases.map(({ id }) => id);
  for (const [index, section] of sections.entries()) {
    const id = section.phase ? phases[section.phase.index] : undefined;
    const item = scene.items.find(({ role, record }) => role === 'phase' && record?.id === id);
    const found = item && painted.items.get(item);
    if (!section.phase || !item || !found) continue;
    const box = toPage(found.plan, item.box);
    pdf.addNamedDestination(phaseOnMapName(section.phase.index), 'XYZ', box.x, box.y, null);
    const element = pdf.struct('Link', {});
    addLink(pdf, box, { destination: detailsName(index) }, words.details(section.heading), element);
    element.end();
    onPage(pdf, found.tagged.page, () => root.add(element));
  }
}

function addBookmarks({ pdf }: PdfPainter, { sections, words }: Handout, { bookmarks }: PaintedRows): void {
  pdf.outline.addItem(words.map, { left: 0, top: 0, pageNumber: 0 });
  let section = pdf.outline;
  for (const { anchor, pageNumber, top } of bookmarks) {
    const place = { left: TEXT_PAGE.width, top, pageNumber };
    const told = sections[anchor.section];
    if (anchor.group === null) section = pdf.outline.addItem(told?.heading ?? '', place);
    else section.addItem(told?.groups[anchor.group]?.heading ?? '', place);
  }
}

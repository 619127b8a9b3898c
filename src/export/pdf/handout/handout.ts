/**
 * The map on one page, and after it everything in full: what is too small to be read there, and what is not on it at all.
 *
 * Law: a phase on the map leads to its pages, and they lead back.
 */
import type { Scene } from '../../../layout/types.ts';
import { type MapPart, mapOfPart } from '../../part.ts';
import type { ExportInput, Task } from '../../types.ts';
import type { PdfPainter } from '../drawingsToPdf.ts';
import { type PaintedMap, toPage } from '../paintMap.ts';
import { addLink, onPage, type PdfElement } from '../pdfDocument.ts';
import type { Tagger } from '../tagging.ts';
import { pdfWords } from '../words.ts';
import { layRows } from './layRows.ts';
import { detailsName, phaseOnMapName } from './paintRows.ts';
import { mapName, tellMap } from './tellMap.ts';
import { layPages, paintPages, type TextPages } from './textPages.ts';

export function layHandout({ map, locale }: ExportInput, part: MapPart): TextPages {
  const words = pdfWords[locale];
  const sections = tellMap(mapOfPart(map, part), locale);
  return layPages(layRows(sections, words), { sections, words, title: mapName(map, locale), pagesBefore: 1 });
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
  handout: TextPages,
  joined: Joined,
  task: Task,
): Promise<void> {
  linkPhases(painter, handout, joined);
  painter.pdf.outline.addItem(handout.words.map, { left: 0, top: 0, pageNumber: 0 });
  await paintPages(painter, tagger, handout, { root: joined.root, task, range: [0.6, 0.95] });
}

/** Over each phase's name on the map: its place there, and the link to its pages. */
function linkPhases({ pdf }: PdfPainter, { sections, words }: TextPages, { scene, painted, root }: Joined): void {
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

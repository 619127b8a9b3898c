/** The map on the pages of a plan, and its part of the structure tree. */
import type { Scene, SceneItem } from '../../layout/types.ts';
import { doRectsOverlap, isPointInRect, isRectInRect, type Rect } from '../../lib/geometry.ts';
import { forEachPaced } from '../pace.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { Task } from '../types.ts';
import { drawingsToPdf, type PdfPainter } from './drawingsToPdf.ts';
import { addPage, type PdfDocument, type PdfElement, type PdfPage } from './pdfDocument.ts';
import { type PagePlan, windowOf } from './plan.ts';
import { printMarks, type TileWords } from './printMarks.ts';
import { readingOrder } from './readingOrder.ts';
import { addTagged, type Tag, type Tagged, type Tagger } from './tagging.ts';

export interface PaintedPage {
  readonly page: PdfPage;
  readonly plan: PagePlan;
}

/** An item where it is read: on the first page that shows all of it, else where it begins. */
interface PaintedItem {
  readonly tagged: Tagged;
  readonly plan: PagePlan;
}

export interface PaintedMap {
  readonly pages: readonly PaintedPage[];
  readonly items: ReadonlyMap<SceneItem, PaintedItem>;
}

/** Paints the scene page by page; an item on several pages is read on one and an artifact on the others. */
export async function paintMap(
  painter: PdfPainter,
  tagger: Tagger,
  scene: Scene,
  plans: readonly PagePlan[],
  words: TileWords | null,
  task: Task,
  [from, to]: readonly [number, number],
): Promise<PaintedMap> {
  const { pdf } = painter;
  const homes = homesOf(scene, plans);
  const pages: PaintedPage[] = [];
  const items = new Map<SceneItem, PaintedItem>();
  for (const [index, plan] of plans.entries()) {
    const page = addPage(pdf, plan);
    pages.push({ page, plan });
    const window = windowOf(plan);
    const shown = scene.items.filter(({ box }) => doRectsOverlap(onSheet(box), window));
    pdf.save();
    pdf.rect(plan.clip.x, plan.clip.y, plan.clip.width, plan.clip.height);
    pdf.clip();
    pdf.translate(plan.at.x, plan.at.y);
    pdf.scale(plan.scale);
    pdf.translate(SHEET_MARGIN, SHEET_MARGIN);
    const share = (to - from) / plans.length;
    await forEachPaced(shown, task, [from + index * share, from + (index + 1) * share], (item) => {
      const paint = () => drawingsToPdf(painter, item.drawings);
      if (item.label === '' || homes.get(item) !== index) tagger.paintArtifact(paint);
      else items.set(item, { tagged: tagger.paintTagged(tagOf(item), paint), plan });
    });
    pdf.restore();
    if (plan.cut || plan.tile) tagger.paintArtifact(() => drawingsToPdf(painter, printMarks(plan, words)));
  }
  return { pages, items };
}

function onSheet(box: Rect): Rect {
  return { ...box, x: box.x + SHEET_MARGIN, y: box.y + SHEET_MARGIN };
}

function homesOf(scene: Scene, plans: readonly PagePlan[]): ReadonlyMap<SceneItem, number> {
  const windows = plans.map(windowOf);
  return new Map(
    scene.items.map((item) => {
      const box = onSheet(item.box);
      const whole = windows.findIndex((window) => isRectInRect(box, window));
      return [item, whole >= 0 ? whole : windows.findIndex((window) => isPointInRect(box, window))];
    }),
  );
}

/** A box of the sheet where a page shows it, in points. */
export function toPage({ at, scale }: PagePlan, box: Rect): Rect {
  return {
    x: at.x + (box.x + SHEET_MARGIN) * scale,
    y: at.y + (box.y + SHEET_MARGIN) * scale,
    width: box.width * scale,
    height: box.height * scale,
  };
}

/** Title and summary, then a section for each phase and lane. */
export function addMapToTree(pdf: PdfDocument, root: PdfElement, scene: Scene, { items }: PaintedMap): void {
  for (const { record, items: section } of readingOrder(scene)) {
    const painted = section.flatMap((item) => {
      const found = items.get(item);
      return found ? [{ item, ...found }] : [];
    });
    if (painted.length === 0) continue;
    const parent = record ? pdf.struct('Sect', {}) : root;
    if (record) root.add(parent);
    for (const { item, tagged, plan } of painted) {
      const isHeading = tagged.tag === 'H1' || tagged.tag === 'H2';
      addTagged(pdf, parent, [tagged], isHeading ? {} : { alt: item.label, box: toPage(plan, item.box) });
    }
  }
}

/** Headings are read as they stand; all else by its words, which also tell what colour and shape say. */
function tagOf(item: SceneItem): Tag {
  if (item.role === 'title') return 'H1';
  if (item.role === 'phase' || item.role === 'lane') return 'H2';
  return hasText(item.drawings) ? 'P' : 'Figure';
}

function hasText(drawings: SceneItem['drawings']): boolean {
  return drawings.some((drawing) => drawing.type === 'text' || (drawing.type === 'group' && hasText(drawing.children)));
}

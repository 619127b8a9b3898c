import type { Scene, SceneItem } from '../../layout/types.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import type { LoadedFont } from '../fonts.ts';
import { forEachPaced } from '../pace.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { Task } from '../types.ts';
import { drawingsToPdf } from './drawingsToPdf.ts';
import { paintForeignText } from './foreignText.ts';
import { fitToPage, type Paper, pageSize } from './paper.ts';
import { createPdf, type PdfBox, type PdfDocument, type PdfMark } from './pdfDocument.ts';
import { readingOrder } from './readingOrder.ts';

export interface PdfSceneOptions {
  readonly title: string;
  readonly subject: string;
  readonly locale: Locale;
  readonly paper: Paper;
  /** The document's date of creation; the same date gives the same bytes. */
  readonly date: Date;
  readonly fonts: readonly LoadedFont[];
  /** Title of a phase, for bookmarks. */
  readonly phaseTitle: (id: string) => string;
}

/** The scene on one page: vectors and searchable text, tagged for screen readers, with a bookmark for each phase. */
export async function sceneToPdf(scene: Scene, options: PdfSceneOptions, task: Task): Promise<Uint8Array<ArrayBuffer>> {
  const { paper, title, subject, locale, date, fonts } = options;
  const foreign = await paintForeignText(scene.items.map((item) => item.drawings));
  const { pdf, bytes } = await createPdf({ page: pageSize(paper), title, subject, lang: locale, date, fonts });
  const { width, height } = scene.layout;
  const fit = fitToPage({ width: width + 2 * SHEET_MARGIN, height: height + 2 * SHEET_MARGIN }, paper);
  const toPage = (box: Rect): PdfBox => {
    const left = fit.x + (box.x + SHEET_MARGIN) * fit.scale;
    const top = fit.y + (box.y + SHEET_MARGIN) * fit.scale;
    return [left, top, left + box.width * fit.scale, top + box.height * fit.scale];
  };

  pdf.save();
  pdf.translate(fit.x, fit.y);
  pdf.scale(fit.scale);
  pdf.translate(SHEET_MARGIN, SHEET_MARGIN);
  const painter = { pdf, foreign, images: new Map<string, unknown>() };
  const marks = new Map<SceneItem, PdfMark>();
  await forEachPaced(scene.items, task, [0.1, 0.9], (item) => {
    if (item.label === '') pdf.markContent('Artifact', { type: 'Layout' });
    else marks.set(item, pdf.markStructureContent(tagOf(item)));
    drawingsToPdf(painter, item.drawings);
    pdf.endMarkedContent();
  });
  pdf.restore();

  addStructure(pdf, scene, title, marks, toPage);
  addBookmarks(pdf, scene, options, toPage);
  pdf.end();
  return bytes;
}

function tagOf(item: SceneItem): 'H1' | 'H2' | 'P' | 'Figure' {
  if (item.role === 'title') return 'H1';
  if (item.role === 'phase' || item.role === 'lane') return 'H2';
  return hasText(item.drawings) ? 'P' : 'Figure';
}

function hasText(drawings: SceneItem['drawings']): boolean {
  return drawings.some((drawing) => drawing.type === 'text' || (drawing.type === 'group' && hasText(drawing.children)));
}

/** Document › (title, summary), a Sect for each phase, a Sect for each lane; every item's words as its alternative text. */
function addStructure(
  pdf: PdfDocument,
  scene: Scene,
  title: string,
  marks: ReadonlyMap<SceneItem, PdfMark>,
  toPage: (box: Rect) => PdfBox,
): void {
  const root = pdf.struct('Document', { title });
  for (const { record, items } of readingOrder(scene)) {
    if (items.length === 0) continue;
    const parent = record ? pdf.struct('Sect', {}) : root;
    for (const item of items) {
      const tag = tagOf(item);
      const mark = marks.get(item);
      const options = {
        ...(tag === 'P' || tag === 'Figure' ? { alt: item.label } : {}),
        ...(tag === 'Figure' ? { bbox: toPage(item.box) } : {}),
      };
      if (mark) parent.add(pdf.struct(tag, options, [mark]));
    }
    if (record) root.add(parent);
  }
  pdf.addStructure(root);
}

/** pdfkit counts an outline's `left` from the page's right edge. */
function addBookmarks(
  pdf: PdfDocument,
  scene: Scene,
  { paper, phaseTitle }: PdfSceneOptions,
  toPage: (box: Rect) => PdfBox,
): void {
  for (const { id, box } of scene.layout.phases) {
    const [left, top] = toPage(box);
    pdf.outline.addItem(phaseTitle(id), { left: pageSize(paper).width - left, top });
  }
}

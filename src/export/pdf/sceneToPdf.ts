import type { Scene } from '../../layout/types.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Locale } from '../../lib/locale.ts';
import type { LoadedFont } from '../fonts.ts';
import { forEachPaced } from '../pace.ts';
import { NO_PICTURES, type Pictures } from '../pictures.ts';
import { SHEET_MARGIN } from '../sheet.ts';
import type { Task } from '../types.ts';
import { drawingsToPdf } from './drawingsToPdf.ts';
import { paintForeignText } from './foreignText.ts';
import { fitToPage, type Paper, pageSize } from './paper.ts';
import { createPdf, type PdfBox, type PdfDocument } from './pdfDocument.ts';
import { decodePictures, type Pixels, pixelsToPdf } from './pixels.ts';
import { createTagger } from './tagging.ts';

export interface PdfSceneOptions {
  readonly title: string;
  readonly subject: string;
  readonly locale: Locale;
  readonly paper: Paper;
  /** The document's date of creation; the same date gives the same bytes. */
  readonly date: Date;
  readonly fonts: readonly LoadedFont[];
  readonly pictures?: Pictures;
  /** Title of a phase, for bookmarks. */
  readonly phaseTitle: (id: string) => string;
}

/** The scene on one page: vectors and searchable text, tagged for screen readers, with a bookmark for each phase. */
export async function sceneToPdf(scene: Scene, options: PdfSceneOptions, task: Task): Promise<Uint8Array<ArrayBuffer>> {
  const { paper, title, subject, locale, date, fonts, pictures = NO_PICTURES } = options;
  const drawings = scene.items.map((item) => item.drawings);
  const pixels = await decodePictures(drawings, pictures);
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
  const tagger = createTagger(pdf);
  const embed = (decoded: ReadonlyMap<string, Pixels>, prefix: string) =>
    new Map([...decoded].map(([key, each], index) => [key, pixelsToPdf(pdf, each, `${prefix}${index}`)]));
  const painter = {
    pdf,
    foreign: embed(paintForeignText(drawings), 'Foreign'),
    images: new Map<string, unknown>(embed(pixels, 'Picture')),
    pictures,
    paintAs: tagger.paintAs,
  };
  await forEachPaced(scene.items, task, [0.1, 0.9], (item) => {
    tagger.tagItem(item, () => drawingsToPdf(painter, item.drawings));
  });
  pdf.restore();

  tagger.writeTree(scene, title, toPage);
  addBookmarks(pdf, scene, options, toPage);
  pdf.end();
  return bytes;
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

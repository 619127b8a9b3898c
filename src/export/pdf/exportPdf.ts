import { type Drawing, lightTheme } from '../../drawing/index.ts';
import type { Scene } from '../../layout/types.ts';
import { canvasOf } from '../browserCanvas.ts';
import { prepare } from '../prepare.ts';
import { sheetSize } from '../sheet.ts';
import type { Exporter } from '../types.ts';
import { createPainter } from './createPainter.ts';
import { layHandout, paintHandout } from './handout/handout.ts';
import type { PdfOptions } from './options.ts';
import { addMapToTree, type PaintedMap, paintMap, toPage } from './paintMap.ts';
import { createPdf, type PdfDocument } from './pdfDocument.ts';
import { planPages } from './plan.ts';
import { pdfWords } from './words.ts';

/** Vectors and searchable text, tagged for screen readers, with a bookmark for each phase. */
export const exportPdf: Exporter<PdfOptions> = async (input, options, task) => {
  const handout = options.kind === 'handout' ? layHandout(input, options.part) : null;
  const prepared = await prepare(input, lightTheme, task, { part: options.part, also: handout?.drawings ?? [] });
  const { scene, fonts, pictures, title, description } = prepared;
  const plan = planPages(sheetSize(scene.layout), options);
  const { locale } = input.map.map;
  const { pdf, bytes } = await createPdf({
    title,
    subject: description,
    lang: locale,
    date: new Date(input.today),
    fonts,
  });

  const drawings: (readonly Drawing[])[] = [...scene.items.map((item) => item.drawings), ...(handout?.drawings ?? [])];
  const { painter, tagger } = await createPainter(pdf, drawings, pictures, canvasOf(task));
  const words = pdfWords[input.locale];
  const tileWords = (row: number, column: number) => `${title} · ${words.tile(row, plan.rows, column, plan.columns)}`;
  const painted = await paintMap(painter, tagger, scene, plan.pages, tileWords, task, [0.1, handout ? 0.6 : 0.9]);
  const root = pdf.struct('Document', { title });
  addMapToTree(pdf, root, scene, painted);
  if (handout) await paintHandout(painter, tagger, handout, { scene, painted, root, title }, task);
  else addPhaseBookmarks(pdf, scene, painted, input.map.phases);
  pdf.addStructure(root);
  pdf.end();
  return { bytes: await bytes };
};

/** pdfkit counts an outline's `left` from the page's right edge. */
function addPhaseBookmarks(
  pdf: PdfDocument,
  scene: Scene,
  { items, pages }: PaintedMap,
  phases: Readonly<Record<string, { readonly title: string }>>,
): void {
  for (const item of scene.items) {
    const found = item.role === 'phase' ? items.get(item) : undefined;
    if (!found || item.record === null) continue;
    const { x, y } = toPage(found.plan, item.box);
    const pageNumber = pages.findIndex(({ plan }) => plan === found.plan);
    const name = phases[item.record.id]?.title || item.label;
    pdf.outline.addItem(name, { left: found.plan.size.width - x, top: y, pageNumber });
  }
}

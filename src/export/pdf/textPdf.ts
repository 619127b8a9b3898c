import type { Locale } from '../../lib/locale.ts';
import { canvasOf } from '../browserCanvas.ts';
import { loadUsedFonts } from '../fonts.ts';
import { NO_PICTURES } from '../pictures.ts';
import type { ExportTask } from '../types.ts';
import { createPainter } from './createPainter.ts';
import { layRows, layTitle } from './handout/layRows.ts';
import type { Section } from './handout/outline.ts';
import { layPages, paintPages } from './handout/textPages.ts';
import { createPdf } from './pdfDocument.ts';
import { pdfWords } from './words.ts';

export interface TextDocument {
  readonly title: string;
  /** Under the title, a paragraph each. */
  readonly under: readonly string[];
  readonly sections: readonly Section[];
  readonly locale: Locale;
  /** ISO 8601 calendar date. */
  readonly today: string;
}

/** A document of text alone on A4: searchable, tagged, with a bookmark for each section. Equal input gives equal bytes. */
export async function textPdf({ title, under, sections, locale, today }: TextDocument, task: ExportTask) {
  const words = pdfWords[locale];
  const top = layTitle(title, under);
  const body = layRows(sections, words);
  const laid = { rows: [...top.rows, ...body.rows], tree: [...top.tree, ...body.tree] };
  const text = layPages(laid, { sections, words, title, pagesBefore: 0 });
  task.progress(0.1);
  const fonts = await loadUsedFonts(text.drawings, task.loadFont);
  const date = new Date(today);
  const { pdf, bytes } = await createPdf({ title, subject: under.join(' '), lang: locale, date, fonts });
  const { painter, tagger } = await createPainter(pdf, text.drawings, NO_PICTURES, canvasOf(task));
  const root = pdf.struct('Document', { title });
  await paintPages(painter, tagger, text, { root, task, range: [0.3, 0.95] });
  pdf.addStructure(root);
  pdf.end();
  return bytes;
}

/** What drawings are painted into a document with: the pictures and the foreign characters among them are in it by then. */
import type { Drawing } from '../../drawing/index.ts';
import type { CanvasKit } from '../canvasKit.ts';
import type { Pictures } from '../pictures.ts';
import type { PdfPainter } from './drawingsToPdf.ts';
import { paintForeignText } from './foreignText.ts';
import type { PdfDocument } from './pdfDocument.ts';
import { decodePictures, type Pixels, pixelsToPdf } from './pixels.ts';
import { createTagger, type Tagger } from './tagging.ts';

export async function createPainter(
  pdf: PdfDocument,
  drawings: readonly (readonly Drawing[])[],
  pictures: Pictures,
  kit: CanvasKit | null,
): Promise<{ readonly painter: PdfPainter; readonly tagger: Tagger }> {
  const tagger = createTagger(pdf);
  const painter: PdfPainter = {
    pdf,
    foreign: embed(pdf, paintForeignText(drawings, kit), 'Foreign'),
    images: new Map<string, unknown>(embed(pdf, await decodePictures(drawings, pictures, kit), 'Picture')),
    pictures,
    paintAs: tagger.paintAs,
    paintLink: tagger.paintLink,
  };
  return { painter, tagger };
}

function embed(pdf: PdfDocument, decoded: ReadonlyMap<string, Pixels>, prefix: string) {
  return new Map([...decoded].map(([key, each], index) => [key, pixelsToPdf(pdf, each, `${prefix}${index}`)]));
}

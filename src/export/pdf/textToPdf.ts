import type { Font, TextDrawing } from '../../drawing/drawing.ts';
import { graphemesOf } from '../../drawing/glyphWidths.ts';
import { baselineOf, measureText } from '../../drawing/text.ts';
import { splitColour } from '../colour.ts';
import { fontFileOf } from '../fonts.ts';
import { FOREIGN_BASELINE, FOREIGN_HEIGHT, type ForeignText, foreignKey, framePath, runsOf } from './foreignText.ts';
import type { PdfDocument } from './pdfDocument.ts';

const PLACED = { lineBreak: false, baseline: 'alphabetic' } as const;

/** Lines as real text. All but the last end in a space, so that readers and searches do not glue words across lines. */
export function textToPdf(pdf: PdfDocument, text: TextDrawing, foreign: ForeignText, alpha: number): void {
  const { rgb, opacity } = splitColour(text.fill);
  pdf.save();
  if (opacity * alpha === 1) pdf.fillColor(rgb);
  else pdf.fillColor(rgb, opacity * alpha);
  pdf.font(fontFileOf(text.font).file, text.font.size);
  let y = text.y + baselineOf(text.font, text.lineHeight);
  for (const [index, line] of text.lines.entries()) {
    let x = lineStart(text, line);
    const isLast = index === text.lines.length - 1;
    for (const run of runsOf(isLast ? line : `${line} `, text.font)) {
      if (run.text === '') continue;
      if (run.isForeign) foreignRunToPdf(pdf, run.text, { x, y, text, foreign });
      else pdf.text(run.text, x, y, PLACED);
      x += measureText(run.text, text.font);
    }
    y += text.lineHeight;
  }
  pdf.restore();
}

function lineStart(text: TextDrawing, line: string): number {
  if (text.align === undefined || text.align === 'left') return text.x;
  const width = measureText(line, text.font);
  return text.align === 'center' ? text.x - width / 2 : text.x - width;
}

function foreignRunToPdf(
  pdf: PdfDocument,
  run: string,
  { x, y, text, foreign }: { x: number; y: number; text: TextDrawing; foreign: ForeignText },
): void {
  const { font, fill } = text;
  pdf.markContent('Span', { actual: run });
  const picture = foreign.get(foreignKey(run, font, fill));
  if (picture) {
    const height = font.size * FOREIGN_HEIGHT;
    pdf.image(picture, x, y - font.size * FOREIGN_BASELINE, { width: measureText(run, font), height });
  } else {
    strokeFrames(pdf, run, x, y, font, splitColour(fill).rgb);
  }
  pdf.endMarkedContent();
}

function strokeFrames(pdf: PdfDocument, run: string, x: number, y: number, font: Font, colour: string): void {
  pdf.strokeColor(colour);
  pdf.lineWidth(font.size / 16);
  let left = x;
  for (const grapheme of graphemesOf(run)) {
    const width = measureText(grapheme, font);
    if (width > 0) {
      pdf.path(framePath(left, y, font, width));
      pdf.stroke();
    }
    left += width;
  }
}

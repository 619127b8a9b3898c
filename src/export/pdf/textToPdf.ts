import type { Font, TextDrawing } from '../../drawing/drawing.ts';
import { graphemesOf } from '../../drawing/glyphWidths.ts';
import { baselineOf, measureText } from '../../drawing/text.ts';
import type { Rect } from '../../lib/geometry.ts';
import { splitColour } from '../colour.ts';
import { fontFileOf } from '../fonts.ts';
import { FOREIGN_BASELINE, FOREIGN_HEIGHT, type ForeignText, foreignKey, framePath, runsOf } from './foreignText.ts';
import { addSpace, type PdfDocument } from './pdfDocument.ts';

/** Width and count are for underlines and links of pdfkit's own, which we never ask for. */
const PLACED = { baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const;

export interface TextPainter {
  readonly pdf: PdfDocument;
  readonly foreign: ForeignText;
  /** Calls `paint` so that what it paints stands for `text` to readers and searches. */
  readonly paintAs: (text: string, paint: () => void) => void;
  /** Calls `paint` so that what it paints, inside `box`, is a link. */
  readonly paintLink: (text: TextDrawing, box: Rect, paint: () => void) => void;
}

/** Lines as real text. Each ends in a space, so that readers and searches do not glue words across lines and texts. */
export function textToPdf(painter: TextPainter, text: TextDrawing, alpha: number): void {
  if (text.href === undefined) {
    paintLines(painter, text, alpha);
    return;
  }
  const x = text.align === 'center' ? text.x - text.width / 2 : text.align === 'right' ? text.x - text.width : text.x;
  const box = { x, y: text.y, width: text.width, height: text.lines.length * text.lineHeight };
  painter.paintLink(text, box, () => paintLines(painter, text, alpha));
}

function paintLines(painter: TextPainter, text: TextDrawing, alpha: number): void {
  const { pdf } = painter;
  const { rgb, opacity } = splitColour(text.fill);
  const isFenced = opacity * alpha !== 1;
  if (isFenced) pdf.save();
  if (isFenced) pdf.fillColor(rgb, opacity * alpha);
  else pdf.fillColor(rgb);
  pdf.font(fontFileOf(text.font).file, text.font.size);
  let y = text.y + baselineOf(text.font, text.lineHeight);
  for (const line of text.lines) {
    let x = lineStart(text, line);
    for (const run of runsOf(`${line} `, text.font)) {
      if (run.text === '') continue;
      if (run.isForeign) foreignRunToPdf(painter, run.text, text, x, y);
      else pdf._fragment(run.text, x, y, PLACED);
      x += measureText(run.text, text.font);
    }
    y += text.lineHeight;
  }
  if (isFenced) pdf.restore();
}

function lineStart(text: TextDrawing, line: string): number {
  if (text.align === undefined || text.align === 'left') return text.x;
  const width = measureText(line, text.font);
  return text.align === 'center' ? text.x - width / 2 : text.x - width;
}

function foreignRunToPdf(painter: TextPainter, run: string, { font, fill }: TextDrawing, x: number, y: number): void {
  const { pdf } = painter;
  const picture = painter.foreign.get(foreignKey(run, font, fill));
  painter.paintAs(run, () => {
    addSpace(pdf, x, y, { size: font.size, space: measureText(' ', font) }, measureText(run, font));
    if (picture) {
      const height = font.size * FOREIGN_HEIGHT;
      pdf.image(picture, x, y - font.size * FOREIGN_BASELINE, {
        width: picture.width * (height / picture.height),
        height,
      });
    } else {
      strokeFrames(pdf, run, x, y, font, splitColour(fill).rgb);
    }
  });
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

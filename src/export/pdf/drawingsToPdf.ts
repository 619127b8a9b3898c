import type { Drawing, PathDrawing, RectDrawing, VerticalGradient } from '../../drawing/drawing.ts';
import { iconPaths } from '../../drawing/icons.ts';
import { assertNever } from '../../lib/assert.ts';
import { splitColour } from '../colour.ts';
import type { Pictures } from '../pictures.ts';
import type { PdfDocument, PdfGradient } from './pdfDocument.ts';
import { type TextPainter, textToPdf } from './textToPdf.ts';

export interface PdfPainter extends TextPainter {
  /** Opened images by id, each embedded once. */
  readonly images: Map<string, unknown>;
  readonly pictures: Pictures;
}

/** Paints drawings back to front in the page's present transform; `alpha` is the opacity of the groups around them. */
export function drawingsToPdf(painter: PdfPainter, drawings: readonly Drawing[], alpha = 1): void {
  for (const drawing of drawings) drawingToPdf(painter, drawing, alpha);
}

function drawingToPdf(painter: PdfPainter, drawing: Drawing, alpha: number): void {
  const { pdf } = painter;
  switch (drawing.type) {
    case 'rect': {
      const { x, y, width, height } = drawing;
      const radius = Math.min(drawing.radius ?? 0, width / 2, height / 2);
      const trace = () => (radius > 0 ? pdf.roundedRect(x, y, width, height, radius) : pdf.rect(x, y, width, height));
      paintShape(pdf, drawing, trace, drawing.fill, drawing.stroke, alpha);
      break;
    }
    case 'path': {
      const fill = drawing.fillGradient ? toGradient(pdf, drawing.fillGradient, alpha) : drawing.fill;
      const stroke = drawing.strokeGradient ? toGradient(pdf, drawing.strokeGradient, alpha) : drawing.stroke;
      paintShape(pdf, drawing, () => pdf.path(drawing.d), fill, stroke, alpha);
      break;
    }
    case 'text':
      textToPdf(painter, drawing, alpha);
      break;
    case 'icon': {
      pdf.save();
      pdf.translate(drawing.x, drawing.y);
      pdf.scale(drawing.size / 24);
      for (const { d, fill } of iconPaths(drawing.icon)) {
        const shape: PathDrawing = { type: 'path', d, strokeWidth: 2, lineCap: 'round' };
        paintShape(
          pdf,
          shape,
          () => pdf.path(d),
          fill ? drawing.colour : undefined,
          fill ? undefined : drawing.colour,
          alpha,
        );
      }
      pdf.restore();
      break;
    }
    case 'image': {
      const image = openImage(painter, drawing.image);
      if (!image) {
        drawingsToPdf(painter, drawing.missing, alpha);
        break;
      }
      const { x, y, width, height, radius = 0 } = drawing;
      pdf.save();
      if (radius > 0) {
        pdf.roundedRect(x, y, width, height, radius);
        pdf.clip();
      }
      pdf.image(image, x, y, { width, height });
      pdf.restore();
      break;
    }
    case 'group': {
      pdf.save();
      pdf.translate(drawing.x, drawing.y);
      drawingsToPdf(painter, drawing.children, alpha * (drawing.opacity ?? 1));
      pdf.restore();
      break;
    }
    default:
      assertNever(drawing);
  }
}

/** Null for a picture that is not to be had. */
function openImage({ pdf, images, pictures }: PdfPainter, id: string): unknown {
  const picture = pictures.get(id);
  const image = images.get(id) ?? (picture ? pdf.openImage(picture.bytes) : null);
  if (image) images.set(id, image);
  return image;
}

type Ink = string | PdfGradient | undefined;

/**
 * Opacity and dashes are state in a PDF: whatever sets them is fenced in, so that they never leak into the next shape. What every
 * shape sets anew needs no fence, which is a third of what there would be to write.
 */
function paintShape(
  pdf: PdfDocument,
  shape: RectDrawing | PathDrawing,
  trace: () => void,
  fill: Ink,
  stroke: Ink,
  alpha: number,
): void {
  if (fill === undefined && stroke === undefined) return;
  const isFenced = shape.dash !== undefined || !isSolid(fill, alpha) || !isSolid(stroke, alpha);
  if (isFenced) pdf.save();
  if (fill !== undefined) setInk(pdf.fillColor.bind(pdf), fill, alpha);
  if (stroke !== undefined) {
    setInk(pdf.strokeColor.bind(pdf), stroke, alpha);
    pdf.lineWidth(shape.strokeWidth ?? 1);
    pdf.lineJoin('round');
    pdf.lineCap((shape.type === 'path' && shape.lineCap) || 'butt');
    if (shape.dash) pdf.dash(shape.dash);
  }
  trace();
  if (fill === undefined) pdf.stroke();
  else if (stroke === undefined) pdf.fill();
  else pdf.fillAndStroke();
  if (isFenced) pdf.restore();
}

function isSolid(ink: Ink, alpha: number): boolean {
  return ink === undefined || (typeof ink === 'string' && splitColour(ink).opacity * alpha === 1);
}

function setInk(
  set: (colour: string | PdfGradient, opacity?: number) => void,
  ink: string | PdfGradient,
  alpha: number,
): void {
  if (typeof ink !== 'string') {
    set(ink);
    return;
  }
  const { rgb, opacity } = splitColour(ink);
  if (opacity * alpha === 1) set(rgb);
  else set(rgb, opacity * alpha);
}

function toGradient(pdf: PdfDocument, gradient: VerticalGradient, alpha: number): PdfGradient {
  const made = pdf.linearGradient(0, gradient.y1, 0, gradient.y2);
  for (const { offset, colour } of gradient.stops) {
    const { rgb, opacity } = splitColour(colour);
    made.stop(offset, rgb, opacity * alpha);
  }
  return made;
}

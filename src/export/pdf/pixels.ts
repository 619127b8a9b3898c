/**
 * Pictures given to the PDF as pixels. pdfkit would unpack a PNG with opacity in a worker made from a `blob:` address, which a
 * page's policy may forbid; then the document never ends, and otherwise its parts come in no certain order.
 */
import type { Drawing } from '../../drawing/drawing.ts';
import type { CanvasKit } from '../canvasKit.ts';
import { imagesIn, type Pictures } from '../pictures.ts';
import type { PdfDocument } from './pdfDocument.ts';

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What `pdf.image` takes as an image that is already in the document. */
export interface PdfPicture {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly obj: unknown;
}

/** Writes the pixels into the document, colours and opacity apart; `label` names them and must be unique in it. */
export function pixelsToPdf(pdf: PdfDocument, { width, height, data }: Pixels, label: string): PdfPicture {
  const colours = new Uint8Array(width * height * 3);
  const opacities = new Uint8Array(width * height);
  for (let pixel = 0; pixel < opacities.length; pixel += 1) {
    colours.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
    opacities[pixel] = data[pixel * 4 + 3] ?? 0;
  }
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = pdf.ref({ ...common, ColorSpace: 'DeviceGray' });
  mask.end(opacities);
  const obj = pdf.ref({ ...common, ColorSpace: 'DeviceRGB', SMask: mask });
  obj.end(colours);
  return { label, width, height, obj };
}

/** Of the pictures that drawings show, those that are no JPEG, decoded; empty where there is no canvas. */
export async function decodePictures(
  drawings: Iterable<readonly Drawing[]>,
  pictures: Pictures,
  kit: CanvasKit | null,
): Promise<ReadonlyMap<string, Pixels>> {
  const decoded = new Map<string, Pixels>();
  if (!kit) return decoded;
  for (const image of imagesIn(drawings)) {
    const picture = pictures.get(image);
    if (!picture || picture.mime === 'image/jpeg') continue;
    const { source, width, height, close } = await kit.decodeImage(picture);
    const surface = kit.createSurface(width, height);
    if (surface) {
      (surface.context as OffscreenCanvasRenderingContext2D).drawImage(source as CanvasImageSource, 0, 0);
      decoded.set(image, { width, height, data: surface.readPixels(0, 0, width, height) });
    }
    close();
  }
  return decoded;
}

/**
 * Any picture somebody chose → one small enough to share, drawn anew by the browser: upright, of bounded size, and without what
 * the file tells about place and camera. PNG or JPEG, which every program takes that a map is exported to.
 */
import { readImageHeader } from '../../lib/imageHeader.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { IMAGE_LIMITS } from '../protocol.ts';

/** Why a chosen file is refused. */
export type ImageProblem = 'not-an-image' | 'svg' | 'too-heavy' | 'too-many-pixels';

export interface PreparedImage {
  readonly mime: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Longest sides tried until the picture is light enough. */
const SIDES = [1_600, 1_200, 900, 600, 400] as const;
const JPEG_QUALITY = 0.86;
/** A heavier file is not read at all. */
const MAX_FILE_BYTES = 40 * 1024 * 1024;
/** Four bytes each, once unpacked. */
const MAX_PIXELS = 120_000_000;
/** Of the file's start, where every format says what it is. */
const HEAD_BYTES = 64 * 1024;

export async function prepareImage(file: Blob, signal: AbortSignal): Promise<Result<PreparedImage, ImageProblem>> {
  if (file.size >= MAX_FILE_BYTES) return fail('too-heavy');
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (isSvg(file, head)) return fail('svg');
  const header = readImageHeader(head);
  if (header && header.width * header.height > MAX_PIXELS) return fail('too-many-pixels');
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    // The browser knows no such picture, or it is damaged.
    return fail('not-an-image');
  }
  try {
    const isOpaque = header?.mime === 'image/jpeg';
    for (const side of SIDES) {
      signal.throwIfAborted();
      const image = await redraw(bitmap, side, isOpaque);
      if (image.bytes.length <= IMAGE_LIMITS.bytes) return ok(image);
    }
    return fail('too-heavy');
  } finally {
    bitmap.close();
  }
}

/** SVG is a program as much as a picture: it is never taken, whatever it is called. */
function isSvg(file: Blob, head: Uint8Array): boolean {
  return file.type.startsWith('image/svg') || /^[\s\ufeff]*<[\s\S]*<?svg/i.test(new TextDecoder().decode(head));
}

/** PNG where the picture has transparency or gets no heavier by it, JPEG otherwise. */
async function redraw(bitmap: ImageBitmap, side: number, isOpaque: boolean): Promise<PreparedImage> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: !isOpaque });
  if (!context) throw new Error('This browser has no 2D canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const png = isOpaque ? null : await toBlob(canvas, 'image/png');
  const jpeg = png && hasTransparency(context, width, height) ? null : await toBlob(canvas, 'image/jpeg');
  const best = png && (!jpeg || png.size <= jpeg.size) ? png : (jpeg as Blob);
  const mime = best === png ? 'image/png' : 'image/jpeg';
  return { mime, width, height, bytes: new Uint8Array(await best.arrayBuffer()) };
}

function hasTransparency(context: CanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

function toBlob(canvas: HTMLCanvasElement, type: PreparedImage['mime']): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const take = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error(`The browser made no ${type}`)));
    canvas.toBlob(take, type, JPEG_QUALITY);
  });
}

/** The same picture as PNG or JPEG, for files that take nothing else. */
export async function toPlainImage(blob: Blob): Promise<Pick<PreparedImage, 'mime' | 'bytes'>> {
  if (blob.type === 'image/png' || blob.type === 'image/jpeg') {
    return { mime: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  }
  const bitmap = await createImageBitmap(blob);
  const { mime, bytes } = await redraw(bitmap, IMAGE_LIMITS.side, false);
  bitmap.close();
  return { mime, bytes };
}

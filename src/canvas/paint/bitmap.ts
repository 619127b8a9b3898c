import { type PaintOptions, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import type { Painted } from './coverage.ts';
import type { SpatialIndex } from './spatialIndex.ts';

/** Bitmaps larger than this are painted coarser than the screen; browsers refuse far larger ones. */
const MAX_PIXELS = 24_000_000;

/** A canvas element and how it is painted. */
export interface Bitmap {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

export function createBitmap(host: HTMLElement): Bitmap {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas');
  canvas.style.visibility = 'hidden';
  host.append(canvas);
  return { canvas, context };
}

/**
 * Sizes and clears the bitmap for a part of the map, its corner on a whole pixel of the screen so that lines stay crisp; on a
 * pixel of `like`, a bitmap of the same scale, when there is one.
 */
export function prepareBitmap(
  { canvas, context }: Bitmap,
  part: Rect,
  view: Viewport,
  like: Painted | null = null,
): Painted {
  const { zoom } = view;
  const area = part.width * part.height * zoom * zoom;
  const pixelRatio = Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / Math.max(1, area)));
  const scale = zoom * pixelRatio;
  const isLike = like !== null && like.zoom === zoom && like.pixelRatio === pixelRatio;
  const snap = (value: number, origin: number, likeOrigin: number): number =>
    isLike
      ? likeOrigin + Math.floor((value - likeOrigin) * scale) / scale
      : (Math.floor((value * zoom + origin) * pixelRatio) / pixelRatio - origin) / zoom;
  const x = snap(part.x, view.x, like?.rect.x ?? 0);
  const y = snap(part.y, view.y, like?.rect.y ?? 0);
  const width = Math.max(1, Math.ceil((part.x + part.width - x) * scale));
  const height = Math.max(1, Math.ceil((part.y + part.height - y) * scale));
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.style.width = `${width / pixelRatio}px`;
  canvas.style.height = `${height / pixelRatio}px`;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  return { rect: { x, y, width: width / scale, height: height / scale }, zoom, pixelRatio };
}

/**
 * Copies what a bitmap of the same scale shows of the same part, pixel by pixel, and clips all painting to the rest until the
 * context is restored. Answers the parts that remain to be painted.
 */
export function copyShared(from: Bitmap, shown: Painted, to: Bitmap, next: Painted): readonly Rect[] {
  const scale = next.zoom * next.pixelRatio;
  const left = Math.round((shown.rect.x - next.rect.x) * scale);
  const top = Math.round((shown.rect.y - next.rect.y) * scale);
  const [width, height] = [to.canvas.width, to.canvas.height];
  const x = Math.max(0, left);
  const y = Math.max(0, top);
  const right = Math.min(width, left + from.canvas.width);
  const bottom = Math.min(height, top + from.canvas.height);
  const { context } = to;
  if (x >= right || y >= bottom) return [next.rect];
  const rest = [
    { x: 0, y: 0, width, height: y },
    { x: 0, y: bottom, width, height: height - bottom },
    { x: 0, y, width: x, height: bottom - y },
    { x: right, y, width: width - right, height: bottom - y },
  ].filter((part) => part.width > 0 && part.height > 0);
  const transform = context.getTransform();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(from.canvas, x - left, y - top, right - x, bottom - y, x, y, right - x, bottom - y);
  context.beginPath();
  for (const part of rest) context.rect(part.x, part.y, part.width, part.height);
  context.clip();
  context.setTransform(transform);
  return rest.map((part) => ({
    x: next.rect.x + part.x / scale,
    y: next.rect.y + part.y / scale,
    width: part.width / scale,
    height: part.height / scale,
  }));
}

/** Paints anew what lies in `part`, and nothing outside it. */
export function repaintPart(
  { context }: Bitmap,
  index: SpatialIndex,
  part: Rect,
  painted: Painted,
  paintGround: PaintGround,
  options: PaintOptions,
): void {
  const { rect, zoom, pixelRatio } = painted;
  const scale = zoom * pixelRatio;
  const left = Math.floor((part.x - rect.x) * scale) - 1;
  const top = Math.floor((part.y - rect.y) * scale) - 1;
  const width = Math.ceil((part.x + part.width - rect.x) * scale) + 1 - left;
  const height = Math.ceil((part.y + part.height - rect.y) * scale) + 1 - top;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.clearRect(left, top, width, height);
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
  paintGround(context);
  const touched = { x: rect.x + left / scale, y: rect.y + top / scale, width: width / scale, height: height / scale };
  paintDrawings(
    context,
    index.search(touched).flatMap((item) => item.drawings),
    options,
  );
  context.restore();
}

/** Paints what lies under the items, in map pixels. */
export type PaintGround = (context: CanvasRenderingContext2D) => void;

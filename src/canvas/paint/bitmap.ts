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

/** Sizes and clears the bitmap for a part of the map, its corner on a whole pixel of the screen so that lines stay crisp. */
export function prepareBitmap({ canvas, context }: Bitmap, part: Rect, view: Viewport): Painted {
  const { zoom } = view;
  const area = part.width * part.height * zoom * zoom;
  const pixelRatio = Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / Math.max(1, area)));
  const scale = zoom * pixelRatio;
  const x = (Math.floor((part.x * zoom + view.x) * pixelRatio) / pixelRatio - view.x) / zoom;
  const y = (Math.floor((part.y * zoom + view.y) * pixelRatio) / pixelRatio - view.y) / zoom;
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

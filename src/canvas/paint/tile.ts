/**
 * One element that shows a part of the map at a scale.
 *
 * It is painted off screen and handed over when it is done: a canvas that is painted on screen is copied whole by the browser
 * in every frame in which anything moves, where no graphics card helps; a picture handed over is taken once.
 */
import { type PaintContext, type PaintOptions, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { SceneItem } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { SpatialIndex } from './spatialIndex.ts';

export interface Tile {
  readonly canvas: HTMLCanvasElement;
  /** The part of the map it shows; its size in device pixels is that of the canvas. */
  readonly rect: Rect;
  /** Device pixels to a map pixel. */
  readonly scale: number;
}

/** Paints what lies under the items, in map pixels. */
export type PaintGround = (context: PaintContext) => void;

/** Items painted in a step. */
const CHUNK = 6;

/** A tile that shows nothing yet. */
export function createTile(rect: Rect, scale: number): Tile {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(rect.width * scale);
  canvas.height = Math.round(rect.height * scale);
  return { canvas, rect, scale };
}

/** Browsers keep the memory of a canvas that is gone for a while, but for one that has no size. */
export function freeTile({ canvas }: Tile): void {
  canvas.remove();
  canvas.width = 0;
  canvas.height = 0;
}

/** Paints a tile anew, a few items a step, back to front; it is seen when all are done. */
export function* paintInSteps(
  tile: Tile,
  items: readonly SceneItem[],
  paintGround: PaintGround,
  options: PaintOptions,
): Generator<void, void, void> {
  const { context, show } = brushFor(tile);
  scaleTo(tile, context);
  paintGround(context);
  for (let at = 0; at < items.length; at += CHUNK) {
    const chunk = items.slice(at, at + CHUNK);
    paintDrawings(
      context,
      chunk.flatMap(({ drawings }) => drawings),
      options,
    );
    yield;
  }
  show();
}

/** Paints anew what lies in `parts`, and nothing outside them. */
export function repaintParts(
  tile: Tile,
  index: SpatialIndex,
  parts: readonly Rect[],
  paintGround: PaintGround,
  options: PaintOptions,
): void {
  const { context, show } = brushFor(tile);
  context.drawImage(tile.canvas, 0, 0);
  for (const part of parts) {
    const { left, top, width, height } = pixelsOf(tile, part);
    context.save();
    context.beginPath();
    context.rect(left, top, width, height);
    context.clip();
    context.clearRect(left, top, width, height);
    scaleTo(tile, context);
    paintGround(context);
    const { rect, scale } = tile;
    const touched = { x: rect.x + left / scale, y: rect.y + top / scale, width: width / scale, height: height / scale };
    paintDrawings(
      context,
      index.search(touched).flatMap((item) => item.drawings),
      options,
    );
    context.restore();
  }
  show();
}

/** Somewhere to paint as large as the tile, in device pixels; `show` puts it on the tile and ends it. */
function brushFor({ canvas }: Tile): { readonly context: PaintContext; readonly show: () => void } {
  const sheet = new OffscreenCanvas(canvas.width, canvas.height);
  const context = sheet.getContext('2d');
  const shown = canvas.getContext('bitmaprenderer');
  if (!context || !shown) throw new Error('This browser has no canvas');
  return { context, show: () => shown.transferFromImageBitmap(sheet.transferToImageBitmap()) };
}

function scaleTo({ rect, scale }: Tile, context: PaintContext): void {
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
}

/** The whole device pixels of a tile that a part of the map touches, with one more all around for what is smoothed over. */
function pixelsOf({ canvas, rect, scale }: Tile, part: Rect) {
  const left = Math.max(0, Math.floor((part.x - rect.x) * scale) - 1);
  const top = Math.max(0, Math.floor((part.y - rect.y) * scale) - 1);
  return {
    left,
    top,
    width: Math.max(0, Math.min(canvas.width, Math.ceil((part.x + part.width - rect.x) * scale) + 1) - left),
    height: Math.max(0, Math.min(canvas.height, Math.ceil((part.y + part.height - rect.y) * scale) + 1) - top),
  };
}

/** One canvas element that shows a part of the map at a scale. */
import { type PaintOptions, paintDrawings } from '../../drawing/paintCanvas.ts';
import type { SceneItem } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { SpatialIndex } from './spatialIndex.ts';

export interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  /** The part of the map it shows; its size in device pixels is that of the canvas. */
  readonly rect: Rect;
  /** Device pixels to a map pixel. */
  readonly scale: number;
}

/** Paints what lies under the items, in map pixels. */
export type PaintGround = (context: CanvasRenderingContext2D) => void;

/** Items painted in a step. */
const CHUNK = 6;

/** Paints a blank tile, a few items a step, back to front. */
export function* paintInSteps(
  { context, rect, scale }: Tile,
  items: readonly SceneItem[],
  paintGround: PaintGround,
  options: PaintOptions,
): Generator<void, void, void> {
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
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
}

/** Paints anew what lies in `part`, and nothing outside it. */
export function repaintPart(
  { canvas, context, rect, scale }: Tile,
  index: SpatialIndex,
  part: Rect,
  paintGround: PaintGround,
  options: PaintOptions,
): void {
  const left = Math.max(0, Math.floor((part.x - rect.x) * scale) - 1);
  const top = Math.max(0, Math.floor((part.y - rect.y) * scale) - 1);
  const width = Math.min(canvas.width, Math.ceil((part.x + part.width - rect.x) * scale) + 1) - left;
  const height = Math.min(canvas.height, Math.ceil((part.y + part.height - rect.y) * scale) + 1) - top;
  if (width <= 0 || height <= 0) return;
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

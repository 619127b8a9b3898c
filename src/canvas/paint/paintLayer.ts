/**
 * One canvas that shows a part of the scene.
 *
 * Laws
 * - During a gesture the bitmap is only moved and stretched; it is painted again when it no longer covers what is seen,
 *   when it has drifted too far in scale, and sharp at rest.
 * - A change of the scene repaints the changed rectangles and nothing else.
 */
import { paintDrawings } from '../../drawing/paintCanvas.ts';
import { doRectsOverlap, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { isCovering, isSharp, overscanned, type Painted } from './coverage.ts';
import { detailAt } from './detail.ts';
import { createSpatialIndex, type SpatialIndex } from './spatialIndex.ts';

/** Bitmaps larger than this are painted coarser than the screen; browsers refuse far larger ones. */
const MAX_PIXELS = 24_000_000;

export interface PaintLayer {
  /** Moves the bitmap to where `view` puts it; paints first when it must. `seen` is what can be seen of `region`. */
  readonly show: (view: Viewport, seen: Rect, region: Rect, isAtRest: boolean) => void;
  readonly hide: () => void;
  /** Takes the next scene; null paints all of it again. */
  readonly change: (index: SpatialIndex, dirty: readonly Rect[] | null) => void;
}

export function createPaintLayer(canvas: HTMLCanvasElement): PaintLayer {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas');
  let index = createSpatialIndex([]);
  let painted: Painted | null = null;

  function paintPart(part: Rect, { rect, zoom, pixelRatio }: Painted): void {
    if (!context) return;
    const scale = zoom * pixelRatio;
    const left = Math.floor((part.x - rect.x) * scale) - 1;
    const top = Math.floor((part.y - rect.y) * scale) - 1;
    const right = Math.ceil((part.x + part.width - rect.x) * scale) + 1;
    const bottom = Math.ceil((part.y + part.height - rect.y) * scale) + 1;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.clearRect(left, top, right - left, bottom - top);
    context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
    const touched = { x: rect.x + left / scale, y: rect.y + top / scale, width: 0, height: 0 };
    const found = index.search({ ...touched, width: (right - left) / scale, height: (bottom - top) / scale });
    paintDrawings(
      context,
      found.flatMap((item) => item.drawings),
      { detail: detailAt(zoom) },
    );
    context.restore();
  }

  function paint(view: Viewport, seen: Rect, region: Rect): Painted {
    const wanted = intersection(overscanned(seen), region);
    const { zoom } = view;
    const area = wanted.width * wanted.height * zoom * zoom;
    const pixelRatio = Math.min(window.devicePixelRatio, Math.sqrt(MAX_PIXELS / Math.max(1, area)));
    const scale = zoom * pixelRatio;
    // The bitmap's corner lies on a whole pixel of the screen, so that its lines stay crisp.
    const x = (Math.floor((wanted.x * zoom + view.x) * pixelRatio) / pixelRatio - view.x) / zoom;
    const y = (Math.floor((wanted.y * zoom + view.y) * pixelRatio) / pixelRatio - view.y) / zoom;
    const width = Math.max(1, Math.ceil((wanted.x + wanted.width - x) * scale));
    const height = Math.max(1, Math.ceil((wanted.y + wanted.height - y) * scale));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    canvas.style.width = `${width / pixelRatio}px`;
    canvas.style.height = `${height / pixelRatio}px`;
    const rect = { x, y, width: width / scale, height: height / scale };
    const now = { rect, zoom, pixelRatio };
    paintPart(rect, now);
    return now;
  }

  function hide(): void {
    canvas.style.visibility = 'hidden';
  }

  return {
    hide,
    show(view, seen, region, isAtRest) {
      const part = intersection(seen, region);
      if (part.width <= 0 || part.height <= 0) {
        hide();
        return;
      }
      const ratio = painted ? Math.min(window.devicePixelRatio, painted.pixelRatio) : 1;
      const isUsable =
        painted && isCovering(painted, part, view.zoom) && (!isAtRest || isSharp(painted, view.zoom, ratio));
      if (!painted || !isUsable) painted = paint(view, part, region);
      const stretch = view.zoom / painted.zoom;
      const left = painted.rect.x * view.zoom + view.x;
      const top = painted.rect.y * view.zoom + view.y;
      const snap = (value: number): number =>
        stretch === 1 ? Math.round(value * window.devicePixelRatio) / window.devicePixelRatio : value;
      canvas.style.transform = `translate(${snap(left)}px, ${snap(top)}px) scale(${stretch})`;
      canvas.style.visibility = 'visible';
    },
    change(next, dirty) {
      index = next;
      if (!painted) return;
      if (!dirty) {
        painted = null;
        return;
      }
      for (const rect of dirty) {
        if (doRectsOverlap(rect, painted.rect)) paintPart(intersection(rect, painted.rect), painted);
      }
    },
  };
}

function intersection(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

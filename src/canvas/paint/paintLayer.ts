/**
 * A part of the scene on screen: two bitmaps, one shown, one being painted.
 *
 * Laws
 * - During a gesture the bitmap is only moved and stretched. When it no longer covers what is seen, or has drifted too far in
 *   scale, and sharp at rest, the next one is painted a few milliseconds a frame and takes its place when it is done.
 * - A change of the scene repaints the changed rectangles at once and nothing else.
 * - The first picture is painted whole in one frame, of what is seen alone.
 */
import type { PaintOptions } from '../../drawing/paintCanvas.ts';
import { doRectsOverlap, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { type Bitmap, copyShared, createBitmap, type PaintGround, prepareBitmap, repaintPart } from './bitmap.ts';
import { isCovering, isSharp, overscanned, type Painted, withMargin } from './coverage.ts';
import { detailAt } from './detail.ts';
import { type PaintJob, startPaintJob } from './paintJob.ts';
import { createSpatialIndex, type SpatialIndex } from './spatialIndex.ts';

export interface PaintLayer {
  /** Moves the bitmap to where `view` puts it and paints what must be painted. `seen` is what can be seen of `region`. */
  readonly show: (view: Viewport, seen: Rect, region: Rect, isAtRest: boolean) => void;
  readonly hide: () => void;
  /**
   * Takes the next scene; null paints all of it again. Where much has changed and `first` is given, that part is painted at
   * once and the rest a few frames later: the letter somebody types shows before the rows below have moved.
   */
  readonly change: (index: SpatialIndex, dirty: readonly Rect[] | null, first: Rect | null) => void;
  /** Plain layers show words as bars: while their font is on its way. */
  readonly setPlain: (isPlain: boolean) => void;
  readonly destroy: () => void;
}

interface Shown {
  readonly view: Viewport;
  readonly part: Rect;
  readonly region: Rect;
  readonly isAtRest: boolean;
}

/** Above this share of the bitmap, it is quicker to paint what is seen and the rest later. */
const MUCH = 0.4;
/** Two frames. */
const CATCH_UP_MS = 32;

export function createPaintLayer(
  host: HTMLElement,
  images: NonNullable<PaintOptions['images']>,
  paintGround: PaintGround = () => undefined,
): PaintLayer {
  let shown = createBitmap(host);
  let spare = createBitmap(host);
  let index = createSpatialIndex([]);
  let painted: Painted | null = null;
  let job: PaintJob | null = null;
  let isPlain = false;
  let last: Shown | null = null;
  /** The bitmap shows a former scene, but for what was painted into it since. */
  let isStale = false;
  let catchUp = 0;

  function optionsAt(zoom: number): PaintOptions {
    const detail = detailAt(zoom);
    return { detail: isPlain && detail === 'full' ? 'bars' : detail, images };
  }

  function stopJob(): void {
    if (!job) return;
    job.cancel();
    job = null;
    spare.context.restore();
  }

  function paintSeen(view: Viewport, part: Rect): Painted {
    const now = prepareBitmap(shown, part, view);
    repaintPart(shown, index, now.rect, now, paintGround, optionsAt(now.zoom));
    return now;
  }

  /** What the shown bitmap has of the next one is copied; only what is new is painted. */
  function startJob(view: Viewport, part: Rect, region: Rect): void {
    const before = isStale ? null : painted;
    const next = prepareBitmap(spare, intersection(overscanned(part), region), view, before);
    const isLike = before?.zoom === next.zoom && before.pixelRatio === next.pixelRatio;
    const { context } = spare;
    context.save();
    const rest = before && isLike ? copyShared(shown, before, spare, next) : [next.rect];
    paintGround(context);
    const items = index.search(next.rect).filter(({ box }) => rest.some((one) => doRectsOverlap(one, box)));
    job = startPaintJob(context, items, next, optionsAt(next.zoom), finishJob);
  }

  /** Not in the next frame either: it would be drawn before the one that shows what was typed has reached the screen. */
  function catchUpSoon(): void {
    if (catchUp !== 0) return;
    catchUp = window.setTimeout(() => {
      catchUp = 0;
      if (isStale && !job && last) startJob(last.view, last.part, last.region);
    }, CATCH_UP_MS);
  }

  function finishJob(): void {
    if (!job) return;
    spare.context.restore();
    for (const rect of job.late) repaintInto(spare, job.painted, rect);
    painted = job.painted;
    isStale = false;
    job = null;
    [shown, spare] = [spare, shown];
    if (last) settle(last);
    spare.canvas.style.visibility = 'hidden';
  }

  function repaintInto(bitmap: Bitmap, of: Painted, rect: Rect): void {
    if (doRectsOverlap(rect, of.rect))
      repaintPart(bitmap, index, intersection(rect, of.rect), of, paintGround, optionsAt(of.zoom));
  }

  function place(view: Viewport): void {
    if (!painted) return;
    const stretch = view.zoom / painted.zoom;
    const ratio = window.devicePixelRatio;
    const snap = (value: number): number => (stretch === 1 ? Math.round(value * ratio) / ratio : value);
    const x = snap(painted.rect.x * view.zoom + view.x);
    const y = snap(painted.rect.y * view.zoom + view.y);
    shown.canvas.style.transform = `translate(${x}px, ${y}px) scale(${stretch})`;
    shown.canvas.style.visibility = 'visible';
  }

  /** Puts the bitmap in its place, and begins the next one if this one will not do. */
  function settle(now: Shown): void {
    place(now.view);
    if (isStale) catchUpSoon();
    else if (!job && painted && isWanting(now, painted)) startJob(now.view, now.part, now.region);
  }

  /** Whether the bitmap must be painted anew for this view. */
  function isWanting({ view, part, region, isAtRest }: Shown, now: Painted): boolean {
    if (!isCovering(now, intersection(withMargin(part), region), view.zoom)) return true;
    if (!isAtRest) return false;
    const ratio = Math.min(window.devicePixelRatio, now.pixelRatio);
    return !isSharp(now, view.zoom, ratio);
  }

  function hide(): void {
    stopJob();
    last = null;
    shown.canvas.style.visibility = 'hidden';
  }

  return {
    hide,
    show(view, seen, region, isAtRest) {
      const part = intersection(seen, region);
      if (part.width <= 0 || part.height <= 0) {
        hide();
        return;
      }
      last = { view, part, region, isAtRest };
      painted ??= paintSeen(view, part);
      if (isAtRest && job && !isSharp(job.painted, view.zoom, job.painted.pixelRatio)) stopJob();
      settle(last);
    },
    change(next, dirty, first) {
      index = next;
      const isMuch = painted !== null && dirty !== null && shareOf(painted.rect, dirty) > MUCH;
      if (!painted || !dirty || isMuch) {
        stopJob();
        isStale = painted !== null && first !== null;
        if (painted && first) repaintInto(shown, painted, first);
        else painted = null;
        return;
      }
      for (const rect of dirty) repaintInto(shown, painted, rect);
      job?.late.push(...dirty);
    },
    setPlain(next) {
      isPlain = next;
    },
    destroy() {
      window.clearTimeout(catchUp);
      stopJob();
      shown.canvas.remove();
      spare.canvas.remove();
    },
  };
}

/** How much of `whole` the parts cover; they do not overlap. */
function shareOf(whole: Rect, parts: readonly Rect[]): number {
  const seen = parts.map((part) => intersection(part, whole));
  const area = seen.reduce((sum, { width, height }) => sum + Math.max(0, width) * Math.max(0, height), 0);
  return area / (whole.width * whole.height);
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

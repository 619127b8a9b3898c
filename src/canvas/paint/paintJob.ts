/** A bitmap being painted a few milliseconds a frame, while the former one is still shown. */
import { paintDrawings } from '../../drawing/paintCanvas.ts';
import type { SceneItem } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Painted } from './coverage.ts';

/**
 * Of a frame's 16 ms: as much as the machine has shown it can take. What is painted is rasterised after the frame's own work,
 * where no clock of ours runs, so a frame that came late is the sign that it was too much.
 */
const MOST_MS = 4;
const LEAST_MS = 1.5;
const LATE_MS = 20;
const CHUNK = 6;

export interface PaintJob {
  readonly painted: Painted;
  /** What has changed since the job began; painted last. */
  readonly late: Rect[];
  readonly cancel: () => void;
}

/** Paints `items` into `context`, which must be clear and set to the bitmap's scale; tells when it is done. */
export function startPaintJob(
  context: CanvasRenderingContext2D,
  items: readonly SceneItem[],
  painted: Painted,
  detail: Parameters<typeof paintDrawings>[2],
  onDone: () => void,
): PaintJob {
  let at = 0;
  let budget = MOST_MS;
  let before = Number.POSITIVE_INFINITY;
  let frame = requestAnimationFrame(paintSome);

  function paintSome(now: number): void {
    budget = now - before > LATE_MS ? Math.max(LEAST_MS, budget / 2) : Math.min(MOST_MS, budget * 1.2);
    before = now;
    const until = performance.now() + budget;
    while (at < items.length && performance.now() < until) {
      const chunk = items.slice(at, at + CHUNK);
      at += CHUNK;
      paintDrawings(
        context,
        chunk.flatMap((item) => item.drawings),
        detail,
      );
    }
    if (at < items.length) frame = requestAnimationFrame(paintSome);
    else onDone();
  }

  return { painted, late: [], cancel: () => cancelAnimationFrame(frame) };
}

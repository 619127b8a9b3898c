/** A bitmap being painted a few milliseconds a frame, while the former one is still shown. */
import { paintDrawings } from '../../drawing/paintCanvas.ts';
import type { SceneItem } from '../../layout/index.ts';
import type { Rect } from '../../lib/geometry.ts';
import type { Painted } from './coverage.ts';

/** Of a frame's 16 ms. */
const BUDGET_MS = 4;
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
  let frame = requestAnimationFrame(paintSome);

  function paintSome(): void {
    const until = performance.now() + BUDGET_MS;
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

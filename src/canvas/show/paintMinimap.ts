/**
 * The whole map, very small: the scene's own drawings as blocks, on a bitmap of its own.
 *
 * Laws
 * - It is painted when the browser is idle and the map has been still for a while: never while somebody types or drags.
 * - The former picture stays until the next one is whole.
 */
import type { Canvas } from '../canvas.ts';
import { createBitmap, prepareBitmap } from '../paint/bitmap.ts';
import { type PaintJob, startPaintJob } from '../paint/paintJob.ts';

const STILL_MS = 400;
/** Safari has no idle callback: this long after is idle enough. */
const IDLE_MS = 50;

/** Paints the map into `host` at `zoom`, now and after every change; answers the function that ends it. */
export function startMinimap(host: HTMLElement, { scene, gesture }: Canvas, zoom: number): () => void {
  let shown = createBitmap(host);
  let spare = createBitmap(host);
  let job: PaintJob | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelIdle = (): void => undefined;

  function paint(): void {
    if (gesture.getSnapshot()) {
      paintSoon();
      return;
    }
    const { items, layout } = scene.getSnapshot().scene;
    const sheet = { x: 0, y: 0, width: layout.width, height: layout.height };
    const painted = prepareBitmap(spare, sheet, { x: 0, y: 0, zoom });
    job = startPaintJob(spare.context, items, painted, { detail: 'blocks' }, () => {
      job = null;
      [shown, spare] = [spare, shown];
      shown.canvas.style.visibility = 'visible';
      spare.canvas.style.visibility = 'hidden';
      host.dataset.painted = '';
    });
  }

  function paintWhenIdle(): void {
    cancelIdle = whenIdle(paint);
  }

  function stop(): void {
    job?.cancel();
    job = null;
    clearTimeout(timer);
    cancelIdle();
  }

  function paintSoon(): void {
    stop();
    timer = setTimeout(paintWhenIdle, STILL_MS);
  }

  const unsubscribe = scene.subscribe(paintSoon);
  paintWhenIdle();
  return () => {
    unsubscribe();
    stop();
    shown.canvas.remove();
    spare.canvas.remove();
    delete host.dataset.painted;
  };
}

function whenIdle(run: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(run, IDLE_MS);
    return () => clearTimeout(timer);
  }
  const handle = window.requestIdleCallback(run);
  return () => window.cancelIdleCallback(handle);
}

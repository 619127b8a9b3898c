/**
 * The whole map, very small: the scene's own drawings as blocks, on a bitmap of its own.
 *
 * Laws
 * - It is painted when the browser is idle and the map has been still for a while: never while somebody types or drags.
 * - The former picture stays until the next one is whole.
 */
import type { Canvas } from '../canvas.ts';
import { doInSlices } from '../paint/slices.ts';
import { paintInSteps } from '../paint/tile.ts';
import { createTileSheet, type TileSheet } from '../paint/tileSheet.ts';

const STILL_MS = 400;
/** Safari has no idle callback: this long after is idle enough. */
const IDLE_MS = 50;

/** Paints the map into `host` at `zoom`, now and after every change; answers the function that ends it. */
export function startMinimap(host: HTMLElement, { scene, gesture }: Canvas, zoom: number): () => void {
  let shown: TileSheet | null = null;
  let next: TileSheet | null = null;
  let stopWork = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelIdle = (): void => undefined;

  function paint(): void {
    if (gesture.getSnapshot()) {
      paintSoon();
      return;
    }
    stopWork = doInSlices(paintAnew());
  }

  function* paintAnew(): Generator<void, void, void> {
    const { items, layout } = scene.getSnapshot().scene;
    const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
    next = createTileSheet(host, whole, { zoom, pixelRatio: window.devicePixelRatio }, true);
    const tile = next.addMissing(whole, whole);
    if (!tile) return;
    yield* paintInSteps(tile, items, () => undefined, { detail: 'blocks' });
    next.place({ x: 0, y: 0, zoom });
    shown?.destroy();
    [shown, next] = [next, null];
    host.dataset.painted = '';
  }

  function paintWhenIdle(): void {
    cancelIdle = whenIdle(paint);
  }

  function stop(): void {
    stopWork();
    next?.destroy();
    next = null;
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
    shown?.destroy();
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

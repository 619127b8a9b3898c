/** Moves the view smoothly towards a place that may itself be moving, and knows its own moves from everybody else's. */
import type { Viewport } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { viewBetween } from '../show/shot.ts';

export interface Glide {
  readonly to: (view: Viewport) => void;
  /** Calls when something else has moved the view: a hand, a key, a button. Answers the function that ends it. */
  readonly onMovedAway: (listener: () => void) => () => void;
  readonly stop: () => void;
}

/** The way left is halved about every this many ms, times ln 2. */
const PACE_MS = 110;
const STILL = '(prefers-reduced-motion: reduce)';

export function createGlide({ view, control }: Canvas): Glide {
  let target: Viewport | null = null;
  let own: Viewport | null = null;
  let before = 0;
  let frame = 0;

  function move(next: Viewport): void {
    own = next;
    control.moveTo(next);
  }

  function step(now: number): void {
    frame = 0;
    if (!target) return;
    const between = viewBetween(view.get(), target, view.size(), 1 - Math.exp((before - now) / PACE_MS));
    const isThere = areViewsNear(between, target);
    before = now;
    move(isThere ? target : between);
    if (!isThere) frame = requestAnimationFrame(step);
  }

  return {
    to(next) {
      target = next;
      if (window.matchMedia(STILL).matches) {
        move(next);
      } else if (frame === 0) {
        before = performance.now();
        own ??= view.get();
        frame = requestAnimationFrame(step);
      }
    },
    onMovedAway: (listener) =>
      view.onMove(() => {
        // A window that changes its size moves nothing.
        if (own && !areViewsNear(view.get(), own)) listener();
      }),
    stop() {
      cancelAnimationFrame(frame);
      target = null;
    },
  };
}

/** On screen the two cannot be told apart. */
function areViewsNear(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.zoom / b.zoom - 1) < 5e-4;
}

import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Scene } from '../../layout/index.ts';
import { clamp, type Rect } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { useCanvas, useScene } from '../canvasContext.ts';
import type { Insets } from '../view/viewMaths.ts';
import { mix, type ShownPart, shotOf, viewBetween } from './shot.ts';

const GLIDE_MS = 550;
const STILL = '(prefers-reduced-motion: reduce)';

export interface Presented {
  /** What stays clear while the rest fades; null before the part is on the map. */
  readonly hole: Rect | null;
  /** Looks down (or up) a part that is taller than its room; answers whether there was anything more to see there. */
  readonly lookBy: (pixels: number) => boolean;
}

/** Where a glide to another part began, and when. */
interface Glide {
  readonly from: Viewport;
  readonly left: number;
  readonly start: number;
}

/** The scene as it is now: what is shown is what is edited. */
export function useShownScene(): Scene {
  return useScene(({ scene }) => scene);
}

/**
 * Shows a part of the map from now on, and goes on showing it while the map or the window changes. Another part is glided to,
 * for those who have not asked for less motion. When it ends, the view is where it was before.
 */
export function useShot(part: ShownPart, room: Insets): Presented {
  const canvas = useCanvas();
  const { layout } = useShownScene();
  const size = useSyncExternalStore(canvas.view.onRest, canvas.view.size);
  const [looked, setLooked] = useState({ part, down: 0 });
  const down = looked.part === part ? looked.down : 0;
  const shot = useMemo(() => shotOf(layout, part, size, room, down), [layout, part, size, room, down]);
  const shownPart = useRef<ShownPart | null>(null);
  const glide = useRef<Glide | null>(null);

  useEffect(() => {
    const former = canvas.view.get();
    return () => {
      canvas.setInsets(null);
      canvas.control.moveTo(former);
    };
  }, [canvas]);

  useEffect(() => {
    if (!shot || size.width === 0) return;
    if (shownPart.current !== part) {
      const isCut = shownPart.current === null || window.matchMedia(STILL).matches;
      const left = canvas.insets().left;
      glide.current = isCut ? null : { from: canvas.view.get(), left, start: performance.now() };
    }
    shownPart.current = part;
    let frame = requestAnimationFrame(function show(now) {
      const { from, left, start } = glide.current ?? { from: shot.view, left: shot.insets.left, start: 0 };
      const share = clamp((now - start) / GLIDE_MS, 0, 1);
      const way = eased(share);
      canvas.setInsets({ ...shot.insets, left: mix(left, shot.insets.left, way) });
      canvas.control.moveTo(share === 1 ? shot.view : viewBetween(from, shot.view, size, way));
      if (share < 1) frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, part, shot, size]);

  const overflow = shot?.overflow ?? 0;
  const lookBy = useCallback(
    (pixels: number): boolean => {
      const next = Math.min(overflow, Math.max(0, down + pixels));
      if (next === down) return false;
      setLooked({ part, down: next });
      return true;
    },
    [overflow, down, part],
  );
  return { hole: shot?.hole ?? null, lookBy };
}

function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}

import { useEffect } from 'react';
import type { Rect } from '../../lib/geometry.ts';
import { useCanvas, useSession } from '../canvasContext.ts';
import { freeRect } from './seenRect.ts';

/** Others hear of a moving view at most this often; in between they glide. */
const PAUSE_MS = 100;

/**
 * Tells others what is looked at, through `say`, while mounted. Whoever follows somebody passes on what they are shown, not the
 * somewhat larger part their own window holds: else two who follow each other would drive each other ever farther out.
 */
export function usePublishSeen(say: (seen: Rect | null) => void, passedOn: Rect | null): void {
  const canvas = useCanvas();
  const panel = useSession((state) => state.panel);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel that opens lies over the map.
  useEffect(() => {
    if (passedOn) {
      say(passedOn);
      return;
    }
    const { view, insets } = canvas;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const tell = (): void => {
      timer = null;
      say(freeRect(view.get(), view.size(), insets()));
    };
    const plan = (): void => {
      timer ??= setTimeout(tell, PAUSE_MS);
    };
    tell();
    const stops = [view.onMove(plan), view.onRest(plan)];
    return () => {
      if (timer) clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [canvas, say, passedOn, panel]);
  useEffect(() => () => say(null), [say]);
}

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Rect } from '../../lib/geometry.ts';
import type { SessionState } from '../../session/session.ts';
import type { Canvas } from '../canvas.ts';
import { useCanvas, useSession } from '../canvasContext.ts';
import { createGlide, type Glide } from './glide.ts';
import { viewOfRect } from './seenRect.ts';

/**
 * Keeps what somebody else looks at in view while `isFollowing`; `rect` is null while they look at nothing. Calls `onMovedAway`
 * once this person does anything on the map themselves, or presses Escape.
 */
export function useFollowedView(rect: Rect | null, isFollowing: boolean, onMovedAway: () => void): void {
  const canvas = useCanvas();
  const size = useSyncExternalStore(canvas.view.onRest, canvas.view.size);
  const panel = useSession((state) => state.panel);
  const [glide, setGlide] = useState<Glide | null>(null);
  const leave = useRef(onMovedAway);
  leave.current = onMovedAway;

  useEffect(() => {
    if (!isFollowing) return;
    const made = createGlide(canvas);
    const stops = [made.onMovedAway(() => leave.current()), onOwnActs(canvas, () => leave.current()), made.stop];
    setGlide(made);
    return () => {
      for (const stop of stops) stop();
      setGlide(null);
    };
  }, [canvas, isFollowing]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel that opens leaves less room.
  useEffect(() => {
    if (glide && rect && size.width > 0) glide.to(viewOfRect(rect, size, canvas.insets()));
  }, [glide, rect, size, canvas, panel]);
}

const PASSIVE = { capture: true, passive: true } as const;

/** Clicks, touches and the wheel on the map, steps of the keyboard about it, and Escape outside texts, menus and dialogs. */
function onOwnActs({ session }: Canvas, act: () => void): () => void {
  const press = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('[data-map-canvas]')) act();
  };
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || session.getState().dialog !== null) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, [role="menu"], [role="dialog"]'))
      return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const stop = session.subscribe((now, before) => {
    if (hasMoved(now, before)) act();
  });
  window.addEventListener('pointerdown', press, true);
  // What moves the map by the wheel may still be on its way here.
  window.addEventListener('wheel', press, PASSIVE);
  window.addEventListener('keydown', pressKey, true);
  return () => {
    stop();
    window.removeEventListener('pointerdown', press, true);
    window.removeEventListener('wheel', press, PASSIVE);
    window.removeEventListener('keydown', pressKey, true);
  };
}

function hasMoved(now: SessionState, before: SessionState): boolean {
  // The first focus of all is put on the map when a panel is closed, not by a step.
  const hasStepped = now.focus !== before.focus && before.focus !== null;
  return hasStepped || now.selection !== before.selection || (now.editing !== null && now.editing !== before.editing);
}

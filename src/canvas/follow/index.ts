import type { Rect } from '../../lib/geometry.ts';
import { useCanvas } from '../canvasContext.ts';
import { freeRect } from './seenRect.ts';

/** Seeing what somebody else sees; fetched when somebody else is here. */
export { useFollowedView } from './useFollowedView.ts';
export { useHeading } from './useHeading.ts';
export { usePublishSeen } from './usePublishSeen.ts';

/** The part of the map that no tool lies over, when it is asked for; null where nothing is free. */
export function useFreeRect(): () => Rect | null {
  const { view, insets } = useCanvas();
  return () => freeRect(view.get(), view.size(), insets());
}

/** Says what has happened, aloud or on screen, where the map says such things. */
export function useAnnouncer() {
  return useCanvas().announcer;
}

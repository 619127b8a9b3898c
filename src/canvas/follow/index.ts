import { useCanvas } from '../canvasContext.ts';

/** Seeing what somebody else sees; fetched when somebody else is here. */
export { useFollowedView } from './useFollowedView.ts';
export { usePublishSeen } from './usePublishSeen.ts';

/** Says what has happened, aloud or on screen, where the map says such things. */
export function useAnnouncer() {
  return useCanvas().announcer;
}

import { useOpenMap } from '../../editor/useOpenMap.ts';

/** Whether this page may put what was found onto the map: the facilitator's. */
export function useIsDeciding(): boolean {
  const { role, canEdit } = useOpenMap();
  return canEdit && role === 'facilitate';
}

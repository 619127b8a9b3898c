import { useCallback, useSyncExternalStore } from 'react';
import { hasWorkshop, observeWorkshop } from '../../document/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';

/** Whether anybody has planned a workshop here: until then nothing of it is fetched. */
export function useHasWorkshop(): boolean {
  const { talk } = useOpenMap();
  const subscribe = useCallback((listener: () => void) => observeWorkshop(talk, listener), [talk]);
  return useSyncExternalStore(subscribe, () => hasWorkshop(talk));
}

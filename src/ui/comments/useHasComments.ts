import { useCallback, useSyncExternalStore } from 'react';
import { useOpenMap } from '../editor/useOpenMap.ts';

/** Whether anybody has ever commented here: until then nothing of the discussion is fetched. */
export function useHasComments(): boolean {
  const { talk } = useOpenMap();
  const subscribe = useCallback(
    (listener: () => void) => {
      const root = talk.getMap('comments');
      root.observe(listener);
      return () => root.unobserve(listener);
    },
    [talk],
  );
  return useSyncExternalStore(subscribe, () => talk.getMap('comments').size > 0);
}

import { useCallback } from 'react';
import type { JourneyMap, RecordRoot } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';

/** One record of the map, or undefined when there is none. Renders again only when that record changes. */
export function useRecord<Root extends RecordRoot>(root: Root, id: string): JourneyMap[Root][string] | undefined {
  const select = useCallback(
    (map: JourneyMap): JourneyMap[Root][string] | undefined =>
      map[root][id as keyof JourneyMap[Root]] as JourneyMap[Root][string] | undefined,
    [root, id],
  );
  return useMapValue(select);
}

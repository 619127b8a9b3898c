import { useDeferredValue } from 'react';
import type { JourneyMap } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { type Comparison, compareWith } from './comparison.ts';

const wholeMap = (map: JourneyMap) => map;

/** What differs now, after the paint: every letter typed in either map makes a new one. Null until both are here. */
export function useComparison(): Comparison | null {
  const own = useDeferredValue(useMapValue(wholeMap));
  const other = useDeferredValue(useSession((state) => state.comparing?.map ?? null));
  const version = useSession(({ comparing }) => (comparing?.with.type === 'version' ? comparing.title : null));
  return other && compareWith(own, other, version);
}

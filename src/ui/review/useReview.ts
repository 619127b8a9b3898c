import { useDeferredValue, useMemo } from 'react';
import { factsOf } from '../../kinds/registry.ts';
import type { JourneyMap } from '../../model/index.ts';
import { reviewMap, splitDismissed } from '../../model/review/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';

const wholeMap = (map: JourneyMap) => map;

/** What the review finds now, after the paint: every letter typed anywhere makes a new map. */
export function useReview() {
  const map = useDeferredValue(useMapValue(wholeMap));
  return useMemo(() => splitDismissed(reviewMap(map, today(), factsOf), map.map.dismissed), [map]);
}

/** The calendar date here and now. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

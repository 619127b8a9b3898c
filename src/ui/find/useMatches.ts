import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import {
  createCardSearch,
  isFiltering,
  type JourneyMap,
  type MapGrid,
  type Matches,
  NO_FILTER,
  updateGrid,
} from '../../model/index.ts';
import { useMapValue, useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { filterFacts } from './filterFacts.ts';

const wholeMap = (map: JourneyMap) => map;

export interface Found {
  readonly matches: Matches;
  readonly grid: MapGrid;
  readonly map: JourneyMap;
}

/** The cards that answer the filter, now and after every change of the map by anybody. */
export function useMatches(): Found {
  // After the paint: while somebody types, every letter makes a new map.
  const map = useDeferredValue(useMapValue(wholeMap));
  const filter = useDeferredValue(useSession((state) => state.filter));
  const search = useMemo(() => createCardSearch(filterFacts), []);
  const before = useRef<{ readonly map: JourneyMap; readonly grid: MapGrid } | null>(null);
  const grid = useMemo(() => {
    const next = updateGrid(before.current, map);
    before.current = { map, grid: next };
    return next;
  }, [map]);
  const matches = useMemo(() => search(grid, filter), [search, grid, filter]);
  useLit(matches, isFiltering(filter));
  return { matches, grid, map };
}

/** What matches stands out while a filter is on. Whoever makes other cards stand out ends the filter: there is one light. */
function useLit({ placed, unplaced }: Matches, isOn: boolean): void {
  const { session } = useOpenMap();
  const lit = useMemo(() => new Set([...placed, ...unplaced]), [placed, unplaced]);
  useEffect(() => {
    if (!isOn) return;
    session.setState(({ view }) => ({ view: { ...view, litCards: lit } }));
    const stop = session.subscribe(({ view }) => {
      if (view.litCards !== null && view.litCards !== lit) session.setState({ filter: NO_FILTER });
    });
    return () => {
      stop();
      session.setState(({ view }) => (view.litCards === lit ? { view: { ...view, litCards: null } } : {}));
    };
  }, [session, lit, isOn]);
}

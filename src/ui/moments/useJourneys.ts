import { useDeferredValue, useMemo } from 'react';
import { deriveJourneys, type Journey } from '../../layout/index.ts';
import { deriveGrid, type JourneyMap, type MapGrid, type RecordKey, recordKey } from '../../model/index.ts';
import { useMapValue } from '../editor/useOpenMap.ts';

const wholeMap = (map: JourneyMap) => map;

export interface Journeys {
  readonly grid: MapGrid;
  readonly journeys: readonly Journey[];
  /** Cards flagged as critical moments, in the order of the journey, and those without a place last. */
  readonly critical: readonly RecordKey[];
}

/** What the map tells about its moments, after the paint: every letter typed anywhere makes a new map. */
export function useJourneys(): Journeys {
  const map = useDeferredValue(useMapValue(wholeMap));
  return useMemo(() => {
    const grid = deriveGrid(map);
    const placed = grid.lanes.flatMap(({ cards }) => cards).sort((a, b) => a.column - b.column);
    const all = [...placed.map(({ card }) => card), ...grid.unplaced.cards];
    const critical = all.filter(({ moment }) => moment === 'critical').map(({ id }) => recordKey('cards', id));
    return { grid, journeys: deriveJourneys(grid), critical };
  }, [map]);
}

/** What a moment is called: the activity it belongs to; the first of several. */
export function momentName(grid: MapGrid, position: number): string {
  return grid.columns[Math.floor(position)]?.activity?.text.replace(/\s+/g, ' ').trim() ?? '';
}

import { useDeferredValue, useMemo } from 'react';
import { deriveJourneys, type Journey, withScratch } from '../../layout/index.ts';
import {
  deriveGrid,
  type JourneyMap,
  type MapGrid,
  type PeakEnd,
  peakEnd,
  type RecordKey,
  recordKey,
} from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { changesOf } from './keepTries.ts';

const wholeMap = (map: JourneyMap) => map;

/** A journey, and what it would come to with what is tried out: the same while nothing is. */
export interface TriedJourney extends Journey {
  readonly key: string;
  readonly tried: PeakEnd;
  readonly isChanged: boolean;
}

export interface Journeys {
  readonly grid: MapGrid;
  readonly journeys: readonly TriedJourney[];
  /** Cards flagged as critical moments, in the order of the journey, and those without a place last. */
  readonly critical: readonly RecordKey[];
  /** How many scores are tried that differ from the map's. */
  readonly changes: number;
}

/** What the map tells about its moments, after the paint: every letter typed anywhere makes a new map. */
export function useJourneys(): Journeys {
  const map = useDeferredValue(useMapValue(wholeMap));
  const scratch = useDeferredValue(useSession((state) => state.view.scratch));
  return useMemo(() => {
    const grid = deriveGrid(map);
    const placed = grid.lanes.flatMap(({ cards }) => cards).sort((a, b) => a.column - b.column);
    const all = [...placed.map(({ card }) => card), ...grid.unplaced.cards];
    const critical = all.filter(({ moment }) => moment === 'critical').map(({ id }) => recordKey('cards', id));
    const own = byKey(deriveJourneys(grid));
    const shown = withScratch(map, scratch);
    const tried = shown === map ? own : byKey(deriveJourneys(deriveGrid(shown)));
    const journeys = [...new Map([...tried, ...own])].map(([key, journey]): TriedJourney => {
      const result = own.get(key)?.result ?? NOTHING;
      const after = tried.get(key)?.result ?? NOTHING;
      const isChanged = result.remembered !== after.remembered || result.mean !== after.mean;
      return { ...journey, key, result, tried: after, isChanged };
    });
    return { grid, journeys, critical, changes: scratch ? changesOf(map, scratch).length : 0 };
  }, [map, scratch]);
}

/** Of a journey without any score. */
const NOTHING = peakEnd([]);

function byKey(journeys: readonly Journey[]): ReadonlyMap<string, Journey> {
  return new Map(
    journeys.map((journey) => [`${journey.lane} ${journey.persona?.id ?? ''} ${journey.path?.link ?? ''}`, journey]),
  );
}

/** What a moment is called: the activity it belongs to; the first of several. */
export function momentName(grid: MapGrid, position: number): string {
  return grid.columns[Math.floor(position)]?.activity?.text.replace(/\s+/g, ' ').trim() ?? '';
}

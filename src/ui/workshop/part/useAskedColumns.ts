import { useMemo } from 'react';
import type { JourneyMap } from '../../../model/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { gridOf } from '../../links/useEnd.ts';

export interface AskedColumn {
  readonly id: string;
  readonly text: string;
  /** Title of its phase. */
  readonly phase: string;
}

const wholeMap = (map: JourneyMap) => map;

/** The activities that are asked about, in the order of the map; those that have gone meanwhile are left out. */
export function useAskedColumns(activities: readonly string[]): readonly AskedColumn[] {
  const map = useMapValue(wholeMap);
  return useMemo(() => {
    const asked = new Set(activities);
    return gridOf(map).columns.flatMap(({ phase, activity }) =>
      activity && asked.has(activity.id) ? [{ id: activity.id, text: activity.text, phase: phase.title }] : [],
    );
  }, [map, activities]);
}

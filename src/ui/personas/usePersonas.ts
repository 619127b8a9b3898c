import { useMemo } from 'react';
import { compareOrder, isLive, type JourneyMap, type Persona, readerOf } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';

const personasOf = (map: JourneyMap) => map.personas;

/** The map's personas in their order. */
export function usePersonas(): readonly Persona[] {
  const records = useMapValue(personasOf);
  return useMemo(() => Object.values(records).filter(isLive).sort(compareOrder), [records]);
}

/** Through whose eyes the map is read here; null for everybody's. */
export function useReader(): Persona | null {
  const personas = useMapValue(personasOf);
  const view = useSession((state) => state.view);
  return readerOf({ personas } as JourneyMap, view);
}

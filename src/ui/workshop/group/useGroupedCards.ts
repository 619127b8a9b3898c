import { useMemo } from 'react';
import type { WorkshopView } from '../../../document/workshop/index.ts';
import { workshopOf } from '../../../document/workshop/index.ts';
import { type Card, isLive, type JourneyMap } from '../../../model/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useMapValue, useOpenMap } from '../../editor/useOpenMap.ts';

const wholeMap = (map: JourneyMap) => map;
const same = (view: WorkshopView) => view;

/** The cards that are grouped: those that were written last and revealed; else all of the kinds that may be edited meanwhile. */
export function useGroupedCards(): readonly Card[] {
  const { talk } = useOpenMap();
  const map = useMapValue(wholeMap);
  const view = useStore(workshopOf(talk).view, same);
  return useMemo(() => groupedCards(map, view), [map, view]);
}

export function groupedCards(map: JourneyMap, view: WorkshopView): readonly Card[] {
  const run = view.runs.find(({ id }) => id === view.state.run);
  const kinds = view.agenda.find(({ id }) => id === run?.exercise)?.scope.kinds ?? null;
  const written = view.ownRuns.flatMap(({ id }) => {
    const result = view.results.get(id);
    return result?.type === 'write' && result.cards.length > 0 ? [result.cards.map((card) => card.id)] : [];
  });
  const live = Object.values(map.cards).filter(isLive);
  const last = new Set(written.at(-1));
  const fresh = live.filter(({ id }) => last.has(id));
  return fresh.length > 0 ? fresh : live.filter(({ kind }) => kinds === null || kinds.includes(kind));
}

import { useEffect, useMemo } from 'react';
import { type WorkshopView, workshopOf } from '../../../document/workshop/index.ts';
import type { MapOutcome } from '../../../model/index.ts';
import { heldWorkshop, outcomeInTalk, outcomeOf } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { useShownWorkshop } from '../summary/summaryStore.ts';

const same = (view: WorkshopView) => view;

/**
 * Shows on the map what was found in the workshop that is chosen: where somebody has said so, all of it or nothing; else the scores
 * while they are talked about, and the dots of the last vote from then on.
 */
export function useOutcome(): void {
  const { talk, session } = useOpenMap();
  const view = useStore(workshopOf(talk).view, same);
  const { workshop, isOnMap } = useShownWorkshop();
  const outcome = useMemo(() => shownOutcome(view, workshop, isOnMap), [view, workshop, isOnMap]);
  useEffect(() => {
    session.setState(({ view: seen }) => ({ view: { ...seen, outcome } }));
    return () => session.setState(({ view: seen }) => ({ view: { ...seen, outcome: null } }));
  }, [session, outcome]);
}

function shownOutcome(
  { state, held, results }: WorkshopView,
  workshop: string | null,
  isOnMap: boolean | null,
): MapOutcome | null {
  const shown = heldWorkshop(held, workshop);
  if (!shown || isOnMap === false) return null;
  return isOnMap ? outcomeOf(shown, results) : outcomeInTalk(shown, results, state.run);
}

import { useMemo } from 'react';
import { useStore as useZustand } from 'zustand/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { workshopOf } from '../../../document/workshop/index.ts';
import { newId } from '../../../lib/id.ts';
import { closeLobby, eraseBoxes, openBox, putBox, type WorkshopProblem } from '../../../sync/workshop/index.ts';
import { createLead, type Lead } from '../../../workshop/index.ts';
import type { OpenMap } from '../../editor/openMap.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { serverNow } from './serverClock.ts';

export interface Leading {
  /** Something that was asked for is under way. */
  readonly isBusy: boolean;
  /** Why the last one could not be. */
  readonly problem: WorkshopProblem | null;
}

/** Does something as the one who leads; the answer shows wherever `leading` is looked at. */
type Act = (work: (lead: Lead<WorkshopProblem>) => Promise<WorkshopProblem | null>) => Promise<boolean>;

interface LeadHand {
  readonly leading: StoreApi<Leading>;
  readonly act: Act;
}

/** By the document of the discussion: the same for all parts of one window. */
const hands = new WeakMap<object, LeadHand>();

function handOf({ id, key, talk, document }: OpenMap): LeadHand {
  const known = hands.get(talk);
  if (known) return known;
  const at = { map: id, key };
  const lead = createLead<WorkshopProblem>({
    workshop: workshopOf(talk),
    server: {
      putBox: (box, rules) => putBox(at, box, rules),
      openBox: (box, participants) => openBox(at, box, participants),
      eraseBoxes: () => eraseBoxes(at),
      closeLobby: () => closeLobby(at),
    },
    getMap: document.getMap,
    now: serverNow,
    newId,
  });
  const leading = createStore<Leading>(() => ({ isBusy: false, problem: null }));
  const hand: LeadHand = {
    leading,
    act: async (work) => {
      // Twice the same press is one wish.
      if (leading.getState().isBusy) return false;
      leading.setState({ isBusy: true, problem: null });
      const problem = await work(lead);
      leading.setState({ isBusy: false, problem });
      return problem === null;
    },
  };
  hands.set(talk, hand);
  return hand;
}

export function useLead(): Leading & { readonly act: Act; readonly forget: () => void } {
  const map = useOpenMap();
  const { leading, act } = useMemo(() => handOf(map), [map]);
  return { ...useZustand(leading), act, forget: () => leading.setState({ problem: null }) };
}

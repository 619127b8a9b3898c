import { useMemo } from 'react';
import { useStore as useZustand } from 'zustand/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { workshopOf } from '../../../document/workshop/index.ts';
import { newId } from '../../../lib/id.ts';
import { ok } from '../../../lib/result.ts';
import {
  closeLobby,
  eraseBoxes,
  openBox,
  putBox,
  readBoxes,
  type WorkshopProblem,
} from '../../../sync/workshop/index.ts';
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

type Work = (lead: Lead<WorkshopProblem>) => Promise<WorkshopProblem | null>;

interface LeadHand {
  readonly leading: StoreApi<Leading>;
  /** Does something as the one who leads, when what is under way is done; the answer shows wherever `leading` is looked at. */
  readonly inOrder: (work: Work) => Promise<boolean>;
  /** The same, but a `wish` that is waiting or under way is not done twice. */
  readonly act: (wish: string, work: Work) => Promise<boolean>;
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
      sealedIn: async (box) => {
        const read = await readBoxes(at);
        if (!read.ok) return read;
        const { handedIn = [] } = read.value.boxes.find(({ id: one }) => one === box) ?? {};
        return ok(handedIn.flatMap(({ participant, isOpened }) => (isOpened ? [] : [participant])));
      },
      eraseBoxes: () => eraseBoxes(at),
      closeLobby: () => closeLobby(at),
    },
    getMap: document.getMap,
    now: serverNow,
    newId,
  });
  const leading = createStore<Leading>(() => ({ isBusy: false, problem: null }));
  let last: Promise<unknown> = Promise.resolve();
  const inOrder: LeadHand['inOrder'] = (work) => {
    const done = last.then(async () => {
      leading.setState({ isBusy: true, problem: null });
      const problem = await work(lead);
      leading.setState({ isBusy: false, problem });
      return problem === null;
    });
    last = done;
    return done;
  };
  const wishes = new Set<string>();
  const hand: LeadHand = {
    leading,
    inOrder,
    async act(wish, work) {
      if (wishes.has(wish)) return false;
      wishes.add(wish);
      return inOrder(work).finally(() => wishes.delete(wish));
    },
  };
  hands.set(talk, hand);
  return hand;
}

export function useLead(): Leading & Omit<LeadHand, 'leading'> & { readonly forget: () => void } {
  const map = useOpenMap();
  const { leading, act, inOrder } = useMemo(() => handOf(map), [map]);
  return { ...useZustand(leading), act, inOrder, forget: () => leading.setState({ problem: null }) };
}

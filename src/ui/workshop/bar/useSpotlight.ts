import { useEffect, useState } from 'react';
import { useStore } from '../../../session/useStore.ts';
import type { Peer } from '../../../sync/index.ts';
import { readPart } from '../../../workshop/index.ts';
import { useOpenMap, useSession } from '../../editor/useOpenMap.ts';
import { isBusy } from '../../follow/busy.ts';

const LOOK_AGAIN_MS = 400;

/** Whose view everybody is kept at; only facilitators can. */
const spotlit = (peers: readonly Peer[]): string | null =>
  peers.find(({ role, part }) => role === 'facilitate' && readPart(part).spotlight)?.user.id ?? null;

export interface Spotlight {
  /** Id of the person whose view everybody is kept at; null while nobody asks for it. */
  readonly who: string | null;
  /** This person looks around alone until the next spotlight. */
  readonly hasLeft: boolean;
  readonly leave: () => void;
  readonly comeBack: () => void;
}

/** Keeps this window at the view of the facilitator who asks for it, whenever nothing is being typed or held here. */
export function useSpotlight(): Spotlight {
  const { session, connection, ownId } = useOpenMap();
  const found = useStore(connection.presence.others, spotlit);
  const who = found === ownId ? null : found;
  const [leftFrom, setLeftFrom] = useState<string | null>(null);
  const hasLeft = who !== null && leftFrom === who;
  const following = useSession((state) => state.following);

  useEffect(() => {
    if (who === null) setLeftFrom(null);
  }, [who]);

  useEffect(() => {
    if (who === null || hasLeft) return;
    const look = (): void => {
      const { following: now, mode } = session.getState();
      if (now !== who && mode !== 'presenting' && !isBusy(session)) session.setState({ following: who, form: 'sheet' });
    };
    look();
    const timer = setInterval(look, LOOK_AGAIN_MS);
    return () => {
      clearInterval(timer);
      if (session.getState().following === who) session.setState({ following: null });
    };
  }, [who, hasLeft, session]);

  return {
    who,
    hasLeft: hasLeft && following !== who,
    leave: () => setLeftFrom(who),
    comeBack: () => setLeftFrom(null),
  };
}

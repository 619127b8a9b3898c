import { useMemo, useRef } from 'react';
import { useStore } from '../../../session/useStore.ts';
import type { Peer } from '../../../sync/index.ts';
import { type PresentPerson, readPart } from '../../../workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { useMe } from '../../me.ts';
import { serverNow } from '../leading/serverClock.ts';
import { useOwnPart } from '../leading/useWorkshop.ts';

/** Everybody here with how they take part, oneself among them; `activeAt` is when this page last saw them do something. */
export function usePresentPeople(): readonly PresentPerson[] {
  const { connection, ownId, role } = useOpenMap();
  const peers = useStore(connection.presence.others, (others) => others);
  const [own] = useOwnPart();
  const me = useMe();
  const seen = useRef(new Map<number, { readonly peer: Peer; readonly at: number }>());
  return useMemo(() => {
    const now = serverNow();
    const present = peers.map((peer) => {
      const before = seen.current.get(peer.clientId);
      const at = before && !hasActed(before.peer, peer) ? before.at : now;
      seen.current.set(peer.clientId, { peer, at });
      return { user: peer.user, isLeading: peer.role === 'facilitate', part: readPart(peer.part), activeAt: at };
    });
    const self = { user: { ...me, id: ownId }, isLeading: role === 'facilitate', part: own, activeAt: now };
    return [self, ...present];
  }, [peers, own, me, ownId, role]);
}

/** Windows that only tell that they are still there have not. */
function hasActed(before: Peer, now: Peer): boolean {
  const acts = (peer: Peer) => [peer.cursor, peer.selection, peer.editing, peer.drag, peer.part];
  return JSON.stringify(acts(before)) !== JSON.stringify(acts(now));
}

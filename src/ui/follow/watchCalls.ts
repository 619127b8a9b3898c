/**
 * Calls of others to look at one place, each heard once.
 *
 * Laws
 * - A call that a window already had when it was first seen here is old: one came too late for it.
 * - Only who may edit calls, by the server's word.
 * - A window is heard at most once a pause, whatever it sends and whatever name it takes.
 */
import type { Store } from '../../session/useStore.ts';
import { canEditMap, type Peer } from '../../sync/index.ts';

/** One person calls at most this often. */
export const CALL_PAUSE_MS = 5000;

type Call = NonNullable<Peer['call']>;

/** Calls `onCall` for every new call of somebody else than `ownId`; `now` is in ms. Answers the function that ends it. */
export function watchCalls(
  peers: Store<readonly Peer[]>,
  ownId: string,
  onCall: (peer: Peer, call: Call) => void,
  now: () => number = () => performance.now(),
): () => void {
  const known = new Map<number, { readonly id: string | null; readonly heardAt: number }>();

  function look(): void {
    const present = peers.getSnapshot();
    const ids = new Set(present.map(({ clientId }) => clientId));
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
    for (const peer of present) {
      const { clientId, user, role, call } = peer;
      const id = call?.id ?? null;
      const last = known.get(clientId);
      if (last?.id === id) continue;
      const isHeard =
        last !== undefined &&
        call !== null &&
        user.id !== ownId &&
        canEditMap(role) &&
        now() - last.heardAt >= CALL_PAUSE_MS;
      known.set(clientId, { id, heardAt: isHeard ? now() : (last?.heardAt ?? Number.NEGATIVE_INFINITY) });
      if (isHeard) onCall(peer, call);
    }
  }

  look();
  return peers.subscribe(look);
}

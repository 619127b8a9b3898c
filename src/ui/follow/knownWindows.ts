/** Whose window is whose, of everybody who has been here while this map was open. Never stored. */
import type { Store } from '../../session/useStore.ts';
import type { Peer } from '../../sync/index.ts';

type Peers = Store<readonly Peer[]>;

const names = new WeakMap<Peers, Map<number, string>>();

/** Notes who is here from now on; answers the function that ends it. */
export function noteWindows(peers: Peers): () => void {
  const known = names.get(peers) ?? new Map<number, string>();
  names.set(peers, known);
  const note = (): void => {
    for (const { clientId, user } of peers.getSnapshot()) known.set(clientId, user.name);
  };
  note();
  return peers.subscribe(note);
}

/** The name of the person whose window this was, when it was ever seen; it may be empty. */
export function nameOfWindow(peers: Peers, clientId: number): string | null {
  return names.get(peers)?.get(clientId) ?? null;
}

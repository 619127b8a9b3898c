import { useCallback, useEffect, useRef } from 'react';
import { useStore } from '../../session/useStore.ts';
import type { Peer } from '../../sync/index.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';

/** Whoever only reloads the page is back by then. */
const GRACE_MS = 2500;

/**
 * The window of the person who is followed, as they are now or, for a moment after they are gone, as they were; null when
 * nobody is followed. Calls `onGone` with their name when they do not come back while this window is connected.
 */
export function useFollowed(onGone: (name: string) => void): Peer | null {
  const { connection } = useOpenMap();
  const following = useSession((state) => state.following);
  const present = useStore(
    connection.presence.others,
    useCallback((peers: readonly Peer[]) => windowOf(peers, following), [following]),
  );
  const isOnline = useStore(connection.status, (status) => status === 'saved' || status === 'saving');
  const last = useRef<Peer | null>(null);
  if (present) last.current = present;
  const gone = useRef(onGone);
  gone.current = onGone;
  const isMissing = following !== null && present === null && isOnline;

  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => gone.current(last.current?.user.name ?? ''), GRACE_MS);
    return () => clearTimeout(timer);
  }, [isMissing]);

  return following !== null && last.current?.user.id === following ? last.current : null;
}

/** Of several windows, one that shows the map. */
function windowOf(peers: readonly Peer[], id: string | null): Peer | null {
  const windows = peers.filter(({ user }) => user.id === id);
  return windows.find(({ seen }) => seen !== null) ?? windows[0] ?? null;
}

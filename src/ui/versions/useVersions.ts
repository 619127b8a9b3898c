import { useCallback, useEffect, useState } from 'react';
import { useStore } from '../../session/useStore.ts';
import { type KeptVersion, listVersions, type VersionProblem } from '../../sync/versions/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';

/** How often the list is asked for while it is looked at, in ms. */
const AGAIN = 60_000;

export interface Versions {
  /** Newest first; null until they have come. */
  readonly versions: readonly KeptVersion[] | null;
  readonly problem: VersionProblem | null;
  /** Nothing can be kept or fetched now. */
  readonly isOffline: boolean;
  readonly refresh: () => void;
}

/** The versions of the open map, asked for again now and then, and when the connection is back. */
export function useVersions(): Versions {
  const { id, key, connection } = useOpenMap();
  const [versions, setVersions] = useState<readonly KeptVersion[] | null>(null);
  const [problem, setProblem] = useState<VersionProblem | null>(null);
  const [asked, setAsked] = useState(0);
  const isOffline = useStore(connection.status, (status) => status === 'offline');
  const refresh = useCallback(() => setAsked((times) => times + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more each time `refresh` is called
  useEffect(() => {
    if (isOffline) return;
    const leaving = new AbortController();
    void listVersions({ mapId: id, key }, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setVersions(answer.value);
    });
    const timer = setTimeout(refresh, AGAIN);
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [id, key, isOffline, asked, refresh]);

  return { versions, problem, isOffline, refresh };
}

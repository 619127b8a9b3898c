import { useCallback, useEffect, useState } from 'react';
import {
  closeLobby,
  type Lobby,
  type LobbyWish,
  openLobby,
  readLobby,
  type WorkshopProblem,
} from '../../../sync/workshop/index.ts';
import { beginAnother } from '../../../workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { serverNow } from '../leading/serverClock.ts';
import { useWorkshop, useWorkshopView } from '../leading/useWorkshop.ts';

/** Another facilitator may open or close it. */
const ASK_MS = 10_000;

/** The lobby of the open map; only for facilitators. Null until it is known. */
export function useLobby() {
  const { id, key, document } = useOpenMap();
  const workshop = useWorkshop();
  const { state } = useWorkshopView();
  const [lobby, setLobby] = useState<Lobby | null>(null);
  const [problem, setProblem] = useState<WorkshopProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const ask = async (): Promise<void> => {
      const found = await readLobby({ map: id, key }, leaving.signal);
      if (found.ok && !leaving.signal.aborted) setLobby(found.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [id, key]);

  const open = useCallback(
    async (wish: LobbyWish) => {
      setBusy(true);
      const opened = await openLobby({ map: id, key }, wish);
      setBusy(false);
      setProblem(opened.ok ? null : opened.error);
      if (!opened.ok) return;
      setLobby(opened.value);
      beginAnother(workshop, document.getMap(), serverNow());
      if (state.phase === 'off' || state.phase === 'over') workshop.setState({ phase: 'lobby' });
    },
    [id, key, document, state.phase, workshop],
  );

  const close = useCallback(async () => {
    setBusy(true);
    const closed = await closeLobby({ map: id, key });
    setBusy(false);
    setProblem(closed.ok ? null : closed.error);
    if (closed.ok) setLobby((before) => before && { ...before, code: null, ticket: null, closesAt: null });
  }, [id, key]);

  return { lobby, problem, isBusy, open, close };
}

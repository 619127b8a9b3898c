import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Workshop, type WorkshopView, workshopOf } from '../../../document/workshop/index.ts';
import { type Run, timeLeft } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { clockText, ownPartOf, type Part, type Standing, standingOf } from '../../../workshop/index.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { serverNow, subscribeToClock } from './serverClock.ts';

/** What is kept of the workshop of the open map, and the way to write it. */
export function useWorkshop(): Workshop {
  return workshopOf(useOpenMap().talk);
}

export function useWorkshopView(): WorkshopView {
  return useStore(useWorkshop().view, (view) => view);
}

/** Where the workshop stands now. */
export function useStanding(): Standing {
  return useStore(useWorkshop().view, standingOf);
}

/** Whether this person leads: facilitators do. */
export function useIsLeading(): boolean {
  return useOpenMap().role === 'facilitate';
}

/** How this window takes part, and the way to change it. */
export function useOwnPart(): readonly [Part, (values: Partial<Part>) => void] {
  const { connection } = useOpenMap();
  const store = useMemo(() => ownPartOf(connection.presence), [connection]);
  return [useSyncExternalStore(store.subscribe, store.getSnapshot), store.change];
}

/** What the run’s clock shows, counting up from `+0:00` over time; empty without a clock. */
export function useClockText(run: Run | null): string {
  return useSyncExternalStore(
    subscribeToClock,
    useCallback(() => {
      const left = run ? timeLeft(run, serverNow()) : null;
      return left === null ? '' : clockText(left);
    }, [run]),
  );
}

/** Whether the time of the run is up: only a clock that goes can be. */
export function useIsTimeUp(run: Run | null): boolean {
  return useSyncExternalStore(
    subscribeToClock,
    useCallback(() => run?.endsAt != null && run.state !== 'done' && run.endsAt <= serverNow(), [run]),
  );
}

/** Whole seconds of the server’s clock, in ms since 1970. */
export function useServerSecond(): number {
  return useSyncExternalStore(subscribeToClock, readSecond);
}

function readSecond(): number {
  return Math.floor(serverNow() / 1000) * 1000;
}

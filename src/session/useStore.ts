/** React's way into stores that live outside it: a component renders again only when what it selects has changed. */
import { useMemo, useSyncExternalStore } from 'react';
import { useStore as useZustand } from 'zustand';
import type { JourneyMap } from '../model/index.ts';
import type { Session, SessionState } from './session.ts';

/** Anything with a present value and a way to hear of the next one. `getSnapshot` keeps identity while nothing changes. */
export interface Store<T> {
  readonly getSnapshot: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What `select` takes out of the store's present value. Computed once per value, so it may build a new object. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  const getSelection = useMemo(() => {
    let last: { readonly value: T; readonly selection: S } | null = null;
    return () => {
      const value = store.getSnapshot();
      if (!last || last.value !== value) last = { value, selection: select(value) };
      return last.selection;
    };
  }, [store, select]);
  return useSyncExternalStore(store.subscribe, getSelection);
}

/** The part of a live map's door that reading it needs. */
export interface MapSource {
  readonly getMap: () => JourneyMap;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What `select` takes out of the live map; `document` is a `MapDocument`. */
export function useMap<S>(document: MapSource, select: (map: JourneyMap) => S): S {
  const store = useMemo<Store<JourneyMap>>(
    () => ({ getSnapshot: document.getMap, subscribe: document.subscribe }),
    [document],
  );
  return useStore(store, select);
}

/** What `select` takes out of the session; it must keep identity while the session does not change. */
export function useSession<S>(session: Session, select: (state: SessionState) => S): S {
  return useZustand(session, select);
}

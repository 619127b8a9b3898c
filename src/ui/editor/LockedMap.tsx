import { type ReactNode, useCallback, useMemo } from 'react';
import type { JourneyMap } from '../../model/index.ts';
import { useSession as useSessionOf } from '../../session/useStore.ts';
import type { OpenMap } from './openMap.ts';
import { OpenMapContext, useMapValue, useOpenMap, useSession } from './useOpenMap.ts';

interface LockedMapProps {
  readonly map: OpenMap;
  readonly children: ReactNode;
}

/** The open map for all that lies inside; not to be edited while a workshop has all of it locked. */
export function LockedMap({ map, children }: LockedMapProps) {
  const isLocked = useSessionOf(map.session, ({ lock }) => lock?.isWhole === true);
  const shown = useMemo(() => (isLocked ? { ...map, canEdit: false } : map), [map, isLocked]);
  return <OpenMapContext value={shown}>{children}</OpenMapContext>;
}

/** The open map for what is about the selection; not to be edited while a workshop has the selection locked. */
export function LockedSelection({ children }: { readonly children: ReactNode }) {
  const map = useOpenMap();
  const lock = useSession((state) => state.lock);
  const selection = useSession((state) => state.selection);
  const isAllowed = useMapValue(
    useCallback((present: JourneyMap) => lock?.allows(selection, present) ?? true, [lock, selection]),
  );
  const shown = useMemo(() => (isAllowed ? map : { ...map, canEdit: false }), [map, isAllowed]);
  return <OpenMapContext value={shown}>{children}</OpenMapContext>;
}

import { createContext, useContext } from 'react';
import { required } from '../../lib/assert.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { SessionState } from '../../session/session.ts';
import { useMap, useSession as useSessionOf } from '../../session/useStore.ts';
import type { OpenMap } from './openMap.ts';

export const OpenMapContext = createContext<OpenMap | null>(null);

export function useOpenMap(): OpenMap {
  return required(useContext(OpenMapContext), 'an open map around this component');
}

/** A part of the map; `select` must be the same function each time (outside the component, or memoised). */
export function useMapValue<T>(select: (map: JourneyMap) => T): T {
  return useMap(useOpenMap().document, select);
}

/** A part of the session. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useSessionOf(useOpenMap().session, select);
}

import { type ReactNode, useCallback } from 'react';
import { type JourneyMap, parseRecordKey, type RecordRoot } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { ActivityInspector } from './ActivityInspector.tsx';
import { CardInspector } from './CardInspector.tsx';
import { LaneInspector } from './LaneInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { PhaseInspector } from './PhaseInspector.tsx';

const INSPECTORS: Partial<Record<RecordRoot, (props: { readonly id: string }) => ReactNode>> = {
  cards: CardInspector,
  activities: ActivityInspector,
  phases: PhaseInspector,
  lanes: LaneInspector,
};

/** What there is to say about the selection; about the whole map when nothing is selected. */
export function Inspector() {
  const selection = useSession((state) => state.selection);
  const key = selection[0];
  const isThere = useMapValue(useCallback((map: JourneyMap) => isLiveKey(map, key), [key]));
  if (selection.length > 1) return <ManyInspector count={selection.length} />;
  const named = key && isThere ? parseRecordKey(key) : null;
  const One = named ? INSPECTORS[named.root] : undefined;
  return named && One ? <One key={key} id={named.id} /> : <MapInspector />;
}

function isLiveKey(map: JourneyMap, key: string | undefined): boolean {
  const named = key ? parseRecordKey(key) : null;
  return named !== null && map[named.root][named.id]?.deletedAt === null;
}

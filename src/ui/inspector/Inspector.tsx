import { type ComponentType, Suspense, useCallback } from 'react';
import { type JourneyMap, parseRecordKey, type RecordRoot } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { MapInspector } from './MapInspector.tsx';

const load = () => import('./recordInspectors.ts');
const ActivityInspector = lazyPart(async () => (await load()).ActivityInspector);
const CardInspector = lazyPart(async () => (await load()).CardInspector);
const LaneInspector = lazyPart(async () => (await load()).LaneInspector);
const ManyInspector = lazyPart(async () => (await load()).ManyInspector);
const PhaseInspector = lazyPart(async () => (await load()).PhaseInspector);
const LinkInspector = lazyPart(async () => (await import('../links/LinkInspector.tsx')).LinkInspector);

const INSPECTORS: Partial<Record<RecordRoot, ComponentType<{ readonly id: string }>>> = {
  cards: CardInspector,
  activities: ActivityInspector,
  phases: PhaseInspector,
  lanes: LaneInspector,
  links: LinkInspector,
};

/** What there is to say about the selection; about the whole map when nothing is selected. */
export function Inspector() {
  const selection = useSession((state) => state.selection);
  const key = selection[0];
  const isThere = useMapValue(useCallback((map: JourneyMap) => isLiveKey(map, key), [key]));
  const named = key && isThere ? parseRecordKey(key) : null;
  const One = named ? INSPECTORS[named.root] : undefined;
  if (selection.length < 2 && !(named && One)) return <MapInspector />;
  return (
    <Suspense fallback={null}>
      {selection.length > 1 && <ManyInspector count={selection.length} />}
      {selection.length === 1 && named && One && <One key={key} id={named.id} />}
    </Suspense>
  );
}

function isLiveKey(map: JourneyMap, key: string | undefined): boolean {
  const named = key ? parseRecordKey(key) : null;
  return named !== null && map[named.root][named.id]?.deletedAt === null;
}

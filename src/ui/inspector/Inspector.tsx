import { type ComponentType, Suspense, useCallback } from 'react';
import { type JourneyMap, parseRecordKey, type RecordRoot } from '../../model/index.ts';
import { useMapValue, useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { ActivityInspector } from './ActivityInspector.tsx';
import { CardInspector } from './CardInspector.tsx';
import { LaneInspector } from './LaneInspector.tsx';
import { ManyInspector } from './ManyInspector.tsx';
import { MapInspector } from './MapInspector.tsx';
import { PhaseInspector } from './PhaseInspector.tsx';

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
  if (selection.length > 1) return <ManyInspector count={selection.length} />;
  const named = key && isThere ? parseRecordKey(key) : null;
  const One = named ? INSPECTORS[named.root] : undefined;
  if (!named || !One) return <MapInspector />;
  return (
    <Suspense fallback={null}>
      <One key={key} id={named.id} />
    </Suspense>
  );
}

function isLiveKey(map: JourneyMap, key: string | undefined): boolean {
  const named = key ? parseRecordKey(key) : null;
  return named !== null && map[named.root][named.id]?.deletedAt === null;
}

import { Suspense } from 'react';
import { useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { useHasWorkshop } from './useHasWorkshop.ts';

const WorkshopLayer = lazyPart(async () => (await import('./leading/leading.ts')).WorkshopLayer);
const PartLayer = lazyPart(async () => (await import('./part/PartLayer.tsx')).PartLayer);

/** Where the bar of a workshop goes; nothing is fetched for it until there is a plan, or somebody is about to make one. */
export function WorkshopSlot() {
  const isPlanned = useHasWorkshop();
  const isOpen = useSession(({ panel }) => panel === 'workshop');
  return isPlanned || isOpen ? (
    <Suspense fallback={null}>
      <WorkshopLayer />
      {isPlanned && <PartLayer />}
    </Suspense>
  ) : null;
}

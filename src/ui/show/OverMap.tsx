import { Suspense, useRef } from 'react';
import { useStore } from '../../session/useStore.ts';
import { useOpenMap, useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { useHasWorkshop } from '../workshop/useHasWorkshop.ts';
import { useMinimapShown } from './minimapStore.ts';

const Minimap = lazyPart(async () => (await import('../../canvas/show/index.ts')).Minimap);
const FollowLayer = lazyPart(async () => (await import('../follow/FollowLayer.tsx')).FollowLayer);
const Laser = lazyPart(async () => (await import('../workshop/leading/leading.ts')).Laser);
const Presentation = lazyPart(async () => (await import('./Presentation.tsx')).Presentation);

/** What lies over the sheet and moves its view. */
export function OverMap() {
  const isMinimapShown = useMinimapShown();
  const mode = useSession((state) => state.mode);
  const hasWorkshop = useHasWorkshop();
  const hasCompany = useRef(false);
  if (useStore(useOpenMap().connection.presence.others, (others) => others.length > 0)) hasCompany.current = true;
  return (
    <Suspense fallback={null}>
      {mode === 'editing' && isMinimapShown && <Minimap />}
      {hasCompany.current && <FollowLayer />}
      {hasWorkshop && hasCompany.current && <Laser />}
      {mode === 'presenting' && <Presentation />}
    </Suspense>
  );
}

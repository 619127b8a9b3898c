import { Suspense } from 'react';
import { useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { useMinimapShown } from './minimapStore.ts';

const Minimap = lazyPart(async () => (await import('../../canvas/show/index.ts')).Minimap);
const Presentation = lazyPart(async () => (await import('./Presentation.tsx')).Presentation);

/** What lies over the sheet and moves its view. */
export function OverMap() {
  const isMinimapShown = useMinimapShown();
  const mode = useSession((state) => state.mode);
  return (
    <Suspense fallback={null}>
      {mode === 'editing' && isMinimapShown && <Minimap />}
      {mode === 'presenting' && <Presentation />}
    </Suspense>
  );
}

import { Suspense } from 'react';
import { useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';

const CompareOverlay = lazyPart(async () => (await import('./index.ts')).CompareOverlay);

/** Where differences are marked on the map; empty while it is not compared, and while it is shown to others. */
export function CompareSlot({ of }: { readonly of: 'cells' | 'headers' }) {
  const isShown = useSession(({ comparing, mode }) => comparing?.map && mode !== 'presenting');
  return isShown ? (
    <Suspense fallback={null}>
      <CompareOverlay of={of} />
    </Suspense>
  ) : null;
}

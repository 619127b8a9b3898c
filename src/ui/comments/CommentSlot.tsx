import { Suspense } from 'react';
import { useSession } from '../editor/useOpenMap.ts';
import { lazyPart } from '../parts/lazyPart.ts';
import { useHasComments } from './useHasComments.ts';

const CommentOverlay = lazyPart(async () => (await import('./CommentOverlay.tsx')).CommentOverlay);

/** Where pins go on the map; empty while there is nothing to show. */
export function CommentSlot({ of }: { readonly of: 'cells' | 'headers' }) {
  const isBeginning = useSession(({ tool, comments }) => tool === 'comment' || comments.draft !== null);
  // To an audience the map is shown without them.
  const isHidden = useSession(({ mode }) => mode === 'presenting');
  const hasComments = useHasComments();
  return !isHidden && (isBeginning || hasComments) ? (
    <Suspense fallback={null}>
      <CommentOverlay of={of} />
    </Suspense>
  ) : null;
}

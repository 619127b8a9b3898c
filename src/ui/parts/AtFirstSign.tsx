import { type ReactNode, Suspense } from 'react';
import { useFirstSign } from '../../canvas/index.ts';

interface AtFirstSignProps {
  /** What stands there until then, and while the rest is fetched. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/** Parts that stand on the first screen, yet are fetched only when somebody is about to act. */
export function AtFirstSign({ fallback = null, children }: AtFirstSignProps) {
  return useFirstSign() ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}

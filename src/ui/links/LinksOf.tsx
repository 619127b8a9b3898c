import { Suspense } from 'react';
import type { LinkEnd } from '../../model/index.ts';
import { lazyPart } from '../parts/lazyPart.ts';

const LinksSection = lazyPart(async () => (await import('./LinksSection.tsx')).LinksSection);

/** The links of a card or activity, in its inspector. */
export function LinksOf({ root, id }: LinkEnd) {
  return (
    <Suspense fallback={null}>
      <LinksSection root={root} id={id} />
    </Suspense>
  );
}

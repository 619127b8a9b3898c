import type * as Y from 'yjs';

const ROOTS = ['agenda', 'runs'] as const;

/** Whether somebody has planned or run a workshop in this discussion; small, since every editor asks it. */
export function hasWorkshop(talk: Y.Doc): boolean {
  return ROOTS.some((root) => talk.getMap(root).size > 0);
}

/** Calls `listener` when that may have changed; answers the function that ends it. */
export function observeWorkshop(talk: Y.Doc, listener: () => void): () => void {
  const roots = ROOTS.map((root) => talk.getMap(root));
  for (const root of roots) root.observe(listener);
  return () => {
    for (const root of roots) root.unobserve(listener);
  };
}

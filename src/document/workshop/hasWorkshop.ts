import type * as Y from 'yjs';

/** Whether somebody has planned or run a workshop in this discussion; small, since every editor asks it. */
export function hasWorkshop(talk: Y.Doc): boolean {
  return talk.getMap('agenda').size > 0;
}

/** Calls `listener` when that may have changed; answers the function that ends it. */
export function observeWorkshop(talk: Y.Doc, listener: () => void): () => void {
  const root = talk.getMap('agenda');
  root.observe(listener);
  return () => root.unobserve(listener);
}

import type * as Y from 'yjs';
import { applyUpdate } from 'yjs';

export interface Applied<Owner> {
  readonly owner: Owner;
  /** `gapped`: something before it is missing, and what could not be applied was dropped. `failed`: Yjs threw. */
  readonly outcome: 'applied' | 'gapped' | 'failed';
}

/**
 * Applies updates in one transaction, and answers what each came to and the one update that says all that is new (null when
 * nothing is). What does not fit yet is dropped, never kept waiting in the document: its sender is asked for all it has.
 */
export function applyUpdates<Owner>(
  doc: Y.Doc,
  batch: readonly { readonly owner: Owner; readonly update: Uint8Array }[],
): { readonly news: Uint8Array | null; readonly applied: readonly Applied<Owner>[] } {
  const applied: Applied<Owner>[] = [];
  const emitted: Uint8Array[] = [];
  const listen = (update: Uint8Array) => {
    emitted.push(update);
  };
  doc.on('update', listen);
  try {
    doc.transact(() => {
      for (const { owner, update } of batch) applied.push({ owner, outcome: applyOne(doc, update) });
    });
  } finally {
    doc.off('update', listen);
  }
  return { news: emitted[0] ?? null, applied };
}

function applyOne(doc: Y.Doc, update: Uint8Array): Applied<never>['outcome'] {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  try {
    applyUpdate(doc, update);
  } catch {
    // It passed the check, so this is not the sender's doing alone; the room closes that connection and goes on.
    return 'failed';
  }
  const isGapped =
    (store.pendingStructs !== null && store.pendingStructs !== pendingStructs) ||
    (store.pendingDs !== null && store.pendingDs !== pendingDs);
  if (!isGapped) return 'applied';
  store.pendingStructs = pendingStructs;
  store.pendingDs = pendingDs;
  return 'gapped';
}

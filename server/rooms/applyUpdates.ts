import type * as Y from 'yjs';
import { applyUpdate } from 'yjs';
import { checkUpdate, type DocumentKind, type UpdateProblem } from '../updates/checkUpdate.ts';

/** `gapped`: something before it is missing, and what could not be applied was dropped. A problem: it was not applied. */
export type Outcome = 'applied' | 'gapped' | UpdateProblem;

/**
 * Applies updates in one transaction, and answers what each came to and the one update that says all that is new (null when
 * nothing is). Each is checked against what those before it made. What does not fit yet is dropped, never kept waiting in
 * the document: its sender is asked for all it has.
 */
export function applyUpdates(
  doc: Y.Doc,
  kind: DocumentKind,
  updates: readonly Uint8Array[],
): { readonly news: Uint8Array | null; readonly outcomes: readonly Outcome[] } {
  const outcomes: Outcome[] = [];
  const emitted: Uint8Array[] = [];
  const listen = (update: Uint8Array) => {
    emitted.push(update);
  };
  doc.on('update', listen);
  try {
    doc.transact(() => {
      for (const update of updates) outcomes.push(checkUpdate(doc, kind, update) ?? applyOne(doc, update));
    });
  } finally {
    doc.off('update', listen);
  }
  return { news: emitted[0] ?? null, outcomes };
}

function applyOne(doc: Y.Doc, update: Uint8Array): Outcome {
  const { store } = doc;
  const { pendingStructs, pendingDs } = store;
  try {
    applyUpdate(doc, update);
  } catch {
    // Yjs found something impossible that the check had not; its sender is ended like any other who sends such.
    return 'malformed';
  }
  const isGapped =
    (store.pendingStructs !== null && store.pendingStructs !== pendingStructs) ||
    (store.pendingDs !== null && store.pendingDs !== pendingDs);
  if (!isGapped) return 'applied';
  store.pendingStructs = pendingStructs;
  store.pendingDs = pendingDs;
  return 'gapped';
}

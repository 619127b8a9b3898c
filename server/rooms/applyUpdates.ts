import type * as Y from 'yjs';
import { applyUpdate } from 'yjs';
import { checkUpdate, type DocumentKind, type UpdateProblem } from '../updates/checkUpdate.ts';
import { type Sender, withhold } from '../updates/withhold.ts';

/**
 * `gapped`: something before it is missing, and it was dropped. `withheld`: something in it is not its sender's to write, and that was
 * dropped: alone from all that somebody has, else with the rest. A problem: it was not applied.
 */
export type Outcome = 'applied' | 'gapped' | 'withheld' | UpdateProblem;

export interface Incoming {
  readonly update: Uint8Array;
  /** It is all that its sender has. */
  readonly isWhole: boolean;
  readonly sender: Sender;
}

/**
 * Applies updates in one transaction, and answers what each came to and the one update that says all that is new (null when
 * nothing is). Each is checked against what those before it made. What does not fit yet is dropped, never kept waiting in
 * the document: its sender is asked for all it has. It is dropped whole, or a value would be deleted for the sake of another that
 * never comes; only of all that somebody has, when that has gaps, as much is taken as can be. So it is with what its sender may not write.
 */
export function applyUpdates(
  doc: Y.Doc,
  kind: DocumentKind,
  updates: readonly Incoming[],
): { readonly news: Uint8Array | null; readonly outcomes: readonly Outcome[] } {
  const outcomes: Outcome[] = [];
  const news = newsOf(doc, () => {
    for (const { update, isWhole, sender } of updates) {
      const problem = checkUpdate(doc, kind, update);
      if (problem !== null && (problem !== 'gapped' || !isWhole)) {
        outcomes.push(problem);
        continue;
      }
      const open = kind === 'talk' ? withhold(doc, update, sender) : update;
      const outcome = open === update || isWhole ? applyOne(doc, open) : 'withheld';
      outcomes.push(open !== update && outcome !== 'malformed' ? 'withheld' : outcome);
    }
  });
  return { news, outcomes };
}

/** Applies what the store holds, which was checked when it came in; answers what was new, or null when nothing was. */
export function applyStored(doc: Y.Doc, updates: readonly Uint8Array[]): Uint8Array | null {
  return newsOf(doc, () => {
    for (const update of updates) applyUpdate(doc, update);
  });
}

/** Runs `change` in one transaction; answers the one update that says all that is new, or null when nothing is. */
export function newsOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const emitted: Uint8Array[] = [];
  const listen = (update: Uint8Array) => {
    emitted.push(update);
  };
  doc.on('update', listen);
  try {
    doc.transact(change);
  } finally {
    doc.off('update', listen);
  }
  return emitted[0] ?? null;
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

/** When a document's log is shortened to a snapshot, how, and what is kept of the past. */
import * as Y from 'yjs';

/** The log is shortened past this many updates or bytes since the last snapshot. */
const MOST_UPDATES = 500;
const MOST_BYTES = 1024 * 1024;

/** Updates are kept for at least this long, in ms. */
export const KEEP_MS = 24 * 60 * 60 * 1000;
/** Of the snapshots made within one such span, in ms, the newest is kept, besides the two newest of all. */
export const SNAPSHOT_SPAN_MS = KEEP_MS / 4;

export function isLong(updates: number, bytes: number): boolean {
  return updates >= MOST_UPDATES || bytes >= MOST_BYTES;
}

/** A document that holds what all of these hold. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** One update that holds what all of these hold, without what was deleted or overwritten. */
export function snapshotOf(updates: readonly Uint8Array[]): Uint8Array {
  const doc = documentOf(updates);
  const snapshot = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return snapshot;
}

export function sizeOf(updates: readonly Uint8Array[]): number {
  return updates.reduce((sum, update) => sum + update.byteLength, 0);
}

export interface Compactor {
  /** Shortens the document's log soon, once however often it is asked for meanwhile. */
  readonly request: (document: string) => void;
  /** Resolves when nothing is being shortened; what was asked for and not begun is left for another time. */
  readonly stop: () => Promise<void>;
}

/**
 * Shortens logs one after another beside everything else. A failure is reported and costs nothing: the log stays as it is
 * until somebody appends to it again.
 */
export function createCompactor(
  compact: (document: string) => Promise<void>,
  onFailed: (document: string, error: unknown) => void,
): Compactor {
  const waiting = new Set<string>();
  let isStopped = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    for (const document of waiting) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isStopped) break;
      waiting.delete(document);
      try {
        await compact(document);
      } catch (error) {
        onFailed(document, error);
      }
    }
    running = null;
  }

  return {
    request: (document) => {
      if (isStopped) return;
      waiting.add(document);
      running ??= run();
    },
    stop: async () => {
      isStopped = true;
      await running;
    },
  };
}

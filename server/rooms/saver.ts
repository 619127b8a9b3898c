/**
 * Writes one room's edits to the store, in order, and says when they are there.
 *
 * Laws
 * - Nothing is acknowledged before the store's promise resolves.
 * - A failed save is tried again for as long as the server runs; while it fails nothing is acknowledged and the room stays.
 * - What belongs to an epoch that has ended is neither kept nor acknowledged: its senders still hold it.
 * - One write at a time; what arrives meanwhile shares the next.
 */
import * as Y from 'yjs';
import type { ServerLimits } from '../limits.ts';
import { type AppendEntry, type Appended, EpochEnded, type Store } from '../storage/store.ts';

export interface Saver<Owner> {
  /** Writes `update` (null: nothing new) and then acknowledges; each count is the highest of its owner so far. */
  readonly save: (update: Uint8Array | null, counts: ReadonlyMap<Owner, number>) => void;
  readonly isBusy: () => boolean;
  readonly isFailing: () => boolean;
  /** Resolves when nothing waits, or at the first failure from now on. */
  readonly settle: () => Promise<void>;
}

export interface Saved {
  readonly entry: AppendEntry;
  readonly appended: Appended;
}

export interface SaverHooks<Owner> {
  /** The rest of the entry, asked for just before each try. */
  readonly complete: (update: Uint8Array) => AppendEntry;
  /** `saved` is null when there was nothing new to write. */
  readonly onSaved: (counts: ReadonlyMap<Owner, number>, saved: Saved | null) => void;
  /** The document's epoch is over. */
  readonly onEnded: () => void;
  readonly onFailed: (error: unknown, failingFor: number) => void;
}

export function createSaver<Owner>(
  store: Pick<Store, 'append'>,
  limits: ServerLimits,
  hooks: SaverHooks<Owner>,
): Saver<Owner> {
  let updates: Uint8Array[] = [];
  let counts = new Map<Owner, number>();
  let isWriting = false;
  let failingSince: number | null = null;
  let settlers: (() => void)[] = [];

  function hasWork(): boolean {
    return updates.length > 0 || counts.size > 0;
  }

  function settled(): void {
    const waiting = settlers;
    settlers = [];
    for (const resolve of waiting) resolve();
  }

  async function write(): Promise<void> {
    const batch = updates;
    const acknowledged = counts;
    updates = [];
    counts = new Map();
    const update = batch.length > 1 ? Y.mergeUpdates(batch) : batch[0];
    let saved: Saved | null = null;
    try {
      const entry = update ? hooks.complete(update) : null;
      if (entry) saved = { entry, appended: await store.append(entry) };
    } catch (error) {
      if (error instanceof EpochEnded) return hooks.onEnded();
      updates = update ? [update, ...updates] : updates;
      counts = new Map([...acknowledged, ...counts]);
      failingSince ??= performance.now();
      hooks.onFailed(error, performance.now() - failingSince);
      throw error;
    }
    failingSince = null;
    hooks.onSaved(acknowledged, saved);
  }

  async function run(): Promise<void> {
    isWriting = true;
    let pause = limits.retryFirst;
    while (hasWork()) {
      try {
        await write();
        pause = limits.retryFirst;
      } catch {
        // Told to `onFailed` already; here only the pause before the next try.
        settled();
        await new Promise((resolve) => setTimeout(resolve, pause).unref());
        pause = Math.min(pause * 2, limits.retryMost);
      }
    }
    isWriting = false;
    settled();
  }

  return {
    save: (update, newCounts) => {
      if (update) updates.push(update);
      for (const [owner, count] of newCounts) counts.set(owner, count);
      if (!isWriting && hasWork()) void run();
    },
    isBusy: () => isWriting,
    isFailing: () => failingSince !== null,
    settle: () =>
      new Promise((resolve) => {
        if (isWriting) settlers.push(resolve);
        else resolve();
      }),
  };
}

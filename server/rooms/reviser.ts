/**
 * Edits that the server makes by itself, in documents that are open or not.
 *
 * Laws
 * - They are made in the store under the document's lock, so that they take everything into account that any server has stored,
 *   and have a number like every update. Rooms here and elsewhere are told of it, and read it there when it is long.
 * - What a room here has not stored yet is stored first.
 */
import type * as Y from 'yjs';
import type { Bus } from '../cluster/bus.ts';
import { documentOf } from '../storage/compaction.ts';
import type { Store } from '../storage/store.ts';
import { newsOf } from './applyUpdates.ts';
import type { Room } from './room.ts';

/** Somebody may write the same again meanwhile; after so many times it is left at that. */
const MOST_ROUNDS = 3;

export interface Reviser {
  /** Resolves when what people here wrote in the document is on disk, or cannot be put there now. */
  readonly settle: (document: string) => Promise<void>;
  /** Makes the change until it changes nothing any more; answers whether it changed anything. */
  readonly revise: (document: string, change: (doc: Y.Doc) => void) => Promise<boolean>;
  /** Tells all rooms of the document that the store has its number `seq`, and what that is when it is at hand. */
  readonly announce: (document: string, seq: number, update?: Uint8Array | null) => void;
}

export function createReviser(
  store: Pick<Store, 'revise'>,
  bus: Bus,
  roomOf: (name: string) => Room | undefined,
): Reviser {
  async function settle(document: string): Promise<void> {
    await roomOf(document)?.settle();
  }

  function announce(document: string, seq: number, update: Uint8Array | null = null): void {
    roomOf(document)?.noteStored(seq, update);
    bus.publish(document, { type: 'update', node: bus.node, seq, update });
  }

  async function reviseOnce(document: string, change: (doc: Y.Doc) => void): Promise<boolean> {
    await settle(document);
    let news: Uint8Array | null = null;
    const { seq } = await store.revise(document, (stored) => {
      const doc = documentOf(stored.updates);
      news = newsOf(doc, () => change(doc));
      doc.destroy();
      return news;
    });
    if (news) announce(document, seq, news);
    return news !== null;
  }

  return {
    settle,
    announce,
    revise: async (document, change) => {
      let rounds = 0;
      while (rounds < MOST_ROUNDS && (await reviseOnce(document, change))) rounds += 1;
      return rounds > 0;
    },
  };
}

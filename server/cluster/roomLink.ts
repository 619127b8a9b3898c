/**
 * What joins one open document to the same document on other servers.
 *
 * Laws
 * - It listens before the document is read, and keeps what it hears until that is done.
 * - Whoever finds that a number is missing reads the store; what is heard only saves the reading.
 * - Only what is committed is told to others.
 */
import { describeError, type Log } from '../log.ts';
import type { AwarenessEntry } from '../rooms/frames.ts';
import type { Store } from '../storage/store.ts';
import type { Bus } from './bus.ts';
import type { DocumentMessage } from './messages.ts';
import { createSequence, type Sequence } from './sequence.ts';

/** Messages kept while the document is being read; what is beyond is found missing afterwards. */
const MOST_EARLY = 1_000;
/** A missing number is often this server's own, whose commit is just being confirmed: wait so long, in ms. */
const GAP_PAUSE = 100;
/** Between two tries of a store that fails, in ms. */
const RETRY_PAUSE = 1_000;

export interface LinkHooks {
  /** Puts updates into the document; False when some of them did not fit. */
  readonly apply: (updates: readonly Uint8Array[], source: 'store' | 'bus') => boolean;
  readonly onPresence: (node: string, entries: readonly AwarenessEntry[], isWhole: boolean) => void;
  /** Everybody who is at this server. */
  readonly presence: () => readonly AwarenessEntry[];
  /** Another server has somebody who asks for a client id that may be in use here. */
  readonly onClaim: (client: number) => void;
}

export interface RoomLink {
  /** Resolves when the others are heard, or cannot be. */
  readonly open: () => Promise<void>;
  /** The document is there with all updates up to `seq`. */
  readonly start: (seq: number) => void;
  /** All updates up to this number are in the document, perhaps more. */
  readonly last: () => number;
  /** This server stored `update` as number `seq`. */
  readonly tell: (seq: number, update: Uint8Array) => void;
  /** The store says that its last number is `seq`.  With its update, when that is at hand. */
  readonly noteStored: (seq: number, update: Uint8Array | null) => void;
  readonly tellPresence: (entries: readonly AwarenessEntry[]) => void;
  /** Says who is here, and asks who is there. */
  readonly greet: () => void;
  readonly claim: (client: number) => void;
  /** Tells the others that nobody is here any more, and listens no longer. */
  readonly close: () => void;
}

export function createRoomLink(
  { bus, store, document, log }: { bus: Bus; store: Store; document: string; log: Log },
  hooks: LinkHooks,
): RoomLink {
  const { node } = bus;
  let sequence: Sequence | null = null;
  let early: DocumentMessage[] = [];
  /** Where to read again from because something heard did not fit. */
  let doubtful: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isReading = false;
  let isClosed = false;

  function hear(message: DocumentMessage): void {
    if (!sequence) {
      if (early.length < MOST_EARLY) early.push(message);
      return;
    }
    switch (message.type) {
      case 'update': {
        if (message.update) takeIn(sequence, sequence.take(message.seq, message.update));
        else sequence.expect(message.seq);
        repairLater(message.update ? GAP_PAUSE : 0);
        return;
      }
      case 'presence':
        hooks.onPresence(message.node, message.entries, message.isWhole);
        return;
      case 'who':
        bus.publish(document, { type: 'presence', node, isWhole: true, entries: hooks.presence() });
        return;
      case 'claim':
        hooks.onClaim(message.client);
        return;
    }
  }

  function takeIn(known: Sequence, updates: readonly Uint8Array[]): void {
    if (updates.length === 0 || hooks.apply(updates, 'bus')) return;
    doubtful = Math.min(doubtful ?? known.last(), known.last() - updates.length);
  }

  /** Where to read from to miss nothing. */
  function last(): number {
    const known = sequence?.last() ?? 0;
    return Math.max(0, Math.min(doubtful ?? known, known));
  }

  function isBehind(): boolean {
    return doubtful !== null || (sequence?.hasGap() ?? false);
  }

  function repairLater(pause: number): void {
    if (isClosed || isReading || timer || !isBehind()) return;
    timer = setTimeout(() => {
      timer = null;
      if (isBehind()) void repair();
    }, pause);
  }

  async function repair(): Promise<void> {
    if (!sequence) return;
    isReading = true;
    let pause = GAP_PAUSE;
    try {
      const read = await store.readSince(document, last());
      if (isClosed) return;
      doubtful = null;
      hooks.apply(read.updates, 'store');
      takeIn(sequence, sequence.skipTo(read.seq));
    } catch (error) {
      log('catching-up-failed', { document, reason: describeError(error) });
      pause = RETRY_PAUSE;
    } finally {
      isReading = false;
    }
    repairLater(pause);
  }

  function greet(): void {
    bus.publish(document, { type: 'who', node });
    // Also when that is nobody: those who left while this server was not heard are still seen elsewhere.
    bus.publish(document, { type: 'presence', node, isWhole: true, entries: hooks.presence() });
  }

  return {
    open: () => bus.subscribe(document, hear),
    start: (seq) => {
      sequence = createSequence(seq);
      const heard = early;
      early = [];
      for (const message of heard) hear(message);
      greet();
    },
    last,
    tell: (seq, update) => {
      if (!sequence) return;
      takeIn(sequence, sequence.take(seq, 'own'));
      bus.publish(document, { type: 'update', node, seq, update });
      repairLater(GAP_PAUSE);
    },
    noteStored: (seq, update) => {
      if (sequence && update) takeIn(sequence, sequence.take(seq, update));
      else sequence?.expect(seq);
      repairLater(GAP_PAUSE);
    },
    tellPresence: (entries) => {
      if (entries.length > 0) bus.publish(document, { type: 'presence', node, isWhole: false, entries });
    },
    greet,
    claim: (client) => bus.publish(document, { type: 'claim', node, client }),
    close: () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      if (sequence) bus.publish(document, { type: 'presence', node, isWhole: true, entries: [] });
      bus.unsubscribe(document);
    },
  };
}

/**
 * Which numbers of a document's log are in memory here: all up to `last`, and some beyond a gap.
 *
 * Laws
 * - Updates of others are applied in the order of their numbers, so that each finds what it builds on.
 * - What this server stored itself is in memory already and only counts.
 * - What lies beyond a gap waits in a bounded place; what does not fit is read from the store later.
 */
const MOST_WAITING = 1_000;

export interface Sequence {
  /** All numbers up to this one are in memory. */
  readonly last: () => number;
  /** Number `seq`, with its update when it is another's; answers the updates that can be applied now, in order. */
  readonly take: (seq: number, update: Uint8Array | 'own') => readonly Uint8Array[];
  /** There is a number `seq`, known from elsewhere. */
  readonly expect: (seq: number) => void;
  /** Everything up to `seq` was read from the store, which is all there is; answers what can be applied after that. */
  readonly skipTo: (seq: number) => readonly Uint8Array[];
  /** Whether something is known to be missing. */
  readonly hasGap: () => boolean;
}

export function createSequence(start: number): Sequence {
  const waiting = new Map<number, Uint8Array | 'own'>();
  let last = start;
  let highest = start;

  function advance(): Uint8Array[] {
    const ready: Uint8Array[] = [];
    for (let next = waiting.get(last + 1); next !== undefined; next = waiting.get(last + 1)) {
      last += 1;
      waiting.delete(last);
      if (next !== 'own') ready.push(next);
    }
    return ready;
  }

  return {
    last: () => last,
    hasGap: () => highest > last,
    expect: (seq) => {
      highest = Math.max(highest, seq);
    },
    take: (seq, update) => {
      highest = Math.max(highest, seq);
      if (seq <= last || (waiting.size >= MOST_WAITING && seq !== last + 1)) return [];
      waiting.set(seq, update);
      return advance();
    },
    skipTo: (seq) => {
      for (const number of waiting.keys()) if (number <= seq) waiting.delete(number);
      last = Math.max(last, seq);
      const ready = advance();
      // Whatever else was said to be there, the store knows nothing of it: only what comes from now on counts.
      highest = last;
      return ready;
    },
  };
}

/**
 * How fast sockets are let in, so that a herd that comes back after a restart does not load every map at once.
 *
 * Laws
 * - An address that is over its own allowance takes nothing from the allowance of all.
 * - Who is refused has used nothing up: clients try again every few seconds, and must get in one after another.
 */
import type { ServerLimits } from '../limits.ts';
import { Bucket } from './bucket.ts';

/** Beyond this many addresses the gate forgets them all, so that it cannot be made to grow. */
const MAX_ADDRESSES = 10_000;

export interface AcceptGate {
  /** False when this address, or everybody together, opens sockets faster than allowed. */
  readonly admit: (address: string) => boolean;
}

export function createAcceptGate(limits: Pick<ServerLimits, 'accept' | 'acceptAll'>): AcceptGate {
  const all = new Bucket(limits.acceptAll);
  const buckets = new Map<string, Bucket>();
  return {
    admit: (address) => {
      if (buckets.size > MAX_ADDRESSES) buckets.clear();
      const own = buckets.get(address) ?? new Bucket(limits.accept);
      buckets.set(address, own);
      const now = performance.now();
      return own.tryTake(now) && all.tryTake(now);
    },
  };
}

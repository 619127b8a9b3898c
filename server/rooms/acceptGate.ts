import type { ServerLimits } from '../limits.ts';
import { type Bucket, createBucket } from './bucket.ts';

/** Beyond this many addresses the gate forgets them all, so that it cannot be made to grow. */
const MAX_ADDRESSES = 10_000;

export interface AcceptGate {
  /** False when this address opens sockets faster than allowed. */
  readonly admit: (remoteAddress: string) => boolean;
}

export function createAcceptGate(limits: ServerLimits): AcceptGate {
  const buckets = new Map<string, Bucket>();
  return {
    admit: (remoteAddress) => {
      if (buckets.size > MAX_ADDRESSES) buckets.clear();
      const bucket = buckets.get(remoteAddress) ?? createBucket(limits.accept);
      buckets.set(remoteAddress, bucket);
      return bucket.take(1, Date.now()) === 0;
    },
  };
}

import type { Allowance } from '../limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. */
export interface Bucket {
  /** Takes `cost` and answers how many ms to wait before the next; 0 while there is something left. */
  readonly take: (cost: number, now: number) => number;
}

export function createBucket({ burst, perSecond }: Allowance): Bucket {
  let left = burst;
  let last: number | null = null;
  return {
    take: (cost, now) => {
      const refilled = Math.min(burst, left + ((now - (last ?? now)) / 1000) * perSecond);
      left = Math.max(-burst, refilled - cost);
      last = now;
      return left >= 0 ? 0 : Math.ceil((-left / perSecond) * 1000);
    },
  };
}

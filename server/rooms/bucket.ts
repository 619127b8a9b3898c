import type { Allowance } from '../limits.ts';

/** A token bucket: `burst` at once, then `perSecond`. Times are in ms. A class, since there are several to a connection. */
export class Bucket {
  readonly #allowance: Allowance;
  #left: number;
  #last: number | null = null;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
    this.#left = allowance.burst;
  }

  /** Takes `cost` and answers how many ms to wait before the next; 0 while there is something left. */
  take(cost: number, now: number): number {
    this.#refill(now);
    const { burst, perSecond } = this.#allowance;
    this.#left = Math.max(-burst, this.#left - cost);
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / perSecond) * 1000);
  }

  /** Takes one if there is one. Asking in vain costs nothing, so that many who ask again and again do not keep it empty. */
  tryTake(now: number): boolean {
    this.#refill(now);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Whether `tryTake` would take one. */
  hasOne(now: number): boolean {
    this.#refill(now);
    return this.#left >= 1;
  }

  #refill(now: number): void {
    const { burst, perSecond } = this.#allowance;
    this.#left = Math.min(burst, this.#left + ((now - (this.#last ?? now)) / 1000) * perSecond);
    this.#last = now;
  }
}

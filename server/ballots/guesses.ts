/**
 * How often codes may be tried in vain.
 *
 * Laws
 * - Only what was wrong is counted: a whole office that comes in by one address at once is no guesser.
 * - Once an allowance is used up nothing is looked at, right or wrong, until some of it has come back.
 */
import type { Allowance, GuessLimits } from '../limits.ts';
import { Bucket } from '../rooms/bucket.ts';

export interface Guesses {
  readonly mayTry: (address: string, mapId?: string) => boolean;
  readonly noteWrong: (address: string, mapId?: string) => void;
}

/** Beyond this many all are forgotten, so that they cannot be made to grow. */
const MOST_KNOWN = 10_000;

export function createGuesses(limits: GuessLimits, now: () => number = () => performance.now()): Guesses {
  const everybody = new Bucket(limits.server);
  const addresses = new Map<string, Bucket>();
  const maps = new Map<string, Bucket>();

  function bucketIn(buckets: Map<string, Bucket>, name: string, allowance: Allowance): Bucket {
    const known = buckets.get(name);
    if (known) return known;
    if (buckets.size >= MOST_KNOWN) buckets.clear();
    const made = new Bucket(allowance);
    buckets.set(name, made);
    return made;
  }

  const bucketsOf = (address: string, mapId: string | undefined): readonly Bucket[] => [
    everybody,
    bucketIn(addresses, address, limits.address),
    ...(mapId === undefined ? [] : [bucketIn(maps, mapId, limits.map)]),
  ];

  return {
    mayTry: (address, mapId) => bucketsOf(address, mapId).every((bucket) => bucket.hasOne(now())),
    noteWrong: (address, mapId) => {
      for (const bucket of bucketsOf(address, mapId)) bucket.tryTake(now());
    },
  };
}

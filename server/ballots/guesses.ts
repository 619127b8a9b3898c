/**
 * How often codes may be tried in vain.
 *
 * Laws
 * - Only what was wrong is counted: a whole office that comes in by one address at once is no guesser.
 * - Once an allowance is used up nothing is looked at, right or wrong, until some of it has come back.
 * - Of own codes one address can use up its part and not that of the others in the map.
 */
import type { Allowance, GuessLimits } from '../limits.ts';
import { Bucket } from '../rooms/bucket.ts';

export interface Guesses {
  /** Codes of lobbies. */
  readonly mayTry: (address: string) => boolean;
  readonly noteWrong: (address: string) => void;
  /** What brings one person of a map back. */
  readonly mayTryOwn: (address: string, mapId: string) => boolean;
  readonly noteWrongOwn: (address: string, mapId: string) => void;
}

/** Beyond this many all are forgotten, so that they cannot be made to grow. */
const MOST_KNOWN = 10_000;

export function createGuesses(limits: GuessLimits, now: () => number = () => performance.now()): Guesses {
  const everybody = new Bucket(limits.server);
  const addresses = new Map<string, Bucket>();
  const maps = new Map<string, Bucket>();
  const addressesInMaps = new Map<string, Bucket>();

  function bucketIn(buckets: Map<string, Bucket>, name: string, allowance: Allowance): Bucket {
    const known = buckets.get(name);
    if (known) return known;
    if (buckets.size >= MOST_KNOWN) buckets.clear();
    const made = new Bucket(allowance);
    buckets.set(name, made);
    return made;
  }

  const bucketsOf = (address: string): readonly Bucket[] => [everybody, bucketIn(addresses, address, limits.address)];
  const ownBucketsOf = (address: string, mapId: string): readonly Bucket[] => [
    bucketIn(addressesInMaps, `${mapId} ${address}`, limits.addressInMap),
    bucketIn(maps, mapId, limits.map),
  ];
  const haveOne = (buckets: readonly Bucket[]) => buckets.every((bucket) => bucket.hasOne(now()));
  function takeOne(buckets: readonly Bucket[]): void {
    for (const bucket of buckets) bucket.tryTake(now());
  }

  return {
    mayTry: (address) => haveOne(bucketsOf(address)),
    noteWrong: (address) => takeOne(bucketsOf(address)),
    mayTryOwn: (address, mapId) => haveOne(ownBucketsOf(address, mapId)),
    noteWrongOwn: (address, mapId) => takeOne(ownBucketsOf(address, mapId)),
  };
}

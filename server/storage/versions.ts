/**
 * Versions of maps: whole encoded states, and what is said of them.
 *
 * Laws
 * - A version holds all that was on disk when it was made, and is never changed but for what is said of it.
 * - Whatever has a name stays until somebody deletes it. The others are thinned: all of the last day, one an hour for a week,
 *   one a day for 90 days; where there is no room, the oldest go first.
 * - Which are dropped is decided here, for every kind of store, inside the transaction that adds the new one.
 */
import type { VersionKind } from '../../src/sync/protocol.ts';

/** Somebody who wrote, as others saw them. */
export interface VersionPerson {
  readonly name: string;
  /** Index into the palette of people. */
  readonly colour: number;
}

export interface NewVersion {
  readonly id: string;
  readonly mapId: string;
  readonly epoch: number;
  readonly kind: VersionKind;
  /** Null but for what somebody named. */
  readonly name: string | null;
  /** Who wrote since the version before. */
  readonly people: readonly VersionPerson[];
  /** The number of the last update of the map's document that is in it. */
  readonly seq: number;
}

export interface StoredVersion extends NewVersion {
  /** When it was made, in ms since 1970. */
  readonly at: number;
  /** Bytes of its state. */
  readonly size: number;
}

/** What all versions of one map may take together. */
export interface VersionQuota {
  readonly bytes: number;
  readonly named: number;
}

export interface AddVersion {
  readonly version: NewVersion;
  /** A whole encoded Y state. */
  readonly state: Uint8Array;
  readonly quota: VersionQuota;
  /** An automatic one is only made when the last automatic one is this old, in ms. */
  readonly gap: number;
}

/**
 * `covered`: an automatic one that would say nothing new; its people are added to the newest. `recent`: another automatic one
 * was made just now. `full`, `too-many`: beyond the quota of bytes, of named ones.
 */
export type AddedVersion =
  | { readonly outcome: 'kept'; readonly version: StoredVersion }
  | { readonly outcome: 'covered' | 'recent' | 'full' | 'too-many' };

export interface VersionStore {
  readonly add: (adding: AddVersion) => Promise<AddedVersion>;
  /** Newest first. */
  readonly list: (mapId: string) => Promise<readonly StoredVersion[]>;
  /** The state; null for one that is not there. */
  readonly read: (mapId: string, id: string) => Promise<Uint8Array | 'damaged' | null>;
  /** Names it, which keeps it for good. */
  readonly rename: (
    mapId: string,
    id: string,
    name: string,
    quota: VersionQuota,
  ) => Promise<StoredVersion | 'too-many' | null>;
  /** False when there was none. */
  readonly remove: (mapId: string, id: string) => Promise<boolean>;
}

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MOST_PEOPLE = 60;

/** What adding comes to. */
export interface Plan {
  readonly outcome: AddedVersion['outcome'];
  /** Ids of versions to drop. */
  readonly drop: readonly string[];
  /** The version whose people become these; null for none. */
  readonly joined: { readonly id: string; readonly people: readonly VersionPerson[] } | null;
}

/** Decides about a version of `size` bytes at the time `now`; `kept` are all of its map, newest first. */
export function planVersion(
  kept: readonly StoredVersion[],
  { version, state, quota, gap }: AddVersion,
  now: number,
): Plan {
  const refuse = (outcome: Plan['outcome']): Plan => ({ outcome, drop: [], joined: null });
  if (version.kind === 'auto') {
    const [newest] = kept;
    if (newest && newest.epoch === version.epoch && newest.seq >= version.seq) {
      return { ...refuse('covered'), joined: { id: newest.id, people: joinPeople(newest.people, version.people) } };
    }
    const before = kept.find(({ kind }) => kind === 'auto');
    if (before && now - before.at < gap) return refuse('recent');
  }
  if (version.name !== null && isBeyond(kept, quota)) return refuse('too-many');
  const drop = new Set(thin(kept, now));
  const oldestFirst = kept.filter(({ id, name }) => name === null && !drop.has(id)).toReversed();
  let bytes = kept.reduce((sum, { id, size }) => sum + (drop.has(id) ? 0 : size), state.byteLength);
  for (const { id, size } of oldestFirst) {
    if (bytes <= quota.bytes) break;
    drop.add(id);
    bytes -= size;
  }
  return bytes > quota.bytes ? refuse('full') : { outcome: 'kept', drop: [...drop], joined: null };
}

/** Whether one more name would be beyond the quota. */
export function isBeyond(kept: readonly StoredVersion[], quota: VersionQuota): boolean {
  return kept.filter(({ name }) => name !== null).length >= quota.named;
}

/** Ids of those without a name that time has made superfluous; of an hour or a day the newest stays. */
function thin(kept: readonly StoredVersion[], now: number): readonly string[] {
  const taken = new Set<string>();
  return kept.flatMap(({ id, name, at }) => {
    const age = now - at;
    if (name !== null || age < DAY_MS) return [];
    const span = age < 7 * DAY_MS ? HOUR_MS : DAY_MS;
    const slot = `${span} ${Math.floor(at / span)}`;
    const isKept = age < 90 * DAY_MS && !taken.has(slot);
    taken.add(slot);
    return isKept ? [] : [id];
  });
}

/** Both lists, each person once. */
export function joinPeople(some: readonly VersionPerson[], others: readonly VersionPerson[]): readonly VersionPerson[] {
  const byName = new Map([...some, ...others].map((person) => [`${person.colour} ${person.name}`, person]));
  return [...byName.values()].slice(0, MOST_PEOPLE);
}

/** The people of a stored row, which is JSON of our own making. */
export function parsePeople(json: string): readonly VersionPerson[] {
  return JSON.parse(json) as readonly VersionPerson[];
}

/**
 * Keeps automatic versions of one map while it is open: every few minutes in which somebody wrote, and once more at the end.
 *
 * Laws
 * - Nothing is encoded while an edit is on its way: a version is made from a timer, or when the room is about to go.
 * - Several servers may hold the same map; the store decides which of them makes a version, and nobody's name is lost by that.
 * - A version that cannot be made costs nothing but itself.
 */
import { newId } from '../../src/lib/id.ts';
import type { ServerLimits } from '../limits.ts';
import { describeError, type Log } from '../log.ts';
import type { Store } from '../storage/store.ts';
import { joinPeople, type VersionPerson } from '../storage/versions.ts';
import type { RoomAddress } from './roomAddress.ts';

/** A map as it is on disk. */
export interface SavedState {
  readonly state: Uint8Array;
  readonly seq: number;
}

export interface VersionKeeper<Owner> {
  /** These have written something new. */
  readonly noteWriters: (owners: Iterable<Owner>) => void;
  /** Call while it can still be asked who this is. */
  readonly noteLeaving: (owner: Owner) => void;
  /** Who wrote since the last version. */
  readonly writers: () => readonly VersionPerson[];
  /** A version has been made that names them. */
  readonly forget: (people: readonly VersionPerson[]) => void;
  /** Whether something changed since the last version. */
  readonly isPending: () => boolean;
  /** Makes the last version, if anything changed. Does not reject; afterwards nothing is pending. */
  readonly finish: () => Promise<void>;
  readonly stop: () => void;
}

export function createVersionKeeper<Owner>(
  { versions }: Pick<Store, 'versions'>,
  { mapId, epoch, name: document }: RoomAddress,
  limits: ServerLimits['versions'],
  hooks: {
    /** Null for somebody who has no name here. */
    readonly personOf: (owner: Owner) => VersionPerson | null;
    /** Resolves when what has come so far is on disk; rejects when it cannot be put there now. */
    readonly save: () => Promise<SavedState>;
    readonly log: Log;
  },
): VersionKeeper<Owner> {
  /** Who they were when they last said it: a client takes its name back as it leaves. */
  const owners = new Map<Owner, VersionPerson | null>();
  let gone: readonly VersionPerson[] = [];
  let isChanged = false;
  let timer: NodeJS.Timeout | null = null;
  let making: Promise<void> | null = null;

  function writers(): readonly VersionPerson[] {
    const here = [...owners].flatMap(([owner, known]) => hooks.personOf(owner) ?? known ?? []);
    return joinPeople(gone, here);
  }

  function forget(people: readonly VersionPerson[]): void {
    const isSaid = ({ name, colour }: VersionPerson) =>
      people.some((person) => person.name === name && person.colour === colour);
    gone = gone.filter((person) => !isSaid(person));
    for (const [owner, known] of owners) {
      const person = hooks.personOf(owner) ?? known;
      if (!person || isSaid(person)) owners.delete(owner);
    }
  }

  function start(): void {
    timer ??= setTimeout(async () => {
      timer = null;
      await make(limits.every);
      if (isChanged) start();
    }, limits.every).unref();
  }

  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function make(gap: number): Promise<void> {
    making ??= makeNow(gap).finally(() => {
      making = null;
    });
    return making;
  }

  async function makeNow(gap: number): Promise<void> {
    isChanged = false;
    try {
      const { state, seq } = await hooks.save();
      const people = writers();
      const version = { id: newId(), mapId, epoch, kind: 'auto', name: null, people, seq } as const;
      const { outcome } = await versions.add({ version, state, quota: limits.quota, gap });
      if (outcome === 'kept' || outcome === 'covered') forget(people);
      if (outcome === 'full') hooks.log('versions-full', { document });
      if (outcome === 'recent') isChanged = true;
    } catch (error) {
      hooks.log('version-failed', { document, reason: describeError(error) });
      isChanged = true;
    }
  }

  return {
    writers,
    forget,
    noteWriters: (some) => {
      for (const owner of some) {
        const known = owners.get(owner);
        if (!known) owners.set(owner, hooks.personOf(owner));
      }
      isChanged = true;
      start();
    },
    noteLeaving: (owner) => {
      const person = hooks.personOf(owner) ?? owners.get(owner);
      if (owners.delete(owner) && person) gone = joinPeople(gone, [person]);
    },
    isPending: () => isChanged || making !== null,
    finish: async () => {
      stop();
      await making;
      if (isChanged) await make(0);
      isChanged = false;
    },
    stop,
  };
}

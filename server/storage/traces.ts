/**
 * Where the store itself names people, and how their names are taken out of it. Names in documents are taken out by `revise`.
 *
 * Laws
 * - Who is meant is decided outside: names are compared in one way for every kind of store.
 * - Everything is asked for a part at a time, in the order of ids, so that a server with many maps goes on meanwhile.
 * - What was taken out is still in the past that is kept (`KEEP_MS`), and not longer where `seal` and `trim` have been asked for.
 */
import type { Affected } from './teams.ts';
import type { VersionPerson } from './versions.ts';

export interface TracedMap {
  readonly id: string;
  readonly epoch: number;
  readonly title: string;
}

/** A person's pass, without what it opens. */
export interface PersonPass {
  readonly id: string;
  readonly name: string | null;
  readonly subject: string | null;
  /** In ms since 1970; null: until it is taken away. */
  readonly expires: number | null;
}

export interface TraceStore {
  readonly countMaps: () => Promise<number>;
  /** At most `count` maps with an id after this one; from the beginning after the empty text. */
  readonly maps: (after: string, count: number) => Promise<readonly TracedMap[]>;
  /** At most `count` passes of persons with an id after this one, also those whose time is over. */
  readonly passes: (after: string, count: number) => Promise<readonly PersonPass[]>;
  readonly removePasses: (ids: readonly string[]) => Promise<Affected>;
  /** Puts what `change` answers in the place of the people of each version of the map; null leaves them. Answers how many it changed. */
  readonly changePeople: (
    mapId: string,
    change: (people: readonly VersionPerson[]) => readonly VersionPerson[] | null,
  ) => Promise<number>;
  /** Takes away what these entries of the log were about; that they happened stays. */
  readonly clearAbout: (numbers: readonly number[]) => Promise<void>;
  /**
   * Makes two snapshots of the document as it is now, so that neither what came before nor a snapshot from before is needed
   * once it is older than `KEEP_MS`. Answers the number of the document's last update.
   */
  readonly seal: (document: string) => Promise<number>;
  /**
   * Lets go of what is older than `KEEP_MS` and not needed any more, in at most `count` documents; answers how many it found.
   * Otherwise that happens when a document is written to.
   */
  readonly trim: (count: number) => Promise<number>;
}

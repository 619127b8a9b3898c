/**
 * What the server keeps, and what it promises about it.
 *
 * Laws
 * - A promise that resolves means the data is on disk: it survives `kill -9` and a power cut.
 * - A document is a log of Yjs updates, numbered 1, 2, 3 … without a gap in the order in which they were committed. The store
 *   itself shortens it to snapshots; reading it gives updates to apply in the order given.
 * - Every update is kept for at least `KEEP_MS` with the time at which it was stored, and so is a snapshot from before it.
 * - A map whose epoch has ended is never written to under it again; what it was is kept for at least `KEEP_MS` more.
 * - A damaged row is set aside and counted, and never keeps the rest of a map from being read.
 * - Keys are never stored; only their hashes, and copies of a map's keys sealed under its facilitate key.
 */
import type { Role } from '../../src/sync/protocol.ts';
import type { Log } from '../log.ts';
import type { AuditStore } from './audit.ts';
import type { BallotStore, BoxChange, FoundBox } from './ballots.ts';
import type { ParticipantStore } from './participants.ts';
import type { SignInStore } from './signIns.ts';
import type { TeamStore } from './teams.ts';
import type { TraceStore } from './traces.ts';
import type { VersionStore } from './versions.ts';

export interface StoredKey {
  readonly role: Role;
  /** SHA-256 of the key. */
  readonly hash: Uint8Array;
  /** The key sealed under the facilitate key; null for the facilitate key itself. */
  readonly sealed: Uint8Array | null;
  /** How often the link was opened. */
  readonly uses: number;
}

export interface NewMap {
  readonly id: string;
  readonly epoch: number;
  readonly title: string;
  /** One a role, from most to least. */
  readonly keys: readonly StoredKey[];
}

export interface StoredMap extends NewMap {
  /** Rises whenever a key is renewed, or a pass may no longer open the map; 1 at first. */
  readonly keysVersion: number;
}

/** A document's first content; `document` is its room's name. */
export interface InitialContent {
  readonly document: string;
  readonly update: Uint8Array;
}

export interface AppendEntry {
  /** The room's name. */
  readonly document: string;
  readonly update: Uint8Array;
  /** The map's title from now on, or null when it did not change. */
  readonly title: NewTitle | null;
}

export interface NewTitle {
  readonly mapId: string;
  readonly text: string;
  /** Where others write as well: what the title comes to with what they stored and the writer has not heard of. */
  readonly others?: TitleAmongOthers;
}

export interface TitleAmongOthers {
  /** The writer has everything up to this number. */
  readonly after: number;
  /** The title with what was stored after that. */
  readonly textWith: (missed: readonly Uint8Array[]) => string;
}

export interface Appended {
  /** The entry's number in the document's log. */
  readonly seq: number;
  /** Bytes of the document's newest snapshot and of the log after it. */
  readonly size: number;
}

export interface LoadedDocument {
  /** Apply in this order: a snapshot if there is one, then the log after it. */
  readonly updates: readonly Uint8Array[];
  /** The number of the last update that is included; 0 for a document nobody wrote to. */
  readonly seq: number;
  /** Damaged rows set aside just now. */
  readonly quarantined: number;
}

/** An open document to ask about. */
export interface Watched {
  readonly document: string;
  readonly mapId: string;
}

/** How things stand with an open document. */
export interface Standing {
  /** The number of the document's last update. */
  readonly seq: number;
  readonly epoch: number;
  readonly keysVersion: number;
}

/** A document of a map that goes on under the next epoch. */
export interface Successor {
  /** Its room's name until now, and from now on. */
  readonly from: string;
  readonly to: string;
  /** The number of its last update, as it was read. */
  readonly seq: number;
  /** What it begins with; null for nothing. */
  readonly update: Uint8Array | null;
}

export interface NextEpoch {
  readonly mapId: string;
  /** The one that ends. */
  readonly epoch: number;
  /** All documents of the map. */
  readonly documents: readonly Successor[];
}

/** What was to be appended belongs to an epoch of its map that has ended. */
export class EpochEnded extends Error {
  override readonly name = 'EpochEnded';
}

/** Documents and a box that change together. */
export interface BoxRevision {
  readonly mapId: string;
  readonly box: string;
  /** Their rooms' names, in the order in which they are locked: the map before its discussion. */
  readonly documents: readonly string[];
}

/** What `change` makes of a box, with an update for each document (null: none). */
export interface RevisedBox<Answer> extends BoxChange<Answer> {
  readonly updates: readonly (Uint8Array | null)[];
}

export interface RevisedDocuments<Answer> {
  readonly answer: Answer;
  /** The number of the last update of each document. */
  readonly seqs: readonly number[];
}

export interface Resealed {
  readonly role: Role;
  readonly sealed: Uint8Array;
}

export interface StoredImage {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** What all images of one map may take together. */
export interface ImageQuota {
  readonly bytes: number;
  readonly count: number;
}

export interface StoreOptions {
  /** Hears of what went wrong without failing anybody's request. */
  readonly log?: Log;
  /** Tells the time in ms since 1970. */
  readonly now?: () => number;
}

export interface Store {
  /** Whether other processes write to it as well. */
  readonly isShared: boolean;
  /** All or nothing. */
  readonly createMap: (map: NewMap, content: InitialContent) => Promise<void>;
  /** The same inside a team: `full` when it has `most` maps already, `gone` when there is no such team. */
  readonly createTeamMap: (
    teamId: string,
    map: NewMap,
    content: InitialContent,
    most: number,
  ) => Promise<'added' | 'full' | 'gone'>;
  readonly readMap: (id: string) => Promise<StoredMap | null>;
  /**
   * Replaces the key of one role, and the sealed copies given, in one step. The renewed key starts unused. `stale`: the keys
   * are no longer those of `keysVersion`, and nothing was changed.
   */
  readonly renewKey: (
    id: string,
    keysVersion: number,
    renewed: StoredKey,
    resealed: readonly Resealed[],
  ) => Promise<'renewed' | 'stale'>;
  readonly countUse: (id: string, role: Role) => Promise<void>;
  readonly load: (document: string) => Promise<LoadedDocument>;
  /** What was appended after number `seq`; the whole document when that can no longer be told apart. */
  readonly readSince: (document: string, seq: number) => Promise<LoadedDocument>;
  /** Rejects with `EpochEnded` when the document's epoch is over. */
  readonly append: (entry: AppendEntry) => Promise<Appended>;
  /**
   * Reads the document while nobody else can write to it, appends what `change` answers (null: nothing), and gives the document
   * back with that. `change` may be asked again when the first try fails.
   */
  readonly revise: (document: string, change: (loaded: LoadedDocument) => Uint8Array | null) => Promise<LoadedDocument>;
  /**
   * The same for several documents and a box: all of it changes, or nothing. Nobody hands in, opens the box or writes to one of
   * the documents meanwhile. Rejects with `EpochEnded` when there is something to append and the documents' epoch is over.
   */
  readonly reviseBox: <Answer>(
    revision: BoxRevision,
    change: (found: FoundBox, loaded: readonly LoadedDocument[]) => RevisedBox<Answer>,
  ) => Promise<RevisedDocuments<Answer>>;
  /**
   * Ends the map's epoch and starts the next with other documents, in one step. `stale`: the map is no longer at that epoch, or
   * one of its documents has been written to since it was read, and nothing was changed.
   */
  readonly startEpoch: (next: NextEpoch) => Promise<'started' | 'stale'>;
  /** Lets go of the documents whose epoch ended more than `KEEP_MS` ago. */
  readonly dropEnded: () => Promise<void>;
  /** How all of these stand, in one question; a document whose map is gone is left out. */
  readonly poll: (watched: readonly Watched[]) => Promise<ReadonlyMap<string, Standing>>;
  /** Keeps an image under an id that its content decides: adding it again changes nothing. `full`: it is beyond the quota. */
  readonly addImage: (mapId: string, id: string, image: StoredImage, quota: ImageQuota) => Promise<'stored' | 'full'>;
  /** Null for one that is not there, or damaged. */
  readonly readImage: (mapId: string, id: string) => Promise<StoredImage | null>;
  /** Maps as they were. */
  readonly versions: VersionStore;
  /** Teams, and the passes that open their maps. */
  readonly teams: TeamStore;
  /** Sign-ins through the company's provider. */
  readonly signIns: SignInStore;
  /** Who takes part in workshops. */
  readonly participants: ParticipantStore;
  /** What they hand in, sealed. */
  readonly ballots: BallotStore;
  /** What was done with keys. */
  readonly audit: AuditStore;
  /** Where people are named, and how their names are taken out. */
  readonly traces: TraceStore;
  readonly close: () => Promise<void>;
}

/**
 * What the server keeps, and what it promises about it.
 *
 * Laws
 * - A promise that resolves means the data is on disk: it survives `kill -9` and a power cut.
 * - A document is a log of Yjs updates, shortened by snapshots; reading it gives updates to apply in the order given.
 * - A damaged row is set aside and counted, and never keeps the rest of a map from being read.
 * - Keys are never stored; only their hashes, and copies sealed under the facilitator's key.
 */
import type { Role } from '../../src/sync/protocol.ts';

export interface StoredKey {
  readonly role: Role;
  /** SHA-256 of the key. */
  readonly hash: Uint8Array;
  /** The key sealed under the facilitate key; null for the facilitate key itself. */
  readonly sealed: Uint8Array | null;
  /** How often the link was opened. */
  readonly uses: number;
}

export interface StoredMap {
  readonly id: string;
  readonly epoch: number;
  readonly title: string;
  /** One a role, from most to least. */
  readonly keys: readonly StoredKey[];
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
  /** The whole document with this update and all before it, when the log is to be shortened; else null. */
  readonly snapshot: Uint8Array | null;
  /** The map's title from now on, or null when it did not change. */
  readonly title: { readonly mapId: string; readonly text: string } | null;
}

export interface LoadedDocument {
  /** Apply in this order: a snapshot if there is one, then the log after it. */
  readonly updates: readonly Uint8Array[];
  /** Rows and bytes of the log after the snapshot. */
  readonly log: { readonly count: number; readonly bytes: number };
  /** Damaged rows set aside just now. */
  readonly quarantined: number;
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

export interface Store {
  /** All or nothing. */
  readonly createMap: (map: StoredMap, content: InitialContent) => Promise<void>;
  readonly readMap: (id: string) => Promise<StoredMap | null>;
  /** Replaces the key of one role, and the sealed copies given, in one step. The renewed key starts unused. */
  readonly renewKey: (id: string, renewed: StoredKey, resealed: readonly Resealed[]) => Promise<void>;
  readonly countUse: (id: string, role: Role) => Promise<void>;
  readonly load: (document: string) => Promise<LoadedDocument>;
  readonly append: (entry: AppendEntry) => Promise<void>;
  /** Keeps an image under an id that its content decides: adding it again changes nothing. `full`: it is beyond the quota. */
  readonly addImage: (mapId: string, id: string, image: StoredImage, quota: ImageQuota) => Promise<'stored' | 'full'>;
  /** Null for one that is not there, or damaged. */
  readonly readImage: (mapId: string, id: string) => Promise<StoredImage | null>;
  readonly close: () => Promise<void>;
}

/**
 * Who takes part in the workshop of a map, and the lobby through which they come in.
 *
 * Laws
 * - A participant is known by the SHA-256 of a key, as a pass is. The key of one who came by the code opens the map in the role
 *   that the lobby had then; those of others open nothing.
 * - A code is kept readable, since it stands on a screen for all to see, and only while it works. What brings a participant back on
 *   another device is kept as a hash.
 * - Whatever takes a key away raises the version of the map's keys in the same step.
 * - A map has a bounded number of participants, however many come at once. One who was not seen for `PARTICIPANT_KEEP_MS`, and of
 *   whom no ballot is sealed, is let go.
 */
import type { Role } from '../../src/sync/protocol.ts';
import type { CameBy } from '../../src/sync/workshopProtocol.ts';

export const PARTICIPANT_KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** What a lobby lets people do in the map. */
export const LOBBY_ROLES = ['edit', 'comment'] as const satisfies readonly Role[];
export type LobbyRole = (typeof LOBBY_ROLES)[number];

export interface StoredLobby {
  readonly role: LobbyRole;
  /** Without spaces, in capitals. */
  readonly code: string;
  /** The code works no more from then on, in ms since 1970. */
  readonly closesAt: number;
}

export interface StoredParticipant {
  readonly id: string;
  readonly mapId: string;
  /** Empty when it was forgotten. */
  readonly name: string;
  readonly colour: number;
  readonly by: CameBy;
  /** What stands beside what they handed in where names do not. */
  readonly alias: string;
  /** What the key opens the map for; null for nothing. */
  readonly role: LobbyRole | null;
  /** In ms since 1970. */
  readonly joinedAt: number;
}

export interface NewParticipant {
  readonly id: string;
  /** SHA-256 of the key, and of what brings them back. */
  readonly hash: Uint8Array;
  readonly own: Uint8Array;
  readonly name: string;
  readonly colour: number;
  readonly by: CameBy;
  /** Given those that are taken in the map. */
  readonly alias: (taken: readonly string[]) => string;
}

/** `closed`: the lobby is, or has another code by now; `taken`: somebody in the map has the same `own`. */
export type AddProblem = 'closed' | 'full' | 'taken';

export interface ParticipantStore {
  /** Null when it is closed. */
  readonly lobby: (mapId: string) => Promise<StoredLobby | null>;
  /** Opens the lobby of the map or changes it. `taken`: another open lobby has that code. */
  readonly openLobby: (mapId: string, lobby: StoredLobby) => Promise<'opened' | 'taken'>;
  /** Whether there was an open one. */
  readonly closeLobby: (mapId: string) => Promise<boolean>;
  /** The map whose open lobby has the code; null for a wrong, closed or withdrawn one. */
  readonly mapOf: (code: string) => Promise<string | null>;
  /** Adds a participant to the map, at most `most`; one who comes by a code only while that opens the lobby, in its role. */
  readonly add: (
    mapId: string,
    person: NewParticipant,
    code: string | null,
    most: number,
  ) => Promise<StoredParticipant | AddProblem>;
  /** Gives who has this `own` another key, in the role of the lobby that the code opens; the key of before is over. Null: no such. */
  readonly comeBack: (
    mapId: string,
    own: Uint8Array,
    code: string,
    hash: Uint8Array,
  ) => Promise<StoredParticipant | null>;
  /** In the order in which they joined. */
  readonly list: (mapId: string) => Promise<readonly StoredParticipant[]>;
  /** Whose key has this hash. */
  readonly byKey: (mapId: string, hash: Uint8Array) => Promise<StoredParticipant | null>;
  /** Notes that the participant is still there. */
  readonly noteSeen: (mapId: string, id: string) => Promise<void>;
  /** Takes participants out of the map with what they have sealed. Answers how many there were. */
  readonly remove: (mapId: string, ids: readonly string[]) => Promise<number>;
  /** Takes their names and keys away; what they have sealed stays, without a name. */
  readonly forget: (mapId: string, ids: readonly string[]) => Promise<void>;
}

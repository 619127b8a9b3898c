/**
 * Sign-ins through the company's provider: those under way, the passes that they end in, and which groups open which teams.
 *
 * Laws
 * - A sign-in under way is known by the SHA-256 of its secret alone, is over after `SIGN_IN_MS`, and is taken once.
 * - What a person's pass opens is asked anew each time, from the groups that the person had at signing in and from the roles
 *   that groups have in teams now. So what is taken from a group is gone with the commit that takes it.
 * - Of a person's groups only those are kept that open a team then: the others are none of our business.
 */
import type { Role } from '../../src/sync/protocol.ts';
import type { Affected, NewKey, PassTeam } from './teams.ts';

/** How long a sign-in may be under way. */
export const SIGN_IN_MS = 10 * 60 * 1000;
/** Sign-ins under way, at most; of more the oldest are over. */
export const SIGN_INS_MOST = 10_000;
/** Passes of one person, at most: of more the oldest are taken away. */
export const PASSES_MOST = 20;

/** What everybody of a group may do in a team's maps. */
export interface GroupRole {
  /** As the provider writes it. */
  readonly group: string;
  readonly role: Role;
}

/** Who signed in, as the provider vouches. */
export interface Person {
  readonly name: string;
  /** Tells persons of the provider apart. */
  readonly subject: string;
  readonly groups: readonly string[];
}

export interface MadePass {
  readonly teams: readonly PassTeam[];
  /** Maps of the person's older passes that had to go. */
  readonly affected: Affected;
}

export interface SignInStore {
  readonly begin: (secretHash: Uint8Array) => Promise<void>;
  /** Whether there was such a sign-in under way; there is none from now on. */
  readonly take: (secretHash: Uint8Array) => Promise<boolean>;
  /** Makes a pass that is over at `expires`. Null, and none is made, when no group of the person opens a team. */
  readonly makePass: (person: Person, key: NewKey, expires: number) => Promise<MadePass | null>;
  /** Takes a person's pass away. Null: there was no such pass of a person. */
  readonly removePass: (hash: Uint8Array) => Promise<Affected | null>;
  /** By name. */
  readonly groups: (teamId: string) => Promise<readonly GroupRole[]>;
  /** Puts these in the place of the team's groups. Null: there is no such team. */
  readonly setGroups: (teamId: string, groups: readonly GroupRole[]) => Promise<Affected | null>;
}

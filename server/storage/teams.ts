/**
 * Teams, their maps, and the passes that open more than one map.
 *
 * Laws
 * - A pass is known by the SHA-256 of its key alone. What it opens is asked anew each time, so that what is taken away is gone
 *   with the commit that takes it.
 * - Whatever takes maps away from a pass raises the version of those maps' keys in the same step, which is how every server
 *   learns to look again at who is connected. The maps are answered, so that others can be told at once.
 * - There is one administrator's pass, and a team has one pass of its own.
 */
import { ROLES, type Role } from '../../src/sync/protocol.ts';

/** `administrator`: manages teams and opens no map. `team`: what everybody of a team has. `person`: one person's own. */
export const PASS_KINDS = ['administrator', 'team', 'person'] as const;
export type PassKind = (typeof PASS_KINDS)[number];

export interface PassTeam {
  readonly teamId: string;
  /** What the pass may do in the team's maps. */
  readonly role: Role;
}

export interface StoredPass {
  readonly id: string;
  readonly kind: PassKind;
  /** Who the person is to people, and to whoever vouches for them; null for the other kinds. */
  readonly name: string | null;
  readonly subject: string | null;
  /** In ms since 1970; null: until it is taken away. */
  readonly expires: number | null;
  /** None for the administrator's. */
  readonly teams: readonly PassTeam[];
}

/** The key of a pass that is made: an id for its row, and its hash. */
export interface NewKey {
  readonly id: string;
  readonly hash: Uint8Array;
}

export interface StoredTeam {
  readonly id: string;
  readonly name: string;
  /** When it was made, in ms since 1970. */
  readonly created: number;
  /** How many maps it has. */
  readonly maps: number;
}

/** A map as its team sees it; times in ms since 1970. */
export interface TeamMap {
  readonly id: string;
  readonly title: string;
  /** When it was last written to. */
  readonly changed: number;
  /** When the team got it. */
  readonly added: number;
}

/** Ids of maps of which somebody may have lost a key. */
export type Affected = readonly string[];

export interface TeamStore {
  /** By name. */
  readonly list: () => Promise<readonly StoredTeam[]>;
  readonly read: (id: string) => Promise<StoredTeam | null>;
  /** Makes a team with its pass, for editing. `full`: there are `most` already. */
  readonly create: (id: string, name: string, key: NewKey, most: number) => Promise<StoredTeam | 'full'>;
  readonly rename: (id: string, name: string) => Promise<StoredTeam | null>;
  /** Replaces the key of the team's own pass. Null: there is no such team. */
  readonly renewKey: (id: string, key: NewKey) => Promise<Affected | null>;
  /** Takes the team away with its own pass and what its groups may do; its maps stay. Null: there was none. */
  readonly remove: (id: string) => Promise<Affected | null>;
  /** The team's maps, the last changed first. */
  readonly maps: (id: string) => Promise<readonly TeamMap[]>;
  /** Adding a map again changes nothing. `full`: the team has `most` already; `gone`: there is no such team or map. */
  readonly addMap: (id: string, mapId: string, most: number) => Promise<'added' | 'there' | 'full' | 'gone'>;
  /** Takes the map out of the team; the map stays. Null: it was not there. */
  readonly removeMap: (id: string, mapId: string) => Promise<Affected | null>;
  /** The pass with this hash, unless its time is over. */
  readonly pass: (hash: Uint8Array) => Promise<StoredPass | null>;
  /** The most that the pass with this hash may do in the map; null when it opens it through no team. */
  readonly roleIn: (mapId: string, hash: Uint8Array) => Promise<Role | null>;
  readonly hasAdministrator: () => Promise<boolean>;
  /** Makes the administrator's pass unless there is one; answers whether this made it. */
  readonly makeAdministrator: (key: NewKey) => Promise<boolean>;
  /** Puts this key in the place of the administrator's, if there was one. */
  readonly renewAdministrator: (key: NewKey) => Promise<void>;
}

/** The most of these roles; null for none. */
export function mostOf(roles: readonly Role[]): Role | null {
  return ROLES.find((role) => roles.includes(role)) ?? null;
}

/** The most for each team. */
export function mostOfEach(teams: readonly PassTeam[]): readonly PassTeam[] {
  const ids = [...new Set(teams.map(({ teamId }) => teamId))];
  return ids.flatMap((teamId) => {
    const role = mostOf(teams.filter((one) => one.teamId === teamId).map((one) => one.role));
    return role ? [{ teamId, role }] : [];
  });
}

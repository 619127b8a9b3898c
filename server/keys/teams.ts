import { newId } from '../../src/lib/id.ts';
import type { Role } from '../../src/sync/protocol.ts';
import type { InitialContent, NewMap, Store } from '../storage/store.ts';
import type { Affected, NewKey, StoredTeam, TeamMap } from '../storage/teams.ts';
import { hashKey, newKey } from './keys.ts';

/** How many teams a server has, and how many maps a team, at most. */
export interface TeamQuota {
  readonly teams: number;
  readonly maps: number;
}

/** A team, and what the key that was shown may do in its maps. */
export interface TeamAccess {
  readonly team: StoredTeam;
  readonly role: Role;
}

export interface Teams {
  readonly isAdministrator: (key: string) => Promise<boolean>;
  /** Null when the team or the key is unknown, without saying which. */
  readonly authorise: (teamId: string, key: string) => Promise<TeamAccess | null>;
  readonly list: () => Promise<readonly StoredTeam[]>;
  readonly read: (teamId: string) => Promise<StoredTeam | null>;
  readonly create: (name: string) => Promise<{ readonly team: StoredTeam; readonly key: string } | 'full'>;
  readonly rename: (teamId: string, name: string) => Promise<StoredTeam | null>;
  /** Whoever came with the old key is sent away, everywhere. */
  readonly renewKey: (teamId: string) => Promise<{ readonly key: string } | null>;
  /** The team's maps stay; whoever came by the team is sent away. False when there was none. */
  readonly remove: (teamId: string) => Promise<boolean>;
  readonly maps: (teamId: string) => Promise<readonly TeamMap[]>;
  readonly addMap: (teamId: string, mapId: string) => Promise<'added' | 'there' | 'full' | 'gone'>;
  readonly createMap: (teamId: string, map: NewMap, content: InitialContent) => Promise<'added' | 'full' | 'gone'>;
  /** The map stays; whoever came to it by the team is sent away. False when the team did not have it. */
  readonly removeMap: (teamId: string, mapId: string) => Promise<boolean>;
}

/** `onAffected` hears which maps somebody may no longer open, when that is on disk. */
export function createTeams(store: Store, quota: TeamQuota, onAffected: (mapIds: Affected) => void): Teams {
  const { teams } = store;

  function tell(affected: Affected | null): boolean {
    if (affected) onAffected(affected);
    return affected !== null;
  }

  return {
    isAdministrator: async (key) => (await teams.pass(hashKey(key)))?.kind === 'administrator',
    authorise: async (teamId, key) => {
      const pass = await teams.pass(hashKey(key));
      const opened = pass?.teams.find((one) => one.teamId === teamId);
      const team = opened && (await teams.read(teamId));
      return team ? { team, role: opened.role } : null;
    },
    list: teams.list,
    read: teams.read,
    create: async (name) => {
      const { key, kept } = newPassKey();
      const team = await teams.create(newId(), name, kept, quota.teams);
      return team === 'full' ? team : { team, key };
    },
    rename: teams.rename,
    renewKey: async (teamId) => {
      const { key, kept } = newPassKey();
      return tell(await teams.renewKey(teamId, kept)) ? { key } : null;
    },
    remove: async (teamId) => tell(await teams.remove(teamId)),
    maps: teams.maps,
    addMap: (teamId, mapId) => teams.addMap(teamId, mapId, quota.maps),
    createMap: (teamId, map, content) => store.createTeamMap(teamId, map, content, quota.maps),
    removeMap: async (teamId, mapId) => tell(await teams.removeMap(teamId, mapId)),
  };
}

/** A key, and what the store keeps of it. */
export function newPassKey(): { readonly key: string; readonly kept: NewKey } {
  const key = newKey();
  return { key, kept: { id: newId(), hash: hashKey(key) } };
}

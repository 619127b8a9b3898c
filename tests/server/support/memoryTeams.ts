import { AUDIT_KEEP_MS, AUDIT_MOST, type AuditEntry, type AuditStore } from '../../../server/storage/audit.ts';
import {
  type Affected,
  mostOf,
  type NewKey,
  type PassKind,
  type StoredPass,
  type TeamMap,
  type TeamStore,
} from '../../../server/storage/teams.ts';

/** What the teams need to know of the store around them. */
export interface MemoryHooks {
  readonly write: <T>(change: () => T) => Promise<T>;
  readonly now: () => number;
  /** What is known of a map; null for one that is not there. */
  readonly mapOf: (id: string) => { readonly title: string; readonly changed: number } | null;
  readonly raiseVersion: (mapId: string) => void;
}

interface Team {
  readonly name: string;
  readonly created: number;
  /** When each map was added. */
  readonly maps: ReadonlyMap<string, number>;
}

interface KeptPass extends StoredPass {
  readonly hash: Uint8Array;
}

/** Persons' passes, as traces are looked for in them. */
export interface MemoryPasses {
  /** A person's pass that opens one team's maps. */
  readonly addPerson: (key: NewKey, name: string, subject: string, teamId: string) => void;
  readonly persons: () => readonly StoredPass[];
  readonly removePersons: (ids: readonly string[]) => Promise<Affected>;
}

/** Teams and passes without a disk. */
export function createMemoryTeams({ write, now, mapOf, raiseVersion }: MemoryHooks): TeamStore & MemoryPasses {
  const teams = new Map<string, Team>();
  let passes: readonly KeptPass[] = [];

  const stored = (id: string) => {
    const team = teams.get(id);
    return team ? { id, name: team.name, created: team.created, maps: team.maps.size } : null;
  };
  const newPass = (key: NewKey, kind: PassKind, ids: readonly string[]): KeptPass => ({
    ...key,
    kind,
    name: null,
    subject: null,
    expires: null,
    teams: ids.map((teamId) => ({ teamId, role: 'edit' })),
  });
  const find = (hash: Uint8Array) =>
    passes.find((pass) => Buffer.from(pass.hash).equals(hash) && (pass.expires === null || pass.expires > now())) ??
    null;

  function affect(ids: Iterable<string>): Affected {
    const affected = [...ids];
    for (const id of affected) raiseVersion(id);
    return affected;
  }

  function addMap(id: string, mapId: string, most: number): 'added' | 'there' | 'full' | 'gone' {
    const team = teams.get(id);
    if (!team || !mapOf(mapId)) return 'gone';
    if (team.maps.has(mapId)) return 'there';
    if (team.maps.size >= most) return 'full';
    teams.set(id, { ...team, maps: new Map(team.maps).set(mapId, now()) });
    return 'added';
  }

  return {
    addPerson: (key, name, subject, teamId) => {
      passes = [...passes, { ...newPass(key, 'person', [teamId]), name, subject }];
    },
    persons: () => passes.filter(({ kind }) => kind === 'person'),
    removePersons: (ids) =>
      write(() => {
        const gone = passes.filter(({ kind, id }) => kind === 'person' && ids.includes(id));
        passes = passes.filter((pass) => !gone.includes(pass));
        const opened = gone.flatMap((pass) =>
          pass.teams.flatMap(({ teamId }) => [...(teams.get(teamId)?.maps.keys() ?? [])]),
        );
        return affect(new Set(opened));
      }),
    list: async () => [...teams.keys()].flatMap((id) => stored(id) ?? []).sort((a, b) => a.name.localeCompare(b.name)),
    read: async (id) => stored(id),
    create: (id, name, key, most) =>
      write(() => {
        if (teams.size >= most) return 'full';
        teams.set(id, { name, created: now(), maps: new Map() });
        passes = [...passes, newPass(key, 'team', [id])];
        return { id, name, created: now(), maps: 0 };
      }),
    rename: (id, name) =>
      write(() => {
        const team = teams.get(id);
        if (team) teams.set(id, { ...team, name });
        return stored(id);
      }),
    renewKey: (id, { hash }) =>
      write(() => {
        const team = teams.get(id);
        if (!team) return null;
        const isOwn = (pass: KeptPass) => pass.kind === 'team' && pass.teams.some(({ teamId }) => teamId === id);
        passes = passes.map((pass) => (isOwn(pass) ? { ...pass, hash } : pass));
        return affect(team.maps.keys());
      }),
    remove: (id) =>
      write(() => {
        const team = teams.get(id);
        if (!team) return null;
        teams.delete(id);
        passes = passes
          .map((pass) => ({ ...pass, teams: pass.teams.filter(({ teamId }) => teamId !== id) }))
          .filter((pass) => pass.kind === 'administrator' || pass.teams.length > 0);
        return affect(team.maps.keys());
      }),
    maps: async (id) =>
      [...(teams.get(id)?.maps ?? [])]
        .flatMap(([mapId, added]): TeamMap[] => {
          const map = mapOf(mapId);
          return map ? [{ id: mapId, added, ...map }] : [];
        })
        .sort((a, b) => b.changed - a.changed),
    addMap: (id, mapId, most) => write(() => addMap(id, mapId, most)),
    removeMap: (id, mapId) =>
      write(() => {
        const team = teams.get(id);
        if (!team?.maps.has(mapId)) return null;
        teams.set(id, { ...team, maps: new Map([...team.maps].filter(([one]) => one !== mapId)) });
        return affect([mapId]);
      }),
    pass: async (hash) => {
      const found = find(hash);
      if (!found) return null;
      const { hash: _hash, ...pass } = found;
      return pass;
    },
    roleIn: async (mapId, hash) => {
      const opened = find(hash)?.teams.filter(({ teamId }) => teams.get(teamId)?.maps.has(mapId)) ?? [];
      return mostOf(opened.map(({ role }) => role));
    },
    hasAdministrator: async () => passes.some(({ kind }) => kind === 'administrator'),
    makeAdministrator: (key) =>
      write(() => {
        if (passes.some(({ kind }) => kind === 'administrator')) return false;
        passes = [...passes, newPass(key, 'administrator', [])];
        return true;
      }),
    renewAdministrator: (key) =>
      write(() => {
        passes = [...passes.filter(({ kind }) => kind !== 'administrator'), newPass(key, 'administrator', [])];
      }),
  };
}

/** What was done with keys, without a disk. */
export function createMemoryAudit({ write, now }: Pick<MemoryHooks, 'write' | 'now'>): AuditStore & {
  readonly clearAbout: (numbers: readonly number[]) => Promise<void>;
} {
  let entries: readonly AuditEntry[] = [];
  return {
    add: (entry) =>
      write(() => {
        const number = (entries[0]?.number ?? 0) + 1;
        entries = [{ ...entry, number, at: now() }, ...entries].filter(
          ({ at, ...one }) => at >= now() - AUDIT_KEEP_MS && one.number > number - AUDIT_MOST,
        );
      }),
    clearAbout: (numbers) =>
      write(() => {
        entries = entries.map((entry) => (numbers.includes(entry.number) ? { ...entry, about: null } : entry));
      }),
    list: async (before, count) => entries.filter(({ number }) => number < before).slice(0, count),
  };
}

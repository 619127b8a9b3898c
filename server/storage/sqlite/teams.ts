/** Teams and passes in SQLite. */
import type Database from 'libsql';
import type { Role } from '../../../src/sync/protocol.ts';
import {
  type Affected,
  mostOf,
  mostOfEach,
  type NewKey,
  type StoredPass,
  type StoredTeam,
  type TeamMap,
} from '../teams.ts';
import { toBuffer } from './documents.ts';

export interface TeamTables {
  readonly list: () => readonly StoredTeam[];
  readonly read: (id: string) => StoredTeam | null;
  readonly create: (id: string, name: string, key: NewKey, most: number) => StoredTeam | 'full';
  readonly rename: (id: string, name: string) => StoredTeam | null;
  readonly renewKey: (id: string, key: NewKey) => Affected | null;
  readonly remove: (id: string) => Affected | null;
  readonly maps: (id: string) => readonly TeamMap[];
  /** Whether the team can take a map that it does not have. */
  readonly room: (id: string, most: number) => 'room' | 'full' | 'gone';
  readonly addMap: (id: string, mapId: string, most: number) => 'added' | 'there' | 'full' | 'gone';
  readonly removeMap: (id: string, mapId: string) => Affected | null;
  readonly pass: (hash: Uint8Array) => StoredPass | null;
  readonly roleIn: (mapId: string, hash: Uint8Array) => Role | null;
  readonly hasAdministrator: () => boolean;
  readonly makeAdministrator: (key: NewKey) => boolean;
  readonly renewAdministrator: (key: NewKey) => void;
}

const TEAM = `SELECT id, name, created_at AS created, (SELECT count(*) FROM team_maps WHERE team_id = id) AS maps FROM teams`;

/** What each pass may do in which team: by itself, or by the groups of its person. */
export const OPENED = `(SELECT pass_id, team_id, role FROM pass_teams UNION ALL
  SELECT pass_id, team_id, role FROM pass_groups JOIN team_groups USING (name))`;

export function createTeamTables(db: Database.Database, now: () => number): TeamTables {
  const selectTeams = db.prepare(`${TEAM} ORDER BY lower(name), id`);
  const selectTeam = db.prepare(`${TEAM} WHERE id = ?`);
  const countTeams = db.prepare('SELECT count(*) AS count FROM teams');
  const insertTeam = db.prepare('INSERT INTO teams (id, name, created_at) VALUES (?, ?, ?)');
  const setName = db.prepare('UPDATE teams SET name = ? WHERE id = ?');
  const dropTeam = db.prepare('DELETE FROM teams WHERE id = ?');

  const insertPass = db.prepare("INSERT INTO passes (id, kind, hash, made_at) VALUES (?, 'team', ?, ?)");
  const linkPass = db.prepare("INSERT INTO pass_teams (pass_id, team_id, role) VALUES (?, ?, 'edit')");
  const setHash = db.prepare(
    `UPDATE passes SET hash = ?, made_at = ?
      WHERE kind = 'team' AND id IN (SELECT pass_id FROM pass_teams WHERE team_id = ?)`,
  );
  const unlinkPasses = db.prepare('DELETE FROM pass_teams WHERE team_id = ? RETURNING pass_id AS id');
  const dropIdlePass = db.prepare(
    'DELETE FROM passes WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM pass_teams WHERE pass_id = ?1)',
  );
  const selectAdministrator = db.prepare("SELECT id FROM passes WHERE kind = 'administrator'");
  const administrator = (otherwise: string) =>
    db.prepare(
      `INSERT INTO passes (id, kind, hash, made_at) VALUES (?, 'administrator', ?, ?)
        ON CONFLICT (kind) WHERE kind = 'administrator' DO ${otherwise}`,
    );
  const makeAdministrator = administrator('NOTHING');
  const renewAdministrator = administrator('UPDATE SET hash = excluded.hash, made_at = excluded.made_at');
  const selectPass = db.prepare(
    `SELECT id, kind, name, subject, expires_at AS expires FROM passes
      WHERE hash = ? AND (expires_at IS NULL OR expires_at > ?)`,
  );
  const selectPassTeams = db.prepare(
    `SELECT team_id AS teamId, role FROM ${OPENED} WHERE pass_id = ? ORDER BY team_id`,
  );
  const selectRoles = db.prepare(
    `SELECT role FROM passes JOIN ${OPENED} ON pass_id = passes.id JOIN team_maps USING (team_id)
      WHERE map_id = ? AND hash = ? AND (expires_at IS NULL OR expires_at > ?)`,
  );

  const selectMaps = db.prepare(
    `SELECT id, title, added_at AS added, coalesce(
        (SELECT at FROM updates WHERE document = maps.id || '.' || maps.epoch ORDER BY seq DESC LIMIT 1), created_at
      ) AS changed
      FROM team_maps JOIN maps ON id = map_id WHERE team_id = ? ORDER BY changed DESC, id`,
  );
  const selectMap = db.prepare('SELECT id FROM maps WHERE id = ?');
  const selectOne = db.prepare('SELECT map_id FROM team_maps WHERE team_id = ? AND map_id = ?');
  const insertMap = db.prepare('INSERT INTO team_maps (team_id, map_id, added_at) VALUES (?, ?, ?)');
  const dropMap = db.prepare('DELETE FROM team_maps WHERE team_id = ? AND map_id = ?');
  const dropMaps = db.prepare('DELETE FROM team_maps WHERE team_id = ?');
  const dropGroups = db.prepare('DELETE FROM team_groups WHERE team_id = ?');
  const raiseVersion = db.prepare('UPDATE maps SET keys_version = keys_version + 1 WHERE id = ?');
  const raiseVersions = db.prepare(
    `UPDATE maps SET keys_version = keys_version + 1 WHERE id IN (SELECT map_id FROM team_maps WHERE team_id = ?)
      RETURNING id`,
  );

  function read(id: string): StoredTeam | null {
    return (selectTeam.all(id) as readonly StoredTeam[])[0] ?? null;
  }

  function isThere(select: Database.Statement, ...values: readonly string[]): boolean {
    return select.all(...values).length > 0;
  }

  function affect(id: string): Affected {
    return (raiseVersions.all(id) as readonly { id: string }[]).map((row) => row.id);
  }

  function room(id: string, most: number): 'room' | 'full' | 'gone' {
    const team = read(id);
    if (!team) return 'gone';
    return team.maps < most ? 'room' : 'full';
  }

  return {
    read,
    room,
    list: () => selectTeams.all() as readonly StoredTeam[],
    create: (id, name, key, most) => {
      const [{ count }] = countTeams.all() as [{ count: number }];
      if (count >= most) return 'full';
      const created = now();
      insertTeam.run(id, name, created);
      insertPass.run(key.id, toBuffer(key.hash), created);
      linkPass.run(key.id, id);
      return { id, name, created, maps: 0 };
    },
    rename: (id, name) => {
      setName.run(name, id);
      return read(id);
    },
    renewKey: (id, key) => (setHash.run(toBuffer(key.hash), now(), id).changes > 0 ? affect(id) : null),
    remove: (id) => {
      if (!read(id)) return null;
      const affected = affect(id);
      dropMaps.run(id);
      dropGroups.run(id);
      for (const pass of unlinkPasses.all(id) as readonly { id: string }[]) dropIdlePass.run(pass.id);
      dropTeam.run(id);
      return affected;
    },
    maps: (id) => selectMaps.all(id) as readonly TeamMap[],
    addMap: (id, mapId, most) => {
      if (!isThere(selectMap, mapId)) return 'gone';
      if (isThere(selectOne, id, mapId)) return 'there';
      const answer = room(id, most);
      if (answer !== 'room') return answer;
      insertMap.run(id, mapId, now());
      return 'added';
    },
    removeMap: (id, mapId) => {
      if (dropMap.run(id, mapId).changes === 0) return null;
      raiseVersion.run(mapId);
      return [mapId];
    },
    pass: (hash) => {
      const [row] = selectPass.all(toBuffer(hash), now()) as readonly Omit<StoredPass, 'teams'>[];
      return row ? { ...row, teams: mostOfEach(selectPassTeams.all(row.id) as StoredPass['teams']) } : null;
    },
    roleIn: (mapId, hash) => {
      const rows = selectRoles.all(mapId, toBuffer(hash), now()) as readonly { role: Role }[];
      return mostOf(rows.map(({ role }) => role));
    },
    hasAdministrator: () => isThere(selectAdministrator),
    makeAdministrator: (key) => makeAdministrator.run(key.id, toBuffer(key.hash), now()).changes > 0,
    renewAdministrator: (key) => {
      renewAdministrator.run(key.id, toBuffer(key.hash), now());
    },
  };
}

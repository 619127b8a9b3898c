/** Teams and passes in PostgreSQL. Who changes a team holds its row, so that servers do it one after another. */
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
import type { Query } from './database.ts';
import { toBuffer } from './documents.ts';

const TEAM = `SELECT id, name, created_at AS created,
  (SELECT count(*) FROM resa.team_maps WHERE team_id = id) AS maps FROM resa.teams`;

export function listTeams(query: Query): Promise<readonly StoredTeam[]> {
  return query<StoredTeam>(`${TEAM} ORDER BY lower(name), id`);
}

export async function readTeam(query: Query, id: string): Promise<StoredTeam | null> {
  const [team] = await query<StoredTeam>(`${TEAM} WHERE id = $1`, [id]);
  return team ?? null;
}

/** Inside a transaction; who makes another team meanwhile waits, so that together they keep to `most`. */
export async function createTeam(
  query: Query,
  id: string,
  name: string,
  key: NewKey,
  most: number,
  now: number,
): Promise<StoredTeam | 'full'> {
  await query("SELECT pg_advisory_xact_lock(hashtextextended('resa.teams', 0))");
  const [counted] = await query<{ count: number }>('SELECT count(*) AS count FROM resa.teams');
  if ((counted?.count ?? 0) >= most) return 'full';
  await query('INSERT INTO resa.teams (id, name, created_at) VALUES ($1, $2, $3)', [id, name, now]);
  await query("INSERT INTO resa.passes (id, kind, hash, made_at) VALUES ($1, 'team', $2, $3)", [
    key.id,
    toBuffer(key.hash),
    now,
  ]);
  await query("INSERT INTO resa.pass_teams (pass_id, team_id, role) VALUES ($1, $2, 'edit')", [key.id, id]);
  return { id, name, created: now, maps: 0 };
}

export async function renameTeam(query: Query, id: string, name: string): Promise<StoredTeam | null> {
  await query('UPDATE resa.teams SET name = $2 WHERE id = $1', [id, name]);
  return readTeam(query, id);
}

/** Inside a transaction. */
export async function renewTeamKey(query: Query, id: string, key: NewKey, now: number): Promise<Affected | null> {
  await lockTeam(query, id);
  const renewed = await query(
    `UPDATE resa.passes SET hash = $2, made_at = $3
      WHERE kind = 'team' AND id IN (SELECT pass_id FROM resa.pass_teams WHERE team_id = $1) RETURNING id`,
    [id, toBuffer(key.hash), now],
  );
  return renewed.length > 0 ? affect(query, id) : null;
}

/** Inside a transaction. */
export async function removeTeam(query: Query, id: string): Promise<Affected | null> {
  if (!(await lockTeam(query, id))) return null;
  const affected = await affect(query, id);
  await query('DELETE FROM resa.team_maps WHERE team_id = $1', [id]);
  await query('DELETE FROM resa.team_groups WHERE team_id = $1', [id]);
  const passes = await query<{ id: string }>('DELETE FROM resa.pass_teams WHERE team_id = $1 RETURNING pass_id AS id', [
    id,
  ]);
  await query(
    `DELETE FROM resa.passes WHERE id = ANY ($1::text[])
      AND NOT EXISTS (SELECT 1 FROM resa.pass_teams WHERE pass_id = passes.id)`,
    [passes.map((pass) => pass.id)],
  );
  await query('DELETE FROM resa.teams WHERE id = $1', [id]);
  return affected;
}

export function listTeamMaps(query: Query, id: string): Promise<readonly TeamMap[]> {
  return query<TeamMap>(
    `SELECT id, title, added_at AS added, coalesce(
        (SELECT at FROM resa.updates WHERE document = maps.id || '.' || maps.epoch ORDER BY seq DESC LIMIT 1), created_at
      ) AS changed
      FROM resa.team_maps JOIN resa.maps ON id = map_id WHERE team_id = $1 ORDER BY changed DESC, id`,
    [id],
  );
}

/** Inside a transaction. Whether the team can take a map that it does not have. */
export async function roomIn(query: Query, id: string, most: number): Promise<'room' | 'full' | 'gone'> {
  await lockTeam(query, id);
  const team = await readTeam(query, id);
  if (!team) return 'gone';
  return team.maps < most ? 'room' : 'full';
}

/** Inside a transaction. */
export async function addTeamMap(
  query: Query,
  id: string,
  mapId: string,
  most: number,
  now: number,
): Promise<'added' | 'there' | 'full' | 'gone'> {
  const room = await roomIn(query, id, most);
  const found = await query('SELECT id FROM resa.maps WHERE id = $1', [mapId]);
  if (found.length === 0 || room === 'gone') return 'gone';
  const there = await query('SELECT 1 FROM resa.team_maps WHERE team_id = $1 AND map_id = $2', [id, mapId]);
  if (there.length > 0) return 'there';
  if (room === 'full') return 'full';
  await query('INSERT INTO resa.team_maps (team_id, map_id, added_at) VALUES ($1, $2, $3)', [id, mapId, now]);
  return 'added';
}

/** Inside a transaction. */
export async function removeTeamMap(query: Query, id: string, mapId: string): Promise<Affected | null> {
  await lockTeam(query, id);
  const gone = await query('DELETE FROM resa.team_maps WHERE team_id = $1 AND map_id = $2 RETURNING map_id', [
    id,
    mapId,
  ]);
  if (gone.length === 0) return null;
  await query('UPDATE resa.maps SET keys_version = keys_version + 1 WHERE id = $1', [mapId]);
  return [mapId];
}

/** What each pass may do in which team: by itself, or by the groups of its person. */
export const OPENED = `(SELECT pass_id, team_id, role FROM resa.pass_teams UNION ALL
  SELECT pass_id, team_id, role FROM resa.pass_groups JOIN resa.team_groups USING (name)) AS opened`;

/** One statement, so that the teams are those of the pass as it is. */
export async function readPass(query: Query, hash: Uint8Array, now: number): Promise<StoredPass | null> {
  const [pass] = await query<StoredPass>(
    `SELECT id, kind, name, subject, expires_at AS expires, coalesce(
        (SELECT json_agg(json_build_object('teamId', team_id, 'role', role) ORDER BY team_id)
          FROM ${OPENED} WHERE pass_id = id), '[]') AS teams
      FROM resa.passes WHERE hash = $1 AND (expires_at IS NULL OR expires_at > $2)`,
    [toBuffer(hash), now],
  );
  return pass ? { ...pass, teams: mostOfEach(pass.teams) } : null;
}

export async function roleInMap(query: Query, mapId: string, hash: Uint8Array, now: number): Promise<Role | null> {
  const rows = await query<{ role: Role }>(
    `SELECT role FROM resa.passes JOIN ${OPENED} ON pass_id = passes.id JOIN resa.team_maps USING (team_id)
      WHERE map_id = $1 AND hash = $2 AND (expires_at IS NULL OR expires_at > $3)`,
    [mapId, toBuffer(hash), now],
  );
  return mostOf(rows.map(({ role }) => role));
}

export async function hasAdministrator(query: Query): Promise<boolean> {
  return (await query("SELECT id FROM resa.passes WHERE kind = 'administrator'")).length > 0;
}

export async function makeAdministrator(query: Query, key: NewKey, now: number): Promise<boolean> {
  const made = await query(
    `INSERT INTO resa.passes (id, kind, hash, made_at) VALUES ($1, 'administrator', $2, $3)
      ON CONFLICT (kind) WHERE kind = 'administrator' DO NOTHING RETURNING id`,
    [key.id, toBuffer(key.hash), now],
  );
  return made.length > 0;
}

/** One statement: of two at once, the later stays. */
export async function renewAdministrator(query: Query, key: NewKey, now: number): Promise<void> {
  await query(
    `INSERT INTO resa.passes (id, kind, hash, made_at) VALUES ($1, 'administrator', $2, $3)
      ON CONFLICT (kind) WHERE kind = 'administrator' DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at`,
    [key.id, toBuffer(key.hash), now],
  );
}

/** Inside a transaction. */
export async function lockTeam(query: Query, id: string): Promise<boolean> {
  return (await query('SELECT id FROM resa.teams WHERE id = $1 FOR UPDATE', [id])).length > 0;
}

/** Inside a transaction: raises the versions of the keys of the team's maps, and answers their ids. */
export async function affect(query: Query, id: string): Promise<Affected> {
  const maps = await query<{ id: string }>('SELECT map_id AS id FROM resa.team_maps WHERE team_id = $1', [id]);
  const ids = maps.map((map) => map.id);
  await raiseVersions(query, ids);
  return ids;
}

/** Inside a transaction. Maps are locked in one order, so that two who take teams away do not wait for each other. */
export async function raiseVersions(query: Query, ids: readonly string[]): Promise<void> {
  await query('SELECT id FROM resa.maps WHERE id = ANY ($1::text[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
  await query('UPDATE resa.maps SET keys_version = keys_version + 1 WHERE id = ANY ($1::text[])', [ids]);
}

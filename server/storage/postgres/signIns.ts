/** Sign-ins in PostgreSQL. */
import {
  type GroupRole,
  type MadePass,
  PASSES_MOST,
  type Person,
  SIGN_IN_MS,
  SIGN_INS_MOST,
  type SignInStore,
} from '../signIns.ts';
import type { Affected, NewKey } from '../teams.ts';
import type { Database, Query } from './database.ts';
import { toBuffer } from './documents.ts';
import { affect, lockTeam, raiseVersions, readPass } from './teams.ts';

export function createSignIns({ query, transaction }: Database, now: () => number): SignInStore {
  return {
    begin: async (secretHash) => {
      await query('DELETE FROM resa.sign_ins WHERE made_at <= $1', [now() - SIGN_IN_MS]);
      await query('INSERT INTO resa.sign_ins (secret_hash, made_at) VALUES ($1, $2)', [toBuffer(secretHash), now()]);
      await query(
        `DELETE FROM resa.sign_ins WHERE secret_hash IN (
            SELECT secret_hash FROM resa.sign_ins ORDER BY made_at DESC OFFSET $1)`,
        [SIGN_INS_MOST],
      );
    },
    take: async (secretHash) => {
      const taken = await query('DELETE FROM resa.sign_ins WHERE secret_hash = $1 AND made_at > $2 RETURNING made_at', [
        toBuffer(secretHash),
        now() - SIGN_IN_MS,
      ]);
      return taken.length > 0;
    },
    makePass: (person, key, expires) => transaction((ask) => makePass(ask, person, key, expires, now())),
    removePass: (hash) =>
      transaction(async (ask) => {
        const found = await ask<Row>("SELECT id FROM resa.passes WHERE kind = 'person' AND hash = $1 FOR UPDATE", [
          toBuffer(hash),
        ]);
        return found.length === 0 ? null : removePasses(ask, found);
      }),
    groups: (teamId) =>
      query<GroupRole>(
        'SELECT name AS "group", role FROM resa.team_groups WHERE team_id = $1 ORDER BY name COLLATE "C"',
        [teamId],
      ),
    setGroups: (teamId, groups) =>
      transaction(async (ask) => {
        if (!(await lockTeam(ask, teamId))) return null;
        await ask('DELETE FROM resa.team_groups WHERE team_id = $1', [teamId]);
        await ask(
          'INSERT INTO resa.team_groups (team_id, name, role) SELECT $1, * FROM unnest($2::text[], $3::text[])',
          [teamId, groups.map(({ group }) => group), groups.map(({ role }) => role)],
        );
        return affect(ask, teamId);
      }),
  };
}

interface Row {
  readonly id: string;
}

/** Inside a transaction. */
async function makePass(
  query: Query,
  { name, subject, groups }: Person,
  key: NewKey,
  expires: number,
  now: number,
): Promise<MadePass | null> {
  const gone = "SELECT id FROM resa.passes WHERE kind = 'person' AND expires_at <= $1 FOR UPDATE SKIP LOCKED";
  await dropPasses(query, await query<Row>(gone, [now]));
  await query(
    `INSERT INTO resa.passes (id, kind, hash, name, subject, made_at, expires_at)
      VALUES ($1, 'person', $2, $3, $4, $5, $6)`,
    [key.id, toBuffer(key.hash), name, subject, now, expires],
  );
  await query(
    `INSERT INTO resa.pass_groups (pass_id, name)
      SELECT DISTINCT $1, name FROM resa.team_groups WHERE name = ANY ($2::text[])`,
    [key.id, groups],
  );
  const teams = (await readPass(query, key.hash, now))?.teams ?? [];
  if (teams.length === 0) {
    await dropPasses(query, [key]);
    return null;
  }
  const older = await query<Row>(
    "SELECT id FROM resa.passes WHERE kind = 'person' AND subject = $1 ORDER BY made_at DESC, id OFFSET $2 FOR UPDATE",
    [subject, PASSES_MOST],
  );
  return { teams, affected: await removePasses(query, older) };
}

/** Inside a transaction. */
async function removePasses(query: Query, passes: readonly Row[]): Promise<Affected> {
  const maps = await query<Row>(
    `SELECT DISTINCT map_id AS id FROM resa.pass_groups
      JOIN resa.team_groups USING (name) JOIN resa.team_maps USING (team_id) WHERE pass_id = ANY ($1::text[])`,
    [passes.map(({ id }) => id)],
  );
  const affected = maps.map(({ id }) => id);
  await raiseVersions(query, affected);
  await dropPasses(query, passes);
  return affected;
}

/** Inside a transaction. */
async function dropPasses(query: Query, passes: readonly Row[]): Promise<void> {
  const ids = passes.map(({ id }) => id);
  await query('DELETE FROM resa.pass_groups WHERE pass_id = ANY ($1::text[])', [ids]);
  await query('DELETE FROM resa.passes WHERE id = ANY ($1::text[])', [ids]);
}

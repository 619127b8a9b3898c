/** Sign-ins in SQLite. */
import type Database from 'libsql';
import { type GroupRole, type MadePass, PASSES_MOST, type Person, SIGN_IN_MS, SIGN_INS_MOST } from '../signIns.ts';
import type { Affected, NewKey, StoredPass } from '../teams.ts';
import { toBuffer } from './documents.ts';

export interface SignInTables {
  readonly begin: (secretHash: Uint8Array) => void;
  readonly take: (secretHash: Uint8Array) => boolean;
  /** `readPass` gives a pass back by its hash. */
  readonly makePass: (
    person: Person,
    key: NewKey,
    expires: number,
    readPass: (hash: Uint8Array) => StoredPass | null,
  ) => MadePass | null;
  readonly removePass: (hash: Uint8Array) => Affected | null;
  readonly groups: (teamId: string) => readonly GroupRole[];
  readonly setGroups: (teamId: string, groups: readonly GroupRole[]) => Affected | null;
}

interface Row {
  readonly id: string;
}

export function createSignInTables(db: Database.Database, now: () => number): SignInTables {
  const insert = db.prepare('INSERT INTO sign_ins (secret_hash, made_at) VALUES (?, ?)');
  const dropOld = db.prepare('DELETE FROM sign_ins WHERE made_at <= ?');
  const dropMany = db.prepare(
    'DELETE FROM sign_ins WHERE secret_hash IN (SELECT secret_hash FROM sign_ins ORDER BY made_at DESC LIMIT -1 OFFSET ?)',
  );
  const takeOne = db.prepare('DELETE FROM sign_ins WHERE secret_hash = ? AND made_at > ?');

  const insertPass = db.prepare(
    "INSERT INTO passes (id, kind, hash, name, subject, made_at, expires_at) VALUES (?, 'person', ?, ?, ?, ?, ?)",
  );
  const insertGroup = db.prepare(
    'INSERT INTO pass_groups (pass_id, name) SELECT ?1, ?2 WHERE EXISTS (SELECT 1 FROM team_groups WHERE name = ?2)',
  );
  const selectGone = db.prepare("SELECT id FROM passes WHERE kind = 'person' AND expires_at <= ?");
  const selectOlder = db.prepare(
    `SELECT id FROM passes WHERE kind = 'person' AND subject = ? ORDER BY made_at DESC, id LIMIT -1 OFFSET ?`,
  );
  const selectPerson = db.prepare('SELECT id FROM passes WHERE kind = ? AND hash = ?');
  const dropPassGroups = db.prepare('DELETE FROM pass_groups WHERE pass_id = ?');
  const dropPass = db.prepare('DELETE FROM passes WHERE id = ?');
  const raiseForPass = db.prepare(
    `UPDATE maps SET keys_version = keys_version + 1 WHERE id IN (
        SELECT map_id FROM pass_groups JOIN team_groups USING (name) JOIN team_maps USING (team_id) WHERE pass_id = ?
      ) RETURNING id`,
  );

  const selectTeam = db.prepare('SELECT id FROM teams WHERE id = ?');
  const selectGroups = db.prepare('SELECT name AS "group", role FROM team_groups WHERE team_id = ? ORDER BY name');
  const insertTeamGroup = db.prepare('INSERT INTO team_groups (team_id, name, role) VALUES (?, ?, ?)');
  const dropTeamGroups = db.prepare('DELETE FROM team_groups WHERE team_id = ?');
  const raiseForTeam = db.prepare(
    `UPDATE maps SET keys_version = keys_version + 1 WHERE id IN (SELECT map_id FROM team_maps WHERE team_id = ?)
      RETURNING id`,
  );

  const idsOf = (statement: Database.Statement, ...values: readonly unknown[]): string[] =>
    (statement.all(...values) as readonly Row[]).map(({ id }) => id);

  function drop(id: string): void {
    dropPassGroups.run(id);
    dropPass.run(id);
  }

  function removeWhole(id: string): Affected {
    const affected = idsOf(raiseForPass, id);
    drop(id);
    return affected;
  }

  return {
    begin: (secretHash) => {
      dropOld.run(now() - SIGN_IN_MS);
      insert.run(toBuffer(secretHash), now());
      dropMany.run(SIGN_INS_MOST);
    },
    take: (secretHash) => takeOne.run(toBuffer(secretHash), now() - SIGN_IN_MS).changes > 0,
    makePass: ({ name, subject, groups }, key, expires, readPass) => {
      for (const id of idsOf(selectGone, now())) drop(id);
      insertPass.run(key.id, toBuffer(key.hash), name, subject, now(), expires);
      for (const group of new Set(groups)) insertGroup.run(key.id, group);
      const teams = readPass(key.hash)?.teams ?? [];
      if (teams.length === 0) {
        drop(key.id);
        return null;
      }
      return { teams, affected: idsOf(selectOlder, subject, PASSES_MOST).flatMap((id) => removeWhole(id)) };
    },
    removePass: (hash) => {
      const [id] = idsOf(selectPerson, 'person', toBuffer(hash));
      return id === undefined ? null : removeWhole(id);
    },
    groups: (teamId) => selectGroups.all(teamId) as readonly GroupRole[],
    setGroups: (teamId, groups) => {
      if (idsOf(selectTeam, teamId).length === 0) return null;
      dropTeamGroups.run(teamId);
      for (const { group, role } of groups) insertTeamGroup.run(teamId, group, role);
      return idsOf(raiseForTeam, teamId);
    },
  };
}

/** Lobbies and participants in SQLite. */
import type Database from 'libsql';
import {
  type AddProblem,
  type LobbyRole,
  type NewParticipant,
  PARTICIPANT_KEEP_MS,
  type StoredLobby,
  type StoredParticipant,
} from '../participants.ts';
import { toBuffer } from './documents.ts';

export interface ParticipantTables {
  readonly lobby: (mapId: string) => StoredLobby | null;
  readonly openLobby: (mapId: string, lobby: StoredLobby) => 'opened' | 'taken';
  readonly closeLobby: (mapId: string) => boolean;
  readonly mapOf: (code: string) => string | null;
  readonly add: (
    mapId: string,
    person: NewParticipant,
    code: string | null,
    most: number,
  ) => StoredParticipant | AddProblem;
  readonly comeBack: (mapId: string, own: Uint8Array, code: string, hash: Uint8Array) => StoredParticipant | null;
  readonly list: (mapId: string) => readonly StoredParticipant[];
  readonly byKey: (mapId: string, hash: Uint8Array) => StoredParticipant | null;
  readonly noteSeen: (mapId: string, id: string) => void;
  readonly remove: (mapId: string, ids: readonly string[]) => number;
  readonly forget: (mapId: string, ids: readonly string[]) => void;
  readonly letGo: () => void;
}

const PARTICIPANT = `SELECT id, map_id AS mapId, name, colour, came_by AS "by", alias, role, joined_at AS joinedAt
  FROM participants`;

export function createParticipantTables(db: Database.Database, now: () => number): ParticipantTables {
  const selectLobby = db.prepare(
    'SELECT role, code, closes_at AS closesAt FROM lobbies WHERE map_id = ? AND closes_at > ?',
  );
  const dropClosed = db.prepare('DELETE FROM lobbies WHERE closes_at <= ?');
  const selectTaken = db.prepare('SELECT 1 FROM lobbies WHERE code = ? AND map_id <> ?');
  const putLobby = db.prepare('INSERT OR REPLACE INTO lobbies (map_id, role, code, closes_at) VALUES (?, ?, ?, ?)');
  const dropLobby = db.prepare('DELETE FROM lobbies WHERE map_id = ?');
  const selectMap = db.prepare('SELECT map_id AS mapId FROM lobbies WHERE code = ? AND closes_at > ?');
  const count = db.prepare('SELECT count(*) AS count FROM participants WHERE map_id = ?');
  const selectAliases = db.prepare('SELECT alias FROM participants WHERE map_id = ?');
  const selectOwn = db.prepare('SELECT id FROM participants WHERE map_id = ? AND own = ?');
  const insert = db.prepare(
    `INSERT INTO participants (map_id, id, hash, own, name, colour, came_by, alias, role, joined_at, seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setKey = db.prepare(
    "UPDATE participants SET hash = ?, role = ?, came_by = 'code', seen_at = ? WHERE map_id = ? AND id = ?",
  );
  const selectOne = db.prepare(`${PARTICIPANT} WHERE map_id = ? AND id = ?`);
  const selectAll = db.prepare(`${PARTICIPANT} WHERE map_id = ? ORDER BY joined_at, id`);
  const selectByKey = db.prepare(`${PARTICIPANT} WHERE map_id = ? AND hash = ?`);
  const setSeen = db.prepare('UPDATE participants SET seen_at = ? WHERE map_id = ? AND id = ?');
  const dropBallots = db.prepare(
    'DELETE FROM ballots WHERE map_id = ? AND participant_id IN (SELECT value FROM json_each(?))',
  );
  const drop = db.prepare('DELETE FROM participants WHERE map_id = ? AND id IN (SELECT value FROM json_each(?))');
  const forget = db.prepare(
    `UPDATE participants SET name = '', hash = randomblob(32), own = randomblob(32)
      WHERE map_id = ? AND id IN (SELECT value FROM json_each(?))`,
  );
  const raiseVersion = db.prepare('UPDATE maps SET keys_version = keys_version + 1 WHERE id = ?');
  const dropOld = db.prepare(
    `DELETE FROM participants WHERE seen_at <= ? AND NOT EXISTS (
        SELECT 1 FROM ballots WHERE ballots.map_id = participants.map_id AND participant_id = participants.id
          AND payload IS NOT NULL
      )`,
  );

  function lobby(mapId: string): StoredLobby | null {
    return (selectLobby.all(mapId, now()) as readonly StoredLobby[])[0] ?? null;
  }

  function roleBy(mapId: string, code: string): LobbyRole | null {
    const open = lobby(mapId);
    return open?.code === code ? open.role : null;
  }

  function readOne(mapId: string, id: string): StoredParticipant | null {
    return (selectOne.all(mapId, id) as readonly StoredParticipant[])[0] ?? null;
  }

  return {
    lobby,
    openLobby: (mapId, { role, code, closesAt }) => {
      dropClosed.run(now());
      if (selectTaken.all(code, mapId).length > 0) return 'taken';
      putLobby.run(mapId, role, code, closesAt);
      return 'opened';
    },
    closeLobby: (mapId) => {
      const wasOpen = lobby(mapId) !== null;
      dropLobby.run(mapId);
      return wasOpen;
    },
    mapOf: (code) => (selectMap.all(code, now()) as readonly { mapId: string }[])[0]?.mapId ?? null,
    add: (mapId, { id, hash, own, name, colour, by, alias }, code, most) => {
      const role = code === null ? null : roleBy(mapId, code);
      if (code !== null && role === null) return 'closed';
      const [counted] = count.all(mapId) as readonly { count: number }[];
      if ((counted?.count ?? 0) >= most) return 'full';
      if (selectOwn.all(mapId, toBuffer(own)).length > 0) return 'taken';
      const taken = (selectAliases.all(mapId) as readonly { alias: string }[]).map((one) => one.alias);
      const at = now();
      insert.run(mapId, id, toBuffer(hash), toBuffer(own), name, colour, by, alias(taken), role, at, at);
      return readOne(mapId, id) ?? 'closed';
    },
    comeBack: (mapId, own, code, hash) => {
      const role = roleBy(mapId, code);
      const [found] = selectOwn.all(mapId, toBuffer(own)) as readonly { id: string }[];
      if (!role || !found) return null;
      setKey.run(toBuffer(hash), role, now(), mapId, found.id);
      raiseVersion.run(mapId);
      return readOne(mapId, found.id);
    },
    list: (mapId) => selectAll.all(mapId) as readonly StoredParticipant[],
    byKey: (mapId, hash) => (selectByKey.all(mapId, toBuffer(hash)) as readonly StoredParticipant[])[0] ?? null,
    noteSeen: (mapId, id) => {
      setSeen.run(now(), mapId, id);
    },
    remove: (mapId, ids) => {
      const those = JSON.stringify(ids);
      dropBallots.run(mapId, those);
      const { changes } = drop.run(mapId, those);
      if (changes > 0) raiseVersion.run(mapId);
      return changes;
    },
    forget: (mapId, ids) => {
      if (forget.run(mapId, JSON.stringify(ids)).changes > 0) raiseVersion.run(mapId);
    },
    letGo: () => {
      dropOld.run(now() - PARTICIPANT_KEEP_MS);
    },
  };
}

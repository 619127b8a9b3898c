/** Lobbies and participants in PostgreSQL. Who adds somebody holds the map's row, so that servers together keep to the number. */
import { randomBytes } from 'node:crypto';
import {
  type AddProblem,
  type LobbyRole,
  type NewParticipant,
  PARTICIPANT_KEEP_MS,
  type ParticipantStore,
  type StoredLobby,
  type StoredParticipant,
} from '../participants.ts';
import type { Database, Query } from './database.ts';
import { toBuffer } from './documents.ts';
import { raiseVersions } from './teams.ts';

const PARTICIPANT = `SELECT id, map_id AS "mapId", name, colour, came_by AS "by", alias, role, joined_at AS "joinedAt"
  FROM resa.participants`;

export function createParticipants({ query, transaction }: Database, now: () => number): ParticipantStore {
  return {
    lobby: (mapId) => readLobby(query, mapId, now()),
    openLobby: (mapId, lobby) => transaction((ask) => openLobby(ask, mapId, lobby, now())),
    closeLobby: async (mapId) => {
      const gone = await query<StoredLobby>(
        'DELETE FROM resa.lobbies WHERE map_id = $1 RETURNING closes_at AS "closesAt"',
        [mapId],
      );
      return gone.some(({ closesAt }) => closesAt > now());
    },
    mapOf: async (code) => {
      const [found] = await query<{ mapId: string }>(
        'SELECT map_id AS "mapId" FROM resa.lobbies WHERE code = $1 AND closes_at > $2',
        [code, now()],
      );
      return found?.mapId ?? null;
    },
    add: (mapId, person, code, most) => transaction((ask) => add(ask, mapId, person, code, most, now())),
    comeBack: (mapId, own, code, hash) => transaction((ask) => comeBack(ask, mapId, own, code, hash, now())),
    list: (mapId) => listParticipants(query, mapId),
    byKey: (mapId, hash) => participantByKey(query, mapId, hash),
    noteSeen: (mapId, id) => noteSeen(query, mapId, id, now()),
    remove: (mapId, ids) => transaction((ask) => remove(ask, mapId, ids)),
    forget: (mapId, ids) => transaction((ask) => forget(ask, mapId, ids)),
  };
}

export function listParticipants(query: Query, mapId: string): Promise<readonly StoredParticipant[]> {
  return query<StoredParticipant>(`${PARTICIPANT} WHERE map_id = $1 ORDER BY joined_at, id`, [mapId]);
}

/** `lock` keeps others from handing in as the same participant, and from taking the participant away, in a transaction. */
export async function participantByKey(
  query: Query,
  mapId: string,
  hash: Uint8Array,
  lock: '' | 'FOR NO KEY UPDATE' = '',
): Promise<StoredParticipant | null> {
  const [found] = await query<StoredParticipant>(`${PARTICIPANT} WHERE map_id = $1 AND hash = $2 ${lock}`, [
    mapId,
    toBuffer(hash),
  ]);
  return found ?? null;
}

export async function noteSeen(query: Query, mapId: string, id: string, now: number): Promise<void> {
  await query('UPDATE resa.participants SET seen_at = $3 WHERE map_id = $1 AND id = $2', [mapId, id, now]);
}

export async function letGoOfParticipants(query: Query, now: number): Promise<void> {
  await query(
    `DELETE FROM resa.participants AS p WHERE seen_at <= $1 AND NOT EXISTS (
        SELECT 1 FROM resa.ballots WHERE map_id = p.map_id AND participant_id = p.id AND payload IS NOT NULL
      )`,
    [now - PARTICIPANT_KEEP_MS],
  );
}

async function readLobby(
  query: Query,
  mapId: string,
  now: number,
  lock: '' | 'FOR SHARE' = '',
): Promise<StoredLobby | null> {
  const [lobby] = await query<StoredLobby>(
    `SELECT role, code, closes_at AS "closesAt" FROM resa.lobbies WHERE map_id = $1 AND closes_at > $2 ${lock}`,
    [mapId, now],
  );
  return lobby ?? null;
}

/** All lobbies are opened one after another, since each looks at the codes of the others. */
async function openLobby(
  query: Query,
  mapId: string,
  { role, code, closesAt }: StoredLobby,
  now: number,
): Promise<'opened' | 'taken'> {
  await query("SELECT pg_advisory_xact_lock(hashtextextended('resa.lobbies', 0))");
  await query('DELETE FROM resa.lobbies WHERE closes_at <= $1', [now]);
  const taken = await query('SELECT 1 FROM resa.lobbies WHERE code = $1 AND map_id <> $2', [code, mapId]);
  if (taken.length > 0) return 'taken';
  await query(
    `INSERT INTO resa.lobbies (map_id, role, code, closes_at) VALUES ($1, $2, $3, $4)
      ON CONFLICT (map_id) DO UPDATE SET role = excluded.role, code = excluded.code, closes_at = excluded.closes_at`,
    [mapId, role, code, closesAt],
  );
  return 'opened';
}

async function roleBy(query: Query, mapId: string, code: string, now: number): Promise<LobbyRole | null> {
  const lobby = await readLobby(query, mapId, now, 'FOR SHARE');
  return lobby?.code === code ? lobby.role : null;
}

async function add(
  query: Query,
  mapId: string,
  { id, hash, own, name, colour, by, alias }: NewParticipant,
  code: string | null,
  most: number,
  now: number,
): Promise<StoredParticipant | AddProblem> {
  await query('SELECT id FROM resa.maps WHERE id = $1 FOR NO KEY UPDATE', [mapId]);
  const role = code === null ? null : await roleBy(query, mapId, code, now);
  if (code !== null && role === null) return 'closed';
  const others = await query<{ alias: string; isSame: boolean }>(
    'SELECT alias, own = $2 AS "isSame" FROM resa.participants WHERE map_id = $1',
    [mapId, toBuffer(own)],
  );
  if (others.length >= most) return 'full';
  if (others.some(({ isSame }) => isSame)) return 'taken';
  const called = alias(others.map((one) => one.alias));
  await query(
    `INSERT INTO resa.participants (map_id, id, hash, own, name, colour, came_by, alias, role, joined_at, seen_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)`,
    [mapId, id, toBuffer(hash), toBuffer(own), name, colour, by, called, role, now],
  );
  return { id, mapId, name, colour, by, alias: called, role, joinedAt: now };
}

async function comeBack(
  query: Query,
  mapId: string,
  own: Uint8Array,
  code: string,
  hash: Uint8Array,
  now: number,
): Promise<StoredParticipant | null> {
  const role = await roleBy(query, mapId, code, now);
  if (!role) return null;
  const [found] = await query<StoredParticipant>(
    `UPDATE resa.participants SET hash = $3, role = $4, came_by = 'code', seen_at = $5 WHERE map_id = $1 AND own = $2
      RETURNING id, map_id AS "mapId", name, colour, came_by AS "by", alias, role, joined_at AS "joinedAt"`,
    [mapId, toBuffer(own), toBuffer(hash), role, now],
  );
  if (found) await raiseVersions(query, [mapId]);
  return found ?? null;
}

/** The participants go first: who is handing in as one of them has done so by then, or finds nobody. */
async function remove(query: Query, mapId: string, ids: readonly string[]): Promise<number> {
  const gone = await query('DELETE FROM resa.participants WHERE map_id = $1 AND id = ANY ($2::text[]) RETURNING id', [
    mapId,
    ids,
  ]);
  await query('DELETE FROM resa.ballots WHERE map_id = $1 AND participant_id = ANY ($2::text[])', [mapId, ids]);
  if (gone.length > 0) await raiseVersions(query, [mapId]);
  return gone.length;
}

async function forget(query: Query, mapId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await query("UPDATE resa.participants SET name = '', hash = $3, own = $4 WHERE map_id = $1 AND id = $2", [
      mapId,
      id,
      randomBytes(32),
      randomBytes(32),
    ]);
  }
  if (ids.length > 0) await raiseVersions(query, [mapId]);
}

/** The versions of maps in PostgreSQL. Who adds or names one holds the map's row, so that servers do it one after another. */
import { checksum } from '../checksum.ts';
import {
  type AddedVersion,
  type AddVersion,
  isBeyond,
  parsePeople,
  planVersion,
  type StoredVersion,
  type VersionQuota,
} from '../versions.ts';
import type { Query } from './database.ts';
import { toBuffer } from './documents.ts';

type Row = Omit<StoredVersion, 'people'> & { readonly people: string };

export async function listVersions(query: Query, mapId: string): Promise<readonly StoredVersion[]> {
  const rows = await query<Row>(
    `SELECT id, map_id AS "mapId", epoch, at, kind, name, people, seq, size FROM resa.versions WHERE map_id = $1
      ORDER BY at DESC, seq DESC, number DESC`,
    [mapId],
  );
  return rows.map((row) => ({ ...row, people: parsePeople(row.people) }));
}

/** Inside a transaction. */
export async function addVersion(query: Query, adding: AddVersion, at: number): Promise<AddedVersion> {
  const { version, state } = adding;
  const { id, mapId, epoch, kind, name, people, seq } = version;
  await lockMap(query, mapId);
  const plan = planVersion(await listVersions(query, mapId), adding, at);
  if (plan.joined) {
    await query('UPDATE resa.versions SET people = $3 WHERE map_id = $1 AND id = $2', [
      mapId,
      plan.joined.id,
      JSON.stringify(plan.joined.people),
    ]);
  }
  if (plan.outcome !== 'kept') return { outcome: plan.outcome };
  await query('DELETE FROM resa.versions WHERE map_id = $1 AND id = ANY ($2::text[])', [mapId, plan.drop]);
  const size = state.byteLength;
  await query(
    `INSERT INTO resa.versions (map_id, id, epoch, at, kind, name, people, seq, size, bytes, crc)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [mapId, id, epoch, at, kind, name, JSON.stringify(people), seq, size, toBuffer(state), checksum(state)],
  );
  return { outcome: 'kept', version: { ...version, at, size } };
}

export async function readVersion(query: Query, mapId: string, id: string): Promise<Uint8Array | 'damaged' | null> {
  const [row] = await query<{ bytes: Buffer; crc: number }>(
    'SELECT bytes, crc FROM resa.versions WHERE map_id = $1 AND id = $2',
    [mapId, id],
  );
  if (!row) return null;
  return checksum(row.bytes) === row.crc ? new Uint8Array(row.bytes) : 'damaged';
}

/** Inside a transaction. */
export async function renameVersion(
  query: Query,
  mapId: string,
  id: string,
  name: string,
  quota: VersionQuota,
): Promise<StoredVersion | 'too-many' | null> {
  await lockMap(query, mapId);
  const all = await listVersions(query, mapId);
  const found = all.find((version) => version.id === id);
  if (!found) return null;
  if (found.name === null && isBeyond(all, quota)) return 'too-many';
  await query('UPDATE resa.versions SET name = $3 WHERE map_id = $1 AND id = $2', [mapId, id, name]);
  return { ...found, name };
}

export async function removeVersion(query: Query, mapId: string, id: string): Promise<boolean> {
  const gone = await query('DELETE FROM resa.versions WHERE map_id = $1 AND id = $2 RETURNING id', [mapId, id]);
  return gone.length > 0;
}

async function lockMap(query: Query, mapId: string): Promise<void> {
  await query('SELECT id FROM resa.maps WHERE id = $1 FOR NO KEY UPDATE', [mapId]);
}

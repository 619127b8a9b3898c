import { ROLES, type Role } from '../../../src/sync/protocol.ts';
import type { NewMap, Resealed, StoredKey, StoredMap } from '../store.ts';
import type { Query } from './database.ts';
import { toBuffer } from './documents.ts';

interface KeyRow {
  readonly epoch: number;
  readonly title: string;
  readonly keysVersion: number;
  readonly role: Role;
  readonly hash: Buffer;
  readonly sealed: Buffer | null;
  readonly uses: number;
}

export async function createMap(query: Query, map: NewMap, now: number): Promise<void> {
  await query('INSERT INTO resa.maps (id, epoch, title, created_at, keys_version) VALUES ($1, $2, $3, $4, 1)', [
    map.id,
    map.epoch,
    map.title,
    now,
  ]);
  for (const key of map.keys) await writeKey(query, map.id, key);
}

/** One statement, so that the keys are those of the version that it answers. */
export async function readMap(query: Query, id: string): Promise<StoredMap | null> {
  const rows = await query<KeyRow>(
    `SELECT epoch, title, keys_version AS "keysVersion", role, hash, sealed, uses
      FROM resa.maps JOIN resa.keys ON map_id = id WHERE id = $1`,
    [id],
  );
  const [first] = rows;
  if (!first) return null;
  const keys = rows
    .map(({ role, hash, sealed, uses }) => ({
      role,
      hash: new Uint8Array(hash),
      sealed: sealed && new Uint8Array(sealed),
      uses,
    }))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return { id, epoch: first.epoch, title: first.title, keysVersion: first.keysVersion, keys };
}

/** Inside a transaction. */
export async function renewKey(
  query: Query,
  id: string,
  keysVersion: number,
  renewed: StoredKey,
  resealed: readonly Resealed[],
): Promise<'renewed' | 'stale'> {
  const raised = await query(
    'UPDATE resa.maps SET keys_version = keys_version + 1 WHERE id = $1 AND keys_version = $2 RETURNING id',
    [id, keysVersion],
  );
  if (raised.length === 0) return 'stale';
  await writeKey(query, id, renewed);
  for (const { role, sealed } of resealed) {
    await query('UPDATE resa.keys SET sealed = $3 WHERE map_id = $1 AND role = $2', [id, role, toBuffer(sealed)]);
  }
  return 'renewed';
}

export async function countUse(query: Query, id: string, role: Role): Promise<void> {
  await query('UPDATE resa.keys SET uses = uses + 1 WHERE map_id = $1 AND role = $2', [id, role]);
}

async function writeKey(query: Query, id: string, { role, hash, sealed, uses }: StoredKey): Promise<void> {
  await query(
    `INSERT INTO resa.keys (map_id, role, hash, sealed, uses) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (map_id, role) DO UPDATE SET hash = excluded.hash, sealed = excluded.sealed, uses = excluded.uses`,
    [id, role, toBuffer(hash), sealed && toBuffer(sealed), uses],
  );
}

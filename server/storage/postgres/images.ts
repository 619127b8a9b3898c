/** The images of maps in PostgreSQL. A damaged one reads as not there; adding it again repairs it. */
import { checksum } from '../checksum.ts';
import type { ImageQuota, StoredImage } from '../store.ts';
import type { Query } from './database.ts';
import { toBuffer } from './documents.ts';

export async function readImage(query: Query, mapId: string, id: string): Promise<StoredImage | null> {
  const [row] = await query<{ mime: string; bytes: Buffer; crc: number }>(
    'SELECT mime, bytes, crc FROM resa.images WHERE map_id = $1 AND id = $2',
    [mapId, id],
  );
  return row && checksum(row.bytes) === row.crc ? { mime: row.mime, bytes: new Uint8Array(row.bytes) } : null;
}

/** Inside a transaction; who adds to the same map meanwhile waits, so that together they keep to the quota. */
export async function addImage(
  query: Query,
  mapId: string,
  id: string,
  { mime, bytes }: StoredImage,
  quota: ImageQuota,
): Promise<'stored' | 'full'> {
  await query('SELECT id FROM resa.maps WHERE id = $1 FOR NO KEY UPDATE', [mapId]);
  if (await readImage(query, mapId, id)) return 'stored';
  const [others] = await query<ImageQuota>(
    `SELECT count(*) AS count, coalesce(sum(size), 0)::bigint AS bytes FROM resa.images WHERE map_id = $1 AND id <> $2`,
    [mapId, id],
  );
  if (!others || others.count >= quota.count || others.bytes + bytes.byteLength > quota.bytes) return 'full';
  await query(
    `INSERT INTO resa.images (map_id, id, mime, size, bytes, crc) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (map_id, id) DO UPDATE SET
        mime = excluded.mime, size = excluded.size, bytes = excluded.bytes, crc = excluded.crc`,
    [mapId, id, mime, bytes.byteLength, toBuffer(bytes), checksum(bytes)],
  );
  return 'stored';
}

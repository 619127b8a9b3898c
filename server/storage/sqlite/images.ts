/** The images of maps in SQLite. A damaged one reads as not there; adding it again repairs it. */
import type Database from 'libsql';
import { checksum } from '../checksum.ts';
import type { ImageQuota, StoredImage } from '../store.ts';
import { toBuffer } from './documents.ts';

interface ImageRow {
  readonly mime: string;
  readonly bytes: ArrayBuffer;
  readonly crc: number;
}

export interface ImageTables {
  readonly add: (mapId: string, id: string, image: StoredImage, quota: ImageQuota) => 'stored' | 'full';
  readonly read: (mapId: string, id: string) => StoredImage | null;
}

export function createImageTables(db: Database.Database): ImageTables {
  const select = db.prepare('SELECT mime, bytes, crc FROM images WHERE map_id = ? AND id = ?');
  const selectOthers = db.prepare(
    'SELECT count(*) AS count, coalesce(sum(size), 0) AS bytes FROM images WHERE map_id = ? AND id <> ?',
  );
  const put = db.prepare(
    'INSERT OR REPLACE INTO images (map_id, id, mime, size, bytes, crc) VALUES (?, ?, ?, ?, ?, ?)',
  );

  function read(mapId: string, id: string): StoredImage | null {
    const row = (select.all(mapId, id) as readonly ImageRow[])[0];
    if (!row) return null;
    const bytes = new Uint8Array(row.bytes);
    return checksum(bytes) === row.crc ? { mime: row.mime, bytes } : null;
  }

  return {
    read,
    add: (mapId, id, { mime, bytes }, quota) => {
      if (read(mapId, id)) return 'stored';
      const [others] = selectOthers.all(mapId, id) as readonly ImageQuota[];
      if (!others || others.count >= quota.count || others.bytes + bytes.byteLength > quota.bytes) return 'full';
      put.run(mapId, id, mime, bytes.byteLength, toBuffer(bytes), checksum(bytes));
      return 'stored';
    },
  };
}

import type Database from 'libsql';
import { ROLES, type Role } from '../../../src/sync/protocol.ts';
import type { NewMap, Resealed, StoredKey, StoredMap } from '../store.ts';
import { toBuffer } from './documents.ts';

interface KeyRow {
  readonly role: Role;
  readonly hash: ArrayBuffer;
  readonly sealed: ArrayBuffer | null;
  readonly uses: number;
}

interface MapRow {
  readonly id: string;
  readonly epoch: number;
  readonly title: string;
  readonly keys_version: number;
}

export interface MapTables {
  readonly create: (map: NewMap) => void;
  readonly read: (id: string) => StoredMap | null;
  readonly renewKey: (
    id: string,
    keysVersion: number,
    renewed: StoredKey,
    resealed: readonly Resealed[],
  ) => 'renewed' | 'stale';
  readonly countUse: (id: string, role: Role) => void;
  /** False when the map is at another epoch. */
  readonly raiseEpoch: (id: string, epoch: number) => boolean;
  readonly setTitle: (id: string, title: string) => void;
}

export function createMapTables(db: Database.Database, now: () => number): MapTables {
  const insertMap = db.prepare('INSERT INTO maps (id, epoch, title, created_at) VALUES (?, ?, ?, ?)');
  const selectMap = db.prepare('SELECT id, epoch, title, keys_version FROM maps WHERE id = ?');
  const updateTitle = db.prepare('UPDATE maps SET title = ? WHERE id = ?');
  const putKey = db.prepare('INSERT OR REPLACE INTO keys (map_id, role, hash, sealed, uses) VALUES (?, ?, ?, ?, ?)');
  const selectKeys = db.prepare('SELECT role, hash, sealed, uses FROM keys WHERE map_id = ?');
  const resealKey = db.prepare('UPDATE keys SET sealed = ? WHERE map_id = ? AND role = ?');
  const raiseVersion = db.prepare('UPDATE maps SET keys_version = keys_version + 1 WHERE id = ? AND keys_version = ?');
  const raise = db.prepare('UPDATE maps SET epoch = epoch + 1 WHERE id = ? AND epoch = ?');
  const addUse = db.prepare('UPDATE keys SET uses = uses + 1 WHERE map_id = ? AND role = ?');

  function writeKey(id: string, key: StoredKey): void {
    putKey.run(id, key.role, toBuffer(key.hash), key.sealed && toBuffer(key.sealed), key.uses);
  }

  return {
    create: (map) => {
      insertMap.run(map.id, map.epoch, map.title, now());
      for (const key of map.keys) writeKey(map.id, key);
    },
    read: (id) => {
      const row = (selectMap.all(id) as readonly MapRow[])[0];
      if (!row) return null;
      const keys = (selectKeys.all(id) as readonly KeyRow[]).map((key) => ({
        role: key.role,
        hash: new Uint8Array(key.hash),
        sealed: key.sealed && new Uint8Array(key.sealed),
        uses: key.uses,
      }));
      keys.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
      return { id: row.id, epoch: row.epoch, title: row.title, keysVersion: row.keys_version, keys };
    },
    renewKey: (id, keysVersion, renewed, resealed) => {
      if (raiseVersion.run(id, keysVersion).changes === 0) return 'stale';
      writeKey(id, renewed);
      for (const { role, sealed } of resealed) resealKey.run(toBuffer(sealed), id, role);
      return 'renewed';
    },
    countUse: (id, role) => {
      addUse.run(id, role);
    },
    raiseEpoch: (id, epoch) => raise.run(id, epoch).changes > 0,
    setTitle: (id, title) => {
      updateTitle.run(title, id);
    },
  };
}

import type Database from 'libsql';
import { ROLES, type Role } from '../../../src/sync/protocol.ts';
import type { Resealed, StoredKey, StoredMap } from '../store.ts';
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
}

export interface MapTables {
  readonly create: (map: StoredMap) => void;
  readonly read: (id: string) => StoredMap | null;
  readonly renewKey: (id: string, renewed: StoredKey, resealed: readonly Resealed[]) => void;
  readonly countUse: (id: string, role: Role) => void;
  readonly setTitle: (id: string, title: string) => void;
}

export function createMapTables(db: Database.Database): MapTables {
  const insertMap = db.prepare('INSERT INTO maps (id, epoch, title, created_at) VALUES (?, ?, ?, ?)');
  const selectMap = db.prepare('SELECT id, epoch, title FROM maps WHERE id = ?');
  const updateTitle = db.prepare('UPDATE maps SET title = ? WHERE id = ?');
  const putKey = db.prepare('INSERT OR REPLACE INTO keys (map_id, role, hash, sealed, uses) VALUES (?, ?, ?, ?, ?)');
  const selectKeys = db.prepare('SELECT role, hash, sealed, uses FROM keys WHERE map_id = ?');
  const resealKey = db.prepare('UPDATE keys SET sealed = ? WHERE map_id = ? AND role = ?');
  const addUse = db.prepare('UPDATE keys SET uses = uses + 1 WHERE map_id = ? AND role = ?');

  function writeKey(id: string, key: StoredKey): void {
    putKey.run(id, key.role, toBuffer(key.hash), key.sealed && toBuffer(key.sealed), key.uses);
  }

  return {
    create: (map) => {
      insertMap.run(map.id, map.epoch, map.title, Date.now());
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
      return { id: row.id, epoch: row.epoch, title: row.title, keys };
    },
    renewKey: (id, renewed, resealed) => {
      writeKey(id, renewed);
      for (const { role, sealed } of resealed) resealKey.run(toBuffer(sealed), id, role);
    },
    countUse: (id, role) => {
      addUse.run(id, role);
    },
    setTitle: (id, title) => {
      updateTitle.run(title, id);
    },
  };
}

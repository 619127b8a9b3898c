/** The versions of maps in SQLite. */
import type Database from 'libsql';
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
import { toBuffer } from './documents.ts';

type Row = Omit<StoredVersion, 'people'> & { readonly people: string };

export interface VersionTables {
  readonly add: (adding: AddVersion) => AddedVersion;
  readonly list: (mapId: string) => readonly StoredVersion[];
  readonly read: (mapId: string, id: string) => Uint8Array | 'damaged' | null;
  readonly rename: (mapId: string, id: string, name: string, quota: VersionQuota) => StoredVersion | 'too-many' | null;
  readonly remove: (mapId: string, id: string) => boolean;
}

export function createVersionTables(db: Database.Database, now: () => number): VersionTables {
  const select = db.prepare(
    `SELECT id, map_id AS mapId, epoch, at, kind, name, people, seq, size FROM versions WHERE map_id = ?
      ORDER BY at DESC, seq DESC, rowid DESC`,
  );
  const insert = db.prepare(
    `INSERT INTO versions (map_id, id, epoch, at, kind, name, people, seq, size, bytes, crc)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectState = db.prepare('SELECT bytes, crc FROM versions WHERE map_id = ? AND id = ?');
  const setPeople = db.prepare('UPDATE versions SET people = ? WHERE map_id = ? AND id = ?');
  const setName = db.prepare('UPDATE versions SET name = ? WHERE map_id = ? AND id = ?');
  const drop = db.prepare('DELETE FROM versions WHERE map_id = ? AND id = ?');

  function list(mapId: string): readonly StoredVersion[] {
    return (select.all(mapId) as readonly Row[]).map((row) => ({ ...row, people: parsePeople(row.people) }));
  }

  return {
    list,
    add: (adding) => {
      const { version, state } = adding;
      const { id, mapId, epoch, kind, name, people, seq } = version;
      const at = now();
      const plan = planVersion(list(mapId), adding, at);
      if (plan.joined) setPeople.run(JSON.stringify(plan.joined.people), mapId, plan.joined.id);
      if (plan.outcome !== 'kept') return { outcome: plan.outcome };
      for (const superfluous of plan.drop) drop.run(mapId, superfluous);
      const size = state.byteLength;
      const said = JSON.stringify(people);
      insert.run(mapId, id, epoch, at, kind, name, said, seq, size, toBuffer(state), checksum(state));
      return { outcome: 'kept', version: { ...version, at, size } };
    },
    read: (mapId, id) => {
      const [row] = selectState.all(mapId, id) as readonly { bytes: ArrayBuffer; crc: number }[];
      if (!row) return null;
      const bytes = new Uint8Array(row.bytes);
      return checksum(bytes) === row.crc ? bytes : 'damaged';
    },
    rename: (mapId, id, name, quota) => {
      const all = list(mapId);
      const found = all.find((version) => version.id === id);
      if (!found) return null;
      if (found.name === null && isBeyond(all, quota)) return 'too-many';
      setName.run(name, mapId, id);
      return { ...found, name };
    },
    remove: (mapId, id) => drop.run(mapId, id).changes > 0,
  };
}

/**
 * A document's log and snapshots in SQLite.
 *
 * Laws
 * - Two generations are kept: the newest snapshot, the one before it, and every update after that one. A damaged snapshot
 *   therefore costs nothing.
 * - Every row carries a checksum; a row that fails it moves to `quarantine`.
 */
import type Database from 'libsql';
import { checksum } from '../checksum.ts';
import type { LoadedDocument } from '../store.ts';

interface Row {
  readonly seq: number;
  readonly bytes: ArrayBuffer;
  readonly crc: number;
}

export interface DocumentTables {
  readonly append: (document: string, update: Uint8Array) => void;
  readonly compact: (document: string, snapshot: Uint8Array) => void;
  readonly read: (document: string) => { readonly loaded: LoadedDocument; readonly setAside: (() => void) | null };
}

export function createDocumentTables(db: Database.Database): DocumentTables {
  const insertUpdate = db.prepare('INSERT INTO updates (document, bytes, crc) VALUES (?, ?, ?)');
  const insertSnapshot = db.prepare(
    'INSERT INTO snapshots (document, upto, bytes, crc) SELECT ?, max(seq), ?, ? FROM updates WHERE document = ?',
  );
  const dropOldSnapshots = db.prepare(
    `DELETE FROM snapshots WHERE document = ?1 AND upto NOT IN
      (SELECT upto FROM snapshots WHERE document = ?1 ORDER BY upto DESC LIMIT 2)`,
  );
  const dropOldUpdates = db.prepare(
    `DELETE FROM updates WHERE document = ?1 AND seq <=
      (SELECT upto FROM snapshots WHERE document = ?1 ORDER BY upto DESC LIMIT 1 OFFSET 1)`,
  );
  const selectSnapshots = db.prepare(
    'SELECT upto AS seq, bytes, crc FROM snapshots WHERE document = ? ORDER BY upto DESC',
  );
  const selectUpdates = db.prepare('SELECT seq, bytes, crc FROM updates WHERE document = ? AND seq > ? ORDER BY seq');
  const insertQuarantine = db.prepare(
    'INSERT INTO quarantine (source, seq, document, bytes, crc) VALUES (?, ?, ?, ?, ?)',
  );
  const dropSnapshot = db.prepare('DELETE FROM snapshots WHERE document = ? AND upto = ?');
  const dropUpdate = db.prepare('DELETE FROM updates WHERE seq = ?');

  function setRowAside(source: 'snapshots' | 'updates', document: string, row: Row): void {
    insertQuarantine.run(source, row.seq, document, Buffer.from(row.bytes), row.crc);
    if (source === 'snapshots') dropSnapshot.run(document, row.seq);
    else dropUpdate.run(row.seq);
  }

  return {
    append: (document, update) => {
      insertUpdate.run(document, toBuffer(update), checksum(update));
    },
    compact: (document, snapshot) => {
      insertSnapshot.run(document, toBuffer(snapshot), checksum(snapshot), document);
      dropOldSnapshots.run(document);
      dropOldUpdates.run(document);
    },
    read: (document) => {
      const damagedSnapshots: Row[] = [];
      let base: Row | null = null;
      for (const row of selectSnapshots.all(document) as readonly Row[]) {
        if (isWhole(row)) {
          base = row;
          break;
        }
        damagedSnapshots.push(row);
      }
      const rows = selectUpdates.all(document, base?.seq ?? 0) as readonly Row[];
      const log = rows.filter(isWhole);
      const damagedUpdates = rows.filter((row) => !isWhole(row));
      const quarantined = damagedSnapshots.length + damagedUpdates.length;
      const loaded: LoadedDocument = {
        updates: [...(base ? [base] : []), ...log].map((row) => new Uint8Array(row.bytes)),
        log: { count: log.length, bytes: log.reduce((sum, row) => sum + row.bytes.byteLength, 0) },
        quarantined,
      };
      const setAside = () => {
        for (const row of damagedSnapshots) setRowAside('snapshots', document, row);
        for (const row of damagedUpdates) setRowAside('updates', document, row);
      };
      return { loaded, setAside: quarantined > 0 ? setAside : null };
    },
  };
}

function isWhole(row: Row): boolean {
  return checksum(new Uint8Array(row.bytes)) === row.crc;
}

/** The driver takes Buffers; this shares the bytes. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

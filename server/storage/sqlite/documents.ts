/**
 * A document's log and snapshots in SQLite.
 *
 * Laws
 * - The number of an update is taken and its row written in one transaction, so numbers have no gaps.
 * - At least two snapshots are kept, and every update after the oldest: a damaged snapshot costs nothing.
 * - Every row carries a checksum; a row that fails it moves to `quarantine`.
 */
import type Database from 'libsql';
import { checksum } from '../checksum.ts';
import { isLong, KEEP_MS, SNAPSHOT_SPAN_MS, snapshotOf } from '../compaction.ts';
import {
  type Appended,
  EpochEnded,
  type LoadedDocument,
  type Standing,
  type Successor,
  type Watched,
} from '../store.ts';

interface Row {
  readonly seq: number;
  readonly bytes: ArrayBuffer;
  readonly crc: number;
}

interface DocumentRow {
  readonly seq: number;
  readonly log_updates: number;
  readonly log_bytes: number;
  readonly snapshot_bytes: number;
}

export interface DocumentTables {
  readonly append: (document: string, update: Uint8Array) => Appended & { readonly isLong: boolean };
  readonly read: (document: string) => { readonly loaded: LoadedDocument; readonly setAside: (() => void) | null };
  /** What came after `seq`, or null when not every update since is there and whole. */
  readonly readSince: (document: string, seq: number) => LoadedDocument | null;
  /** Makes a snapshot of all there is; answers what writes it and drops what it makes superfluous. */
  readonly compact: (document: string) => () => void;
  /** Ends one document and begins the other; false when the first was written to since, or the other is there. */
  readonly succeed: (successor: Successor) => boolean;
  readonly dropEnded: () => void;
  /** Lets go of the updates and snapshots that nobody can go back to any more. */
  readonly trim: (document: string) => void;
  readonly poll: (watched: readonly Watched[]) => ReadonlyMap<string, Standing>;
}

export function createDocumentTables(db: Database.Database, now: () => number): DocumentTables {
  const takeNumber = db.prepare(
    `INSERT INTO documents (name, seq, log_updates, log_bytes, snapshot_bytes) VALUES (?, 1, 1, ?, 0)
      ON CONFLICT (name) DO UPDATE SET
        seq = seq + 1, log_updates = log_updates + 1, log_bytes = log_bytes + excluded.log_bytes
        WHERE ended_at IS NULL
      RETURNING seq, log_updates, log_bytes, snapshot_bytes`,
  );
  const selectDocument = db.prepare('SELECT seq FROM documents WHERE name = ?');
  const endDocument = db.prepare(
    `INSERT INTO documents (name, seq, log_updates, log_bytes, snapshot_bytes, ended_at) VALUES (?, 0, 0, 0, 0, ?)
      ON CONFLICT (name) DO UPDATE SET ended_at = excluded.ended_at`,
  );
  const dropOld = ['updates', 'snapshots'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE document IN (SELECT name FROM documents WHERE ended_at <= ?)`),
  );
  const dropOldDocuments = db.prepare('DELETE FROM documents WHERE ended_at <= ?');
  const insertUpdate = db.prepare('INSERT INTO updates (document, seq, at, bytes, crc) VALUES (?, ?, ?, ?, ?)');
  const insertSnapshot = db.prepare(
    'INSERT OR REPLACE INTO snapshots (document, upto, at, bytes, crc) VALUES (?, ?, ?, ?, ?)',
  );
  const noteSnapshot = db.prepare(
    `UPDATE documents SET snapshot_bytes = ?3,
      log_updates = (SELECT count(*) FROM updates WHERE document = ?1 AND seq > ?2),
      log_bytes = (SELECT coalesce(sum(length(bytes)), 0) FROM updates WHERE document = ?1 AND seq > ?2)
      WHERE name = ?1`,
  );
  const selectHorizon = db.prepare('SELECT max(upto) AS seq FROM snapshots WHERE document = ? AND at <= ?');
  const dropUpdates = db.prepare('DELETE FROM updates WHERE document = ? AND seq <= ?');
  const dropSnapshots = db.prepare(
    `DELETE FROM snapshots WHERE document = ?1 AND upto <> ?2
      AND upto NOT IN (SELECT upto FROM snapshots WHERE document = ?1 ORDER BY upto DESC LIMIT 2)
      AND (upto < ?2 OR upto NOT IN (SELECT max(upto) FROM snapshots WHERE document = ?1 GROUP BY at / CAST(?3 AS INTEGER)))`,
  );
  const selectSnapshots = db.prepare(
    'SELECT upto AS seq, bytes, crc FROM snapshots WHERE document = ? ORDER BY upto DESC',
  );
  const selectUpdates = db.prepare('SELECT seq, bytes, crc FROM updates WHERE document = ? AND seq > ? ORDER BY seq');
  const insertQuarantine = db.prepare(
    'INSERT INTO quarantine (source, seq, document, bytes, crc) VALUES (?, ?, ?, ?, ?)',
  );
  const dropSnapshot = db.prepare('DELETE FROM snapshots WHERE document = ? AND upto = ?');
  const dropUpdate = db.prepare('DELETE FROM updates WHERE document = ? AND seq = ?');
  const selectStandings = db.prepare(
    `SELECT watched.value ->> 'document' AS document, coalesce(documents.seq, 0) AS seq, maps.epoch,
        maps.keys_version AS keysVersion
      FROM json_each(?) AS watched
      JOIN maps ON maps.id = watched.value ->> 'mapId'
      LEFT JOIN documents ON documents.name = watched.value ->> 'document'`,
  );

  function setRowAside(source: 'snapshots' | 'updates', document: string, row: Row): void {
    insertQuarantine.run(source, row.seq, document, Buffer.from(row.bytes), row.crc);
    if (source === 'snapshots') dropSnapshot.run(document, row.seq);
    else dropUpdate.run(document, row.seq);
  }

  function seqOf(document: string): number {
    return (selectDocument.all(document) as readonly { seq: number }[])[0]?.seq ?? 0;
  }

  function read(document: string): ReturnType<DocumentTables['read']> {
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
    const updates = [...(base ? [base] : []), ...log].map(bytesOf);
    const setAside = () => {
      for (const row of damagedSnapshots) setRowAside('snapshots', document, row);
      for (const row of damagedUpdates) setRowAside('updates', document, row);
    };
    return {
      loaded: { updates, seq: seqOf(document), quarantined },
      setAside: quarantined > 0 ? setAside : null,
    };
  }

  function append(document: string, update: Uint8Array): ReturnType<DocumentTables['append']> {
    const [row] = takeNumber.all(document, update.byteLength) as readonly DocumentRow[];
    if (!row) throw new EpochEnded(`The epoch of ${document} has ended.`);
    insertUpdate.run(document, row.seq, now(), toBuffer(update), checksum(update));
    const size = row.snapshot_bytes + row.log_bytes;
    return { seq: row.seq, size, isLong: isLong(row.log_updates, row.log_bytes) };
  }

  function trim(document: string): void {
    const [horizon] = selectHorizon.all(document, now() - KEEP_MS) as readonly { seq: number | null }[];
    const oldest = horizon?.seq ?? 0;
    dropUpdates.run(document, oldest);
    dropSnapshots.run(document, oldest, SNAPSHOT_SPAN_MS);
  }

  return {
    read,
    append,
    succeed: ({ from, to, seq, update }) => {
      if (seqOf(from) !== seq || seqOf(to) !== 0) return false;
      endDocument.run(from, now());
      if (update) append(to, update);
      return true;
    },
    dropEnded: () => {
      const before = now() - KEEP_MS;
      for (const drop of [...dropOld, dropOldDocuments]) drop.run(before);
    },
    readSince: (document, since) => {
      const seq = seqOf(document);
      const rows = selectUpdates.all(document, since) as readonly Row[];
      if (rows.length !== seq - since || !rows.every(isWhole)) return null;
      return { updates: rows.map(bytesOf), seq, quarantined: 0 };
    },
    compact: (document) => {
      const { loaded, setAside } = read(document);
      const snapshot = snapshotOf(loaded.updates);
      return () => {
        setAside?.();
        insertSnapshot.run(document, loaded.seq, now(), toBuffer(snapshot), checksum(snapshot));
        noteSnapshot.run(document, loaded.seq, snapshot.byteLength);
        trim(document);
      };
    },
    trim,
    poll: (watched) => {
      const rows = selectStandings.all(JSON.stringify(watched)) as readonly (Standing & { document: string })[];
      return new Map(
        rows.map(({ document, seq, epoch, keysVersion }) => [document, { seq, epoch, keysVersion }] as const),
      );
    },
  };
}

function isWhole(row: Row): boolean {
  return checksum(bytesOf(row)) === row.crc;
}

function bytesOf(row: Row): Uint8Array {
  return new Uint8Array(row.bytes);
}

/** The driver takes Buffers; this shares the bytes. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * A document's log and snapshots in PostgreSQL.
 *
 * Laws
 * - The number of an update is taken under the lock of the document's row and kept until its row is committed, so numbers have
 *   no gaps and appear in order: who has read number n has missed nothing before it.
 * - Otherwise as in SQLite: two snapshots at least, every update after the oldest, a checksum in every row.
 */
import { checksum } from '../checksum.ts';
import { isLong, KEEP_MS, SNAPSHOT_SPAN_MS, snapshotOf } from '../compaction.ts';
import {
  type AppendEntry,
  type Appended,
  EpochEnded,
  type LoadedDocument,
  type NewTitle,
  type NextEpoch,
  type Standing,
  type TitleAmongOthers,
  type Watched,
} from '../store.ts';
import type { Query } from './database.ts';

type Source = 'updates' | 'snapshots';

interface Row {
  readonly kind: Source | 'document';
  readonly seq: number;
  readonly bytes: Buffer | null;
  readonly crc: number;
}

interface KeptRow {
  readonly seq: number;
  readonly bytes: Buffer;
  readonly crc: number;
}

const APPEND = `
  WITH numbered AS (
    INSERT INTO resa.documents AS d (name, seq, log_updates, log_bytes, snapshot_bytes)
    VALUES ($1, 1, 1, octet_length($3::bytea), 0)
    ON CONFLICT (name) DO UPDATE SET
      seq = d.seq + 1, log_updates = d.log_updates + 1, log_bytes = d.log_bytes + excluded.log_bytes
      WHERE d.ended_at IS NULL
    RETURNING seq, log_updates, log_bytes, snapshot_bytes
  ), written AS (
    INSERT INTO resa.updates (document, seq, at, bytes, crc) SELECT $1, seq, $2, $3, $4 FROM numbered
  ), titled AS (
    UPDATE resa.maps SET title = $6 WHERE id = $5 AND EXISTS (SELECT 1 FROM numbered)
  )
  SELECT seq, log_updates AS "logUpdates", log_bytes AS "logBytes", snapshot_bytes AS "snapshotBytes" FROM numbered`;

/** One statement, so that all of it is of one moment. */
const READ = `
  WITH base AS (
    SELECT upto, bytes, crc FROM resa.snapshots WHERE document = $1 ORDER BY upto DESC LIMIT 1
  )
  SELECT 'document' AS kind, seq, NULL::bytea AS bytes, 0::bigint AS crc FROM resa.documents WHERE name = $1
  UNION ALL SELECT 'snapshots', upto, bytes, crc FROM base
  UNION ALL SELECT 'updates', seq, bytes, crc FROM resa.updates
    WHERE document = $1 AND seq > coalesce((SELECT upto FROM base), 0)`;

const READ_SINCE = `
  SELECT 'document' AS kind, seq, NULL::bytea AS bytes, 0::bigint AS crc FROM resa.documents WHERE name = $1
  UNION ALL SELECT 'updates', seq, bytes, crc FROM resa.updates WHERE document = $1 AND seq > $2`;

const SET_ASIDE: Readonly<Record<Source, string>> = {
  updates: `
    WITH gone AS (DELETE FROM resa.updates WHERE document = $1 AND seq = $2 RETURNING seq, document, bytes, crc)
    INSERT INTO resa.quarantine SELECT 'updates', seq, document, bytes, crc FROM gone`,
  snapshots: `
    WITH gone AS (DELETE FROM resa.snapshots WHERE document = $1 AND upto = $2 RETURNING upto, document, bytes, crc)
    INSERT INTO resa.quarantine SELECT 'snapshots', upto, document, bytes, crc FROM gone`,
};

const POLL = `
  SELECT watched.document, coalesce(d.seq, 0) AS seq, m.epoch, m.keys_version AS "keysVersion"
  FROM unnest($1::text[], $2::text[]) AS watched (document, map_id)
  JOIN resa.maps m ON m.id = watched.map_id
  LEFT JOIN resa.documents d ON d.name = watched.document`;

export async function appendUpdate(
  query: Query,
  { document, update, title }: AppendEntry,
  at: number,
): Promise<Appended & { readonly isLong: boolean }> {
  const [row] = await query<{ seq: number; logUpdates: number; logBytes: number; snapshotBytes: number }>(APPEND, [
    document,
    at,
    toBuffer(update),
    checksum(update),
    title?.mapId ?? null,
    title?.text ?? null,
  ]);
  if (!row) throw new EpochEnded(`The epoch of ${document} has ended.`);
  return { seq: row.seq, size: row.snapshotBytes + row.logBytes, isLong: isLong(row.logUpdates, row.logBytes) };
}

/** Inside a transaction: as `appendUpdate`, with the title that the document has after everything stored so far. */
export async function appendTitled(
  query: Query,
  entry: AppendEntry,
  { mapId, text, after, textWith }: Pick<NewTitle, 'mapId' | 'text'> & TitleAmongOthers,
  at: number,
): ReturnType<typeof appendUpdate> {
  const { document } = entry;
  await lockDocument(query, document);
  const { updates } = (await readUpdatesSince(query, document, after)) ?? (await readDocument(query, document));
  return appendUpdate(query, { ...entry, title: { mapId, text: updates.length > 0 ? textWith(updates) : text } }, at);
}

/** The whole document; damaged rows are set aside on the way. */
export async function readDocument(query: Query, document: string): Promise<LoadedDocument> {
  let quarantined = 0;
  for (;;) {
    const rows = await query<Row>(READ, [document]);
    const base = rows.filter(isKept('snapshots'));
    const log = rows.filter(isKept('updates')).sort((a, b) => a.seq - b.seq);
    const damagedBase = base.filter((row) => !isWhole(row));
    const damagedLog = damagedBase.length > 0 ? [] : log.filter((row) => !isWhole(row));
    for (const row of damagedBase) await query(SET_ASIDE.snapshots, [document, row.seq]);
    for (const row of damagedLog) await query(SET_ASIDE.updates, [document, row.seq]);
    quarantined += damagedBase.length + damagedLog.length;
    // Without its snapshot the document is read again from the one before.
    if (damagedBase.length > 0) continue;
    return { updates: [...base, ...log.filter(isWhole)].map(bytesOf), seq: seqOf(rows), quarantined };
  }
}

/** What came after `since`, or null when not every update since is there and whole. */
export async function readUpdatesSince(query: Query, document: string, since: number): Promise<LoadedDocument | null> {
  const rows = await query<Row>(READ_SINCE, [document, since]);
  const seq = seqOf(rows);
  const log = rows.filter(isKept('updates')).sort((a, b) => a.seq - b.seq);
  if (log.length !== seq - since || !log.every(isWhole)) return null;
  return { updates: log.map(bytesOf), seq, quarantined: 0 };
}

/** Keeps everybody else from writing to the document until the transaction ends. */
export async function lockDocument(query: Query, document: string): Promise<void> {
  await query(
    `INSERT INTO resa.documents (name, seq, log_updates, log_bytes, snapshot_bytes) VALUES ($1, 0, 0, 0, 0)
      ON CONFLICT (name) DO NOTHING`,
    [document],
  );
  await query('SELECT seq FROM resa.documents WHERE name = $1 FOR UPDATE', [document]);
}

/**
 * Makes a snapshot inside a transaction; when another server is at one, it is left to that, or waited for. Nobody who writes
 * waits while it is being made.
 */
export async function compactDocument(
  query: Query,
  document: string,
  now: number,
  otherwise: 'leave' | 'wait' = 'leave',
): Promise<void> {
  const lockName = `resa.compact.${document}`;
  if (otherwise === 'wait') await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockName]);
  else {
    const [lock] = await query<{ taken: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS taken',
      [lockName],
    );
    if (!lock?.taken) return;
  }
  const { updates, seq } = await readDocument(query, document);
  const snapshot = snapshotOf(updates);
  await query(
    `INSERT INTO resa.snapshots (document, upto, at, bytes, crc) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (document, upto) DO UPDATE SET at = excluded.at, bytes = excluded.bytes, crc = excluded.crc`,
    [document, seq, now, toBuffer(snapshot), checksum(snapshot)],
  );
  await dropPast(query, document, now);
  await lockDocument(query, document);
  await query(
    `UPDATE resa.documents SET snapshot_bytes = $3, log_updates = later.updates, log_bytes = later.bytes
      FROM (
        SELECT count(*) AS updates, coalesce(sum(octet_length(bytes)), 0) AS bytes
        FROM resa.updates WHERE document = $1 AND seq > $2
      ) AS later
      WHERE name = $1`,
    [document, seq, snapshot.byteLength],
  );
}

/** Lets go of the updates and snapshots that nobody can go back to any more. Inside a transaction. */
export async function dropPast(query: Query, document: string, now: number): Promise<void> {
  const [horizon] = await query<{ seq: number | null }>(
    'SELECT max(upto) AS seq FROM resa.snapshots WHERE document = $1 AND at <= $2',
    [document, now - KEEP_MS],
  );
  const oldest = horizon?.seq ?? 0;
  await query('DELETE FROM resa.updates WHERE document = $1 AND seq <= $2', [document, oldest]);
  await query(
    `DELETE FROM resa.snapshots WHERE document = $1 AND upto <> $2
      AND upto NOT IN (SELECT upto FROM resa.snapshots WHERE document = $1 ORDER BY upto DESC LIMIT 2)
      AND (upto < $2 OR upto NOT IN (SELECT max(upto) FROM resa.snapshots WHERE document = $1 GROUP BY at / $3::bigint))`,
    [document, oldest, SNAPSHOT_SPAN_MS],
  );
}

/** Inside a transaction. Who writes to the documents meanwhile waits, and then finds that they have ended. */
export async function startEpoch(query: Query, next: NextEpoch, now: number): Promise<'started' | 'stale'> {
  const { mapId, epoch, documents } = next;
  for (const { from } of documents) await lockDocument(query, from);
  const rows = await query<{ name: string; seq: number }>(
    'SELECT name, seq FROM resa.documents WHERE name = ANY ($1::text[])',
    [documents.flatMap(({ from, to }) => [from, to])],
  );
  const numbers = new Map(rows.map(({ name, seq }) => [name, seq]));
  if (documents.some(({ from, to, seq }) => numbers.get(from) !== seq || (numbers.get(to) ?? 0) > 0)) return 'stale';
  const raised = await query('UPDATE resa.maps SET epoch = epoch + 1 WHERE id = $1 AND epoch = $2 RETURNING id', [
    mapId,
    epoch,
  ]);
  if (raised.length === 0) return 'stale';
  for (const { from, to, update } of documents) {
    await query('UPDATE resa.documents SET ended_at = $2 WHERE name = $1', [from, now]);
    if (update) await appendUpdate(query, { document: to, update, title: null }, now);
  }
  return 'started';
}

/** Lets go of what ended long enough before `now`; one statement, so that it goes whole. */
export async function dropEnded(query: Query, now: number): Promise<void> {
  await query(
    `WITH gone AS (DELETE FROM resa.documents WHERE ended_at <= $1 RETURNING name),
      updates AS (DELETE FROM resa.updates WHERE document IN (SELECT name FROM gone))
      DELETE FROM resa.snapshots WHERE document IN (SELECT name FROM gone)`,
    [now - KEEP_MS],
  );
}

export async function pollDocuments(query: Query, watched: readonly Watched[]): Promise<ReadonlyMap<string, Standing>> {
  const rows = await query<Standing & { document: string }>(POLL, [
    watched.map(({ document }) => document),
    watched.map(({ mapId }) => mapId),
  ]);
  return new Map(rows.map(({ document, seq, epoch, keysVersion }) => [document, { seq, epoch, keysVersion }] as const));
}

function isKept(source: Source): (row: Row) => row is Row & KeptRow {
  return (row): row is Row & KeptRow => row.kind === source && row.bytes !== null;
}

function seqOf(rows: readonly Row[]): number {
  return rows.find(({ kind }) => kind === 'document')?.seq ?? 0;
}

function isWhole(row: KeptRow): boolean {
  return checksum(row.bytes) === row.crc;
}

/** A copy: the driver's buffers share memory with what else came in. */
function bytesOf(row: KeptRow): Uint8Array {
  return new Uint8Array(row.bytes);
}

/** The driver takes Buffers; this shares the bytes. */
export function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

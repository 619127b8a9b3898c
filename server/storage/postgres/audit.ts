/** What was done with keys, in PostgreSQL. Who adds an entry holds a lock, so that numbers rise in the order of commits. */
import { AUDIT_KEEP_MS, AUDIT_MOST, type AuditEntry, type NewAuditEntry } from '../audit.ts';
import type { Query } from './database.ts';

/** Inside a transaction. */
export async function addAuditEntry(query: Query, entry: NewAuditEntry, now: number): Promise<void> {
  const { act, mapId, teamId, about, address } = entry;
  await query("SELECT pg_advisory_xact_lock(hashtextextended('resa.audit', 0))");
  await query(
    `INSERT INTO resa.audit (number, at, act, map_id, team_id, about, address)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM resa.audit), $1, $2, $3, $4, $5, $6)`,
    [now, act, mapId, teamId, about, address],
  );
  await query('DELETE FROM resa.audit WHERE at < $1 OR number <= (SELECT max(number) FROM resa.audit) - $2::bigint', [
    now - AUDIT_KEEP_MS,
    AUDIT_MOST,
  ]);
}

export function listAuditEntries(query: Query, before: number, count: number): Promise<readonly AuditEntry[]> {
  return query<AuditEntry>(
    `SELECT number, at, act, map_id AS "mapId", team_id AS "teamId", about, address FROM resa.audit WHERE number < $1
      ORDER BY number DESC LIMIT $2`,
    [before, count],
  );
}

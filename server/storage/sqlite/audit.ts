/** What was done with keys, in SQLite. */
import type Database from 'libsql';
import { AUDIT_KEEP_MS, AUDIT_MOST, type AuditEntry, type NewAuditEntry } from '../audit.ts';

export interface AuditTables {
  readonly add: (entry: NewAuditEntry) => void;
  readonly list: (before: number, count: number) => readonly AuditEntry[];
}

export function createAuditTables(db: Database.Database, now: () => number): AuditTables {
  const insert = db.prepare(
    `INSERT INTO audit (number, at, act, map_id, team_id, about, address)
      VALUES ((SELECT coalesce(max(number), 0) + 1 FROM audit), ?, ?, ?, ?, ?, ?)`,
  );
  const drop = db.prepare('DELETE FROM audit WHERE at < ? OR number <= (SELECT max(number) FROM audit) - ?');
  const select = db.prepare(
    `SELECT number, at, act, map_id AS mapId, team_id AS teamId, about, address FROM audit WHERE number < ?
      ORDER BY number DESC LIMIT ?`,
  );
  return {
    add: ({ act, mapId, teamId, about, address }) => {
      insert.run(now(), act, mapId, teamId, about, address);
      drop.run(now() - AUDIT_KEEP_MS, AUDIT_MOST);
    },
    list: (before, count) => select.all(before, count) as readonly AuditEntry[],
  };
}

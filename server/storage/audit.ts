/**
 * What was done with keys, for the administrator.
 *
 * Laws
 * - Never a key, nor what stands in a map: an entry has what was done, to which map or team, when, and from about where.
 * - It is bounded: entries go after 90 days, and the oldest when there are more than 50,000.
 */
import type { AuditAct } from '../../src/sync/teamProtocol.ts';

export const AUDIT_KEEP_MS = 90 * 24 * 60 * 60 * 1000;
export const AUDIT_MOST = 50_000;

export interface NewAuditEntry {
  readonly act: AuditAct;
  readonly mapId: string | null;
  readonly teamId: string | null;
  /** What it was called then: a team's name, the role of a link, or who signed in. */
  readonly about: string | null;
  /** Where it came from, cut short; null for this very machine's command line. */
  readonly address: string | null;
}

export interface AuditEntry extends NewAuditEntry {
  /** Rises from entry to entry. */
  readonly number: number;
  /** In ms since 1970. */
  readonly at: number;
}

export interface AuditStore {
  readonly add: (entry: NewAuditEntry) => Promise<void>;
  /** Newest first: at most `count` of those with a number below `before`. */
  readonly list: (before: number, count: number) => Promise<readonly AuditEntry[]>;
}

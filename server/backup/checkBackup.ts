import { checksum } from '../storage/checksum.ts';
import { KEEP_MS } from '../storage/compaction.ts';
import { createDocumentReader, type DocumentReader } from './documentReader.ts';
import { createPointInTime, type PointInTime } from './pointInTime.ts';
import { BackupProblem } from './problems.ts';
import type { Progress } from './progress.ts';
import { type NumberedEntry, readEntries } from './readEntries.ts';
import { DOCUMENTS, QUARANTINE, type Row, SNAPSHOTS, UPDATES } from './tables.ts';

export interface CheckedBackup {
  /** When it was begun, in ms since 1970. */
  readonly madeAt: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly sha256: string;
  /** Null without a time to go back to. */
  readonly past: PointInTime | null;
}

export interface Task {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Reads a whole backup and throws a `BackupProblem` unless all is well: counts, hash, the checksum of every row, every document
 * read by Yjs. With `at` (ms since 1970) it finds out what was there at that time.
 */
export async function checkBackup(file: string, at: number | null, { signal, progress }: Task): Promise<CheckedBackup> {
  const past = at === null ? null : createPointInTime(at);
  let madeAt = 0;
  let sha256 = '';
  let rows: Readonly<Record<string, number>> = {};
  let open: { readonly own: Row; readonly reader: DocumentReader } | null = null;

  const close = () => {
    if (open) past?.seeDocument(open.own, open.reader.finish());
    else return;
    open = null;
  };
  const take = (entry: NumberedEntry) => {
    if (!isWhole(entry)) throw new BackupProblem('checksum', { file, line: entry.line });
    if (entry.table === SNAPSHOTS || entry.table === UPDATES) {
      if (!open) throw new BackupProblem('line', { file, line: entry.line, reason: 'its document is missing' });
      open.reader.take(entry);
      return;
    }
    if (entry.table === QUARANTINE) return;
    close();
    if (entry.table === DOCUMENTS) open = { own: entry.row, reader: createDocumentReader(entry.row, at ?? 0, file) };
    else past?.seeRow(entry);
  };

  const entries = readEntries(file, signal, {
    onHead: (head) => {
      madeAt = head.at;
      if (at !== null) refuseOutside(at, madeAt);
    },
    onEnd: (end) => {
      sha256 = end.sha256;
      rows = end.rows;
    },
    onBytes: (bytes) => progress.note('checking', bytes),
  });
  for await (const entry of entries) take(entry);
  close();
  return { madeAt, rows, sha256, past };
}

/** Rows of the quarantine are kept because they are damaged; a table without checksums has nothing to compare. */
export function isWhole({ table, row }: Pick<NumberedEntry, 'table' | 'row'>): boolean {
  if (table === QUARANTINE || !('crc' in table.columns)) return true;
  return checksum(row.bytes as Uint8Array) === row.crc;
}

function refuseOutside(at: number, madeAt: number): void {
  const from = new Date(madeAt - KEEP_MS).toISOString();
  const to = new Date(madeAt).toISOString();
  if (at < madeAt - KEEP_MS) throw new BackupProblem('tooEarly', { from, to });
  if (at > madeAt) throw new BackupProblem('tooLate', { from, to });
}

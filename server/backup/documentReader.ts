/** A document out of a backup, row by row: whether Yjs can read it, and how it was at an earlier time. */
import * as Y from 'yjs';
import { titleOf } from '../rooms/roomDocument.ts';
import { BackupProblem } from './problems.ts';
import type { NumberedEntry } from './readEntries.ts';
import { type Row, SNAPSHOTS } from './tables.ts';

/** A document as it was after one of its updates. */
export interface Cut {
  /** The document's own row as it was then, with the number of that update. */
  readonly row: Row;
  /** The title of the map that it is, if it is one. */
  readonly title: string;
}

export interface Past {
  /** After the last update not later than the time asked about, or after the oldest snapshot; null before the first update. */
  readonly wanted: Cut | null;
  /** After the first update, and what was stored at the same time; null for a document without updates. */
  readonly oldest: Cut | null;
  /** What is kept of it begins later than the time asked about. */
  readonly isLater: boolean;
}

export interface DocumentReader {
  /** Takes its snapshots, then its updates, each in order. */
  readonly take: (entry: NumberedEntry) => void;
  /** After the last row. */
  readonly finish: () => Past;
}

interface Logged {
  readonly seq: number;
  readonly at: number;
  readonly bytes: number;
}

interface Mark {
  readonly seq: number;
  readonly title: string;
  /** Nothing that the updates so far build upon is missing. */
  readonly isComplete: boolean;
}

/** `own` is the document's own row, `at` a time in ms since 1970, `file` for sentences. */
export function createDocumentReader(own: Row, at: number, file: string): DocumentReader {
  const name = String(own.name);
  let doc = new Y.Doc();
  const snapshots: Logged[] = [];
  const updates: Logged[] = [];
  /** After the oldest snapshot. */
  let base: Mark | null = null;
  let wanted: Mark | null = null;
  let oldest: Mark | null = null;

  function apply(to: Y.Doc, { row, line }: NumberedEntry): void {
    try {
      Y.applyUpdate(to, row.bytes as Uint8Array);
    } catch (error) {
      throw new BackupProblem('document', { file, line, document: name }, error);
    }
  }

  function markAt(seq: number): Mark {
    return { seq, title: titleOf(doc), isComplete: doc.store.pendingStructs === null };
  }

  function takeSnapshot(entry: NumberedEntry, logged: Logged): void {
    snapshots.push(logged);
    if (snapshots.length === 1) {
      apply(doc, entry);
      base = markAt(logged.seq);
      return;
    }
    const alone = new Y.Doc();
    apply(alone, entry);
    alone.destroy();
  }

  function takeUpdate(entry: NumberedEntry, logged: Logged): void {
    if (updates.length === 0 && base && logged.seq <= base.seq) {
      // The log begins before the oldest snapshot and is read without it.
      doc.destroy();
      doc = new Y.Doc();
    } else if (updates.length === 0) wanted = base;
    updates.push(logged);
    apply(doc, entry);
    if (logged.at <= at) wanted = markAt(logged.seq);
    if (logged.at <= (updates[0]?.at ?? 0)) oldest = markAt(logged.seq);
  }

  function cutAt(mark: Mark | null): Cut | null {
    if (!mark) return null;
    const base = snapshots.findLast(({ seq }) => seq <= mark.seq);
    const log = updates.filter(({ seq }) => seq > (base?.seq ?? 0) && seq <= mark.seq);
    const bytes = log.reduce((sum, update) => sum + update.bytes, 0);
    const row = {
      ...own,
      seq: mark.seq,
      log_updates: log.length,
      log_bytes: bytes,
      snapshot_bytes: base?.bytes ?? 0,
    };
    return { row, title: mark.title };
  }

  return {
    take: (entry) => {
      const isSnapshot = entry.table === SNAPSHOTS;
      const seq = Number(isSnapshot ? entry.row.upto : entry.row.seq);
      const before = (isSnapshot ? snapshots : updates).at(-1)?.seq ?? 0;
      const isInOrder = seq > before && seq <= Number(own.seq) && !(isSnapshot && updates.length > 0);
      if (!isInOrder || entry.row.document !== name) {
        throw new BackupProblem('line', { file, line: entry.line, reason: 'it is out of order' });
      }
      const logged = { seq, at: Number(entry.row.at), bytes: (entry.row.bytes as Uint8Array).byteLength };
      if (isSnapshot) takeSnapshot(entry, logged);
      else takeUpdate(entry, logged);
    },
    finish: () => {
      doc.destroy();
      if (updates.length === 0) wanted = base;
      // The snapshot that the log begins with was lost: the next one is the oldest that can be read.
      const isLost = wanted !== null && base !== null && !wanted.isComplete && wanted.seq < base.seq;
      const mark = isLost ? base : wanted;
      const isLater = isLost || (mark !== null && mark === base && (snapshots[0]?.at ?? 0) > at);
      return { wanted: cutAt(mark), oldest: cutAt(oldest), isLater };
    },
  };
}

/**
 * From a Y.Doc to the immutable map.
 *
 * Laws
 * - Reading never throws and never writes, whatever the document holds.
 * - What cannot be read as a record is reported and left in the document; what can is never lost, only unplaced.
 */
import * as Y from 'yjs';
import { type JourneyMap, RECORD_ROOTS, type RecordRoot } from '../model/index.ts';
import { type RecordOf, readMapInfo, readRecord } from './readRecord.ts';
import { readableRoot } from './roots.ts';
import type { ReadIssue } from './types.ts';

/** Adds the issues of one record to a list. */
export function issueCollector(root: string, id: string | null, issues: ReadIssue[]) {
  return (field: string | null, problem: ReadIssue['problem']): void => {
    issues.push({ root, id, field, problem });
  };
}

/** Reads one entry of a root; null, with an issue, when it is no record. */
export function readEntry<R extends RecordRoot>(
  root: R,
  id: string,
  value: unknown,
  issues: ReadIssue[],
): RecordOf<R> | null {
  const report = issueCollector(root, id, issues);
  if (value instanceof Y.Map) return readRecord(root, id, value, report);
  report(null, 'not-a-record');
  return null;
}

/** Reads a whole document, deleted records included. */
export function readMap(doc: Y.Doc): { map: JourneyMap; issues: readonly ReadIssue[] } {
  const issues: ReadIssue[] = [];
  const map: Record<string, unknown> = {};
  const info = readableRoot(doc, 'map');
  if (!info) issues.push({ root: 'map', id: null, field: null, problem: 'wrong-type' });
  map.map = readMapInfo(info ?? new Y.Doc().getMap(), issueCollector('map', null, issues));
  for (const root of RECORD_ROOTS) {
    const records: Record<string, unknown> = {};
    const source = readableRoot(doc, root);
    if (!source) issues.push({ root, id: null, field: null, problem: 'wrong-type' });
    source?.forEach((value, id) => {
      const record = readEntry(root, id, value, issues);
      if (record) records[id] = record;
    });
    map[root] = Object.freeze(records);
  }
  return { map: Object.freeze(map) as unknown as JourneyMap, issues };
}

import * as Y from 'yjs';
import { RECORD_ROOTS } from '../model/index.ts';
import { readableRoot } from './roots.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a deleted record can be brought back. */
const KEEP_MS = 30 * DAY_MS;
/** Before Resa was: a time that only a clock far off can have written, so nobody knows when it really was. */
const EARLIEST = Date.UTC(2020, 0, 1);

/**
 * Removes for good what was deleted more than 30 days before `now` (ms since 1970), in one transaction; answers whether there was
 * any. For the server, at load, under the document's lock: an edit that somebody makes to such a record meanwhile is lost with it.
 */
export function purgeDeleted(doc: Y.Doc, now: number): boolean {
  const old = RECORD_ROOTS.flatMap((root) => {
    const records = readableRoot(doc, root);
    const ids: string[] = [];
    records?.forEach((record, id) => {
      const deletedAt = record instanceof Y.Map ? record.get('deletedAt') : null;
      if (typeof deletedAt === 'number' && deletedAt >= EARLIEST && deletedAt <= now - KEEP_MS) ids.push(id);
    });
    return records && ids.length > 0 ? [{ records, ids }] : [];
  });
  doc.transact(() => {
    for (const { records, ids } of old) for (const id of ids) records.delete(id);
  });
  return old.length > 0;
}

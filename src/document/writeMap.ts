import type * as Y from 'yjs';
import { type JourneyMap, RECORD_ROOTS } from '../model/index.ts';
import { rootOf } from './roots.ts';
import { recordToY, writeValues } from './writeRecord.ts';

/**
 * Writes a whole map into an empty document, as one transaction. For the server, at creation, before anybody can connect, and
 * for tests: two writers of initial content would each win some of it.
 */
export function writeMap(doc: Y.Doc, map: JourneyMap): void {
  doc.transact(() => {
    writeValues('map', rootOf(doc, 'map'), map.map);
    for (const root of RECORD_ROOTS) {
      const target = rootOf(doc, root);
      for (const [id, record] of Object.entries(map[root])) target.set(id, recordToY(root, record));
    }
  });
}

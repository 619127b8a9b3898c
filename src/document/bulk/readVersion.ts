import * as Y from 'yjs';
import type { JourneyMap } from '../../model/index.ts';
import { migrateDocument } from '../migrateDocument.ts';
import { readMap } from '../readMap.ts';

/** The map in a whole encoded Y state, as this program reads it; null when it is none, or of a newer program. */
export function readVersion(state: Uint8Array): JourneyMap | null {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return migrateDocument(doc) === 'newer' ? null : readMap(doc).map;
  } catch {
    // Yjs found bytes that are no state; to the caller that is no map.
    return null;
  } finally {
    doc.destroy();
  }
}

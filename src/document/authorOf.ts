import * as Y from 'yjs';
import { parseRecordKey, type RecordKey } from '../model/index.ts';
import { readableRoot } from './roots.ts';

/**
 * Whose edit a field of a record holds now: `self` when it was made here since the map was opened, else the id of the window
 * (Yjs' client id, as presence has it); null when there is no such field. Names are not in the document: who a window belongs
 * to is known only of those who are, or were, here at the same time.
 */
export function authorOf(doc: Y.Doc, key: RecordKey, field: string): 'self' | number | null {
  const name = parseRecordKey(key);
  const record = name && readableRoot(doc, name.root)?.get(name.id);
  const item = record instanceof Y.Map ? record._map.get(field) : undefined;
  if (!item) return null;
  return item.id.client === doc.clientID ? 'self' : item.id.client;
}

import * as Y from 'yjs';
import {
  isId,
  MIGRATIONS,
  type Migration,
  migratePlain,
  type PlainMap,
  RECORD_ROOTS,
  versionAfter,
} from '../model/index.ts';
import { FIELD_PREFIX, readableRoot, rootOf } from './roots.ts';
import { type PlainRecord, recordToY, writeChanges } from './writeRecord.ts';

/**
 * Brings a document to the newest version, in one transaction. For the server, at load, under the document's lock: two clients
 * migrating at once would each win some of it. `newer` means that this program is too old for it, and nothing was written.
 */
export function migrateDocument(
  doc: Y.Doc,
  migrations: readonly Migration[] = MIGRATIONS,
): 'current' | 'migrated' | 'newer' {
  const found = readableRoot(doc, 'map')?.get('schemaVersion');
  const from = typeof found === 'number' ? found : 1;
  const target = versionAfter(migrations);
  if (from > target) return 'newer';
  if (from === target) return 'current';
  const before = docToPlain(doc);
  const after = migratePlain(before, from, migrations);
  doc.transact(() => {
    writeChanges('map', rootOf(doc, 'map'), before.map ?? {}, after.map ?? {});
    for (const root of RECORD_ROOTS) {
      const records = (after[root] ?? {}) as Readonly<Record<string, PlainRecord>>;
      for (const [id, record] of Object.entries(records)) {
        const stored = rootOf(doc, root).get(id);
        const old = before[root]?.[id] as PlainRecord | undefined;
        if (stored instanceof Y.Map && old) writeChanges(root, stored, old, record);
        else rootOf(doc, root).set(id, recordToY(root, record));
      }
    }
  });
  return 'migrated';
}

/** Every value as it stands, known or not; what has no place in JSON is left out, and so left alone. */
function docToPlain(doc: Y.Doc): PlainMap {
  const plain: Record<string, Record<string, unknown>> = { map: valuesToPlain(rootOf(doc, 'map')) };
  for (const root of RECORD_ROOTS) {
    const records: Record<string, unknown> = {};
    readableRoot(doc, root)?.forEach((value, id) => {
      if (value instanceof Y.Map && isId(id)) records[id] = { id, ...valuesToPlain(value) };
    });
    plain[root] = records;
  }
  return plain;
}

function valuesToPlain(source: Y.Map<unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  source.forEach((value, key) => {
    if (value instanceof Y.AbstractType && !(value instanceof Y.Text)) return;
    const target = key.startsWith(FIELD_PREFIX) ? fields : plain;
    const name = target === fields ? key.slice(FIELD_PREFIX.length) : key;
    if (isId(name)) target[name] = value instanceof Y.Text ? value.toString() : value;
  });
  return Object.keys(fields).length > 0 ? { ...plain, fields } : plain;
}

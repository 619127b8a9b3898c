import type { Patch } from 'immer';
import type * as Y from 'yjs';
import { assert, required } from '../lib/assert.ts';
import { type JourneyMap, RECORD_ROOTS, type RecordRoot } from '../model/index.ts';
import { BIRTH, LOCAL } from './origins.ts';
import { rootOf } from './roots.ts';
import { type PlainRecord, recordToY, writeChanges } from './writeRecord.ts';

interface Touched {
  readonly root: RecordRoot;
  readonly id: string;
  readonly before: PlainRecord | undefined;
  readonly after: PlainRecord;
}

/**
 * Writes what a command changed: new records are born marked deleted (see BIRTH), then one LOCAL transaction brings them to
 * life and changes the others. Patches name the records to compare; a record is compared value by value.
 */
export function writeDifference(doc: Y.Doc, before: JourneyMap, after: JourneyMap, patches: readonly Patch[]): void {
  const touched = findTouched(before, after, patches);
  const born = touched.filter((change) => !change.before);
  if (born.length > 0) {
    const deletedAt = Date.now();
    doc.transact(() => {
      for (const { root, id, after } of born) {
        rootOf(doc, root).set(id, recordToY(root, { ...after, deletedAt: after.deletedAt ?? deletedAt }));
      }
    }, BIRTH);
  }
  doc.transact(() => {
    if (before.map !== after.map) writeChanges('map', rootOf(doc, 'map'), before.map, after.map);
    for (const { root, id, before, after } of touched) {
      const target = required(rootOf(doc, root).get(id), `${root} ${id}`) as Y.Map<unknown>;
      if (before) writeChanges(root, target, before, after);
      else if (after.deletedAt === null) target.set('deletedAt', null);
    }
  }, LOCAL);
}

function findTouched(before: JourneyMap, after: JourneyMap, patches: readonly Patch[]): Touched[] {
  const ids = new Map<RecordRoot, Set<string>>();
  for (const { path } of patches) {
    const root = RECORD_ROOTS.find((name) => name === path[0]);
    if (!root) continue;
    assert(path.length > 1, `a command replaced all ${root}`);
    ids.set(root, (ids.get(root) ?? new Set()).add(String(path[1])));
  }
  return [...ids].flatMap(([root, rootIds]) =>
    [...rootIds].map((id) => ({
      root,
      id,
      before: before[root][id],
      after: required<PlainRecord>(after[root][id], `${root} ${id}, which a command may only mark deleted,`),
    })),
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyUpdates } from '../../server/rooms/applyUpdates.ts';
import { fits } from '../../server/updates/fits.ts';

/** The updates of one document, one for each change. */
function updatesOf(doc: Y.Doc, ...changes: readonly (() => void)[]): readonly Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const change of changes) doc.transact(change);
  return updates;
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

describe('an update whose past is missing', () => {
  it('changes nothing, and is there when its sender has said all', () => {
    const doc = new Y.Doc();
    doc.getMap('map').set('title', 'Old');
    const writer = copyOf(doc);
    const values = writer.getMap('map');
    const [, second] = updatesOf(
      writer,
      () => values.set('lost', 1),
      () => values.set('title', 'New'),
    );
    const gapped = applyUpdates(doc, 'map', [{ update: second as Uint8Array, isWhole: false, sender: 'edit' }]);
    expect(gapped).toEqual({ news: null, outcomes: ['gapped'] });
    expect(doc.getMap('map').toJSON()).toEqual({ title: 'Old' });
    applyUpdates(doc, 'map', [{ update: Y.encodeStateAsUpdate(writer), isWhole: true, sender: 'edit' }]);
    expect(doc.getMap('map').toJSON()).toEqual({ title: 'New', lost: 1 });
  });

  it('is told from one that fits just as Yjs would tell it by applying it', () => {
    const edit = fc.record({
      writer: fc.nat(2),
      key: fc.nat(2),
      cut: fc.boolean(),
      heard: fc.boolean(),
      lost: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const server = new Y.Doc();
        const writers = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
        for (const { writer, key, cut, heard, lost } of edits) {
          const doc = writers[writer] as Y.Doc;
          const text = doc.getText(`t${key}`);
          const [update] = updatesOf(doc, () => {
            if (cut) text.delete(0, Math.min(2, text.length));
            else text.insert(text.length >> 1, 'ab');
          });
          if (heard) Y.applyUpdate(writers[(writer + 1) % 3] as Y.Doc, Y.encodeStateAsUpdate(doc));
          if (lost || !update) continue;
          const tried = copyOf(server);
          Y.applyUpdate(tried, update);
          const isApplied = tried.store.pendingStructs === null && tried.store.pendingDs === null;
          expect(fits(server, Y.decodeUpdate(update))).toBe(isApplied);
          if (isApplied) Y.applyUpdate(server, update);
        }
      }),
      { numRuns: 200 },
    );
  });
});

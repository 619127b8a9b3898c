import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { checkUpdate } from '../../../server/updates/checkUpdate.ts';
import { copyDocument } from '../../../src/document/index.ts';

/** One edit: where, and what becomes of it there. */
interface Edit {
  readonly root: string;
  readonly key: string;
  readonly field: string;
  readonly kind: 'value' | 'text' | 'format' | 'cut' | 'name' | 'nested' | 'delete' | 'remove';
  readonly value: unknown;
}

const editArb: fc.Arbitrary<Edit> = fc.record({
  root: fc.constantFrom('cards', 'phases', 'map'),
  key: fc.constantFrom('a', 'b', 'c'),
  field: fc.constantFrom('text', 'place', 'later'),
  kind: fc.constantFrom('value', 'text', 'format', 'cut', 'name', 'nested', 'delete', 'remove'),
  value: fc.oneof(fc.jsonValue(), fc.string({ unit: 'grapheme' })),
});

function apply(doc: Y.Doc, { root, key, field, kind, value }: Edit): void {
  const records = doc.getMap(root);
  const found = records.get(key);
  const record: Y.Map<unknown> = found instanceof Y.Map ? found : records.set(key, new Y.Map<unknown>());
  const before = record.get(field);
  const text = before instanceof Y.Text ? before : null;
  const words = `${JSON.stringify(value)}\n`;
  if (kind === 'remove') records.delete(key);
  else if (kind === 'value') record.set(field, value);
  else if (kind === 'nested') record.set(field, new Y.Map([['inner', new Y.Map([['value', value]])]]));
  else if (kind === 'delete') record.delete(field);
  else if (kind === 'text') (text ?? record.set(field, new Y.Text())).insert(0, words);
  else if (kind === 'format')
    text?.format(0, Math.ceil(text.length / 2), { bold: words.length % 2 === 0 ? true : null });
  else if (kind === 'cut') text?.delete(0, Math.ceil(text.length / 3));
  else text?.setAttribute('name', words);
}

/** All that a document says: values, deltas with their formatting, names of texts; in order. */
function saidBy(type: unknown): unknown {
  if (type instanceof Y.Text) return { delta: type.toDelta(), names: type.getAttributes() };
  if (type instanceof Y.Map) return [...type.entries()].map(([key, value]) => [key, saidBy(value)]);
  return { value: type };
}

const ROOTS = ['cards', 'phases', 'map'];
const allSaidBy = (doc: Y.Doc) => ROOTS.map((root) => saidBy(doc.getMap(root)));

describe('a copy of a document', () => {
  it('says the same, may be sent to anybody, and has nothing in common with its history', () => {
    fc.assert(
      fc.property(fc.array(editArb, { maxLength: 60 }), (edits) => {
        const doc = new Y.Doc();
        for (const edit of edits) apply(doc, edit);
        // As the server has it, whose types are not known before they are asked for.
        const read = new Y.Doc();
        Y.applyUpdate(read, Y.encodeStateAsUpdate(doc));
        const update = Y.encodeStateAsUpdate(copyDocument(read));
        const copy = new Y.Doc();
        if (checkUpdate(copy, 'map', Y.encodeStateAsUpdate(doc)) === null) {
          expect(checkUpdate(copy, 'map', update)).toBeNull();
        }
        Y.applyUpdate(copy, update);
        expect(allSaidBy(copy)).toEqual(allSaidBy(read));
        expect([...copy.store.clients.keys()].some((client) => doc.store.clients.has(client))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('has no trace of what was overwritten', () => {
    const doc = new Y.Doc();
    const values = doc.getMap('map');
    for (let i = 0; i < 5_000; i++) values.set(`k${i % 10}`, i);
    expect(Y.encodeStateAsUpdate(doc).byteLength).toBeGreaterThan(40_000);
    const copy = copyDocument(doc);
    expect(copy.getMap('map').toJSON()).toEqual(values.toJSON());
    expect(Y.encodeStateAsUpdate(copy).byteLength).toBeLessThan(200);
  });
});

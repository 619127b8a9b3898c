import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMapDocument, readMap, writeMap } from '../../../src/document/index.ts';
import { deriveGrid, emptyMap, LIMITS, parseMapFile, RECORD_ROOTS, writeMapFile } from '../../../src/model/index.ts';
import { TEMPLATES, templateMap } from '../../../src/model/templates/index.ts';

/** A document holding one card with these values beside sound ones. */
function docWithCard(values: Record<string, unknown>): Y.Doc {
  const doc = new Y.Doc();
  writeMap(doc, templateMap('blank', 'en'));
  doc.transact(() => {
    const card = new Y.Map<unknown>(Object.entries({ kind: 'need', place: null, deletedAt: null, ...values }));
    doc.getMap('cards').set('c', card);
  });
  return doc;
}

function readCard(values: Record<string, unknown>) {
  const { map, issues } = readMap(docWithCard(values));
  return { card: map.cards.c, problems: issues.map(({ field, problem }) => `${field} ${problem}`) };
}

describe('reading a document', () => {
  it('gives back every template as it was written, with no issues', () => {
    for (const name of TEMPLATES) {
      const map = templateMap(name, 'nb');
      const doc = new Y.Doc();
      writeMap(doc, map);
      expect(readMap(doc)).toEqual({ map, issues: [] });
    }
  });

  it('finds an empty map in an empty document', () => {
    expect(readMap(new Y.Doc())).toEqual({ map: emptyMap('en'), issues: [] });
  });

  it('defaults what is missing, and is quiet about it', () => {
    const { card, problems } = readCard({});
    expect(card).toMatchObject({ text: '', evidence: 'assumption', evidenceNote: '', moment: null, fields: {} });
    expect(problems).toEqual([]);
  });

  it.each([
    ['evidence', 'rumour', 'assumption', 'out-of-range'],
    ['evidence', 3, 'assumption', 'wrong-type'],
    ['text', 'plain', 'plain', 'wrong-type'],
    ['text', 7, '7', 'wrong-type'],
    ['evidenceNote', 'x'.repeat(LIMITS.text + 5), 'x'.repeat(LIMITS.text), 'too-long'],
    ['evidenceNote', `${'x'.repeat(LIMITS.text - 1)}😀`, 'x'.repeat(LIMITS.text - 1), 'too-long'],
    ['place', 'nowhere', null, 'wrong-type'],
    ['place', { lane: 'constructor', activity: 'activity-1' }, null, 'wrong-type'],
    ['deletedAt', 'yesterday', null, 'wrong-type'],
    ['kind', 'smell', 'smell', 'unknown-kind'],
    ['kind', '', 'note', 'wrong-type'],
  ])('makes a valid value of %s %j, and says so', (field, value, expected, problem) => {
    const { card, problems } = readCard({ [field]: value });
    expect(card).toMatchObject({ [field]: expected });
    expect(problems).toEqual([`${field} ${problem}`]);
  });

  it('clamps a span to whole columns and keeps the rest of the place', () => {
    const place = { lane: 'lane-need', activity: 'activity-1', span: -3.4, order: 'a0' };
    expect(readCard({ place })).toEqual({
      card: expect.objectContaining({ place: { ...place, span: 1 } }),
      problems: ['place out-of-range'],
    });
  });

  it("keeps a kind's own values it does not know, and leaves out what is no value", () => {
    const { card, problems } = readCard({ 'f.level': 'stated', 'f.new': 4, 'f.bad': { a: 1 }, 'f.__proto__': 1 });
    expect(card?.fields).toEqual({ level: 'stated', new: 4 });
    expect(problems).toEqual(['f.bad wrong-type', 'f.__proto__ out-of-range']);
  });

  it('reports what is no record, and goes on', () => {
    const doc = docWithCard({});
    doc.getMap('cards').set('text', 'I am no card');
    doc.getMap('cards').set('constructor', new Y.Map());
    doc.getMap('links').set('l', new Y.Map([['from', 1]]));
    const { map, issues } = readMap(doc);
    expect(Object.keys(map.cards)).toEqual(['c']);
    expect(issues).toEqual([
      { root: 'cards', id: 'text', field: null, problem: 'not-a-record' },
      { root: 'cards', id: 'constructor', field: null, problem: 'not-a-record' },
      { root: 'links', id: 'l', field: null, problem: 'not-a-record' },
    ]);
  });

  it('reads the other roots when one has been opened as another type', () => {
    const doc = new Y.Doc();
    doc.getArray('cards').push([1]);
    doc.getMap('phases').set('p', new Y.Map([['title', new Y.Text('Dream')]]));
    const { map, issues } = readMap(doc);
    expect(map.phases.p?.title).toBe('Dream');
    expect(issues).toEqual([{ root: 'cards', id: null, field: null, problem: 'wrong-type' }]);
  });
});

/** Lists take neither nothing nor big integers. */
function listItem(item: unknown): unknown {
  return typeof item === 'bigint' ? Number(item) : (item ?? null);
}

/** Anything a Y.Map may hold, nested, plain or typed. */
const value: fc.Arbitrary<() => unknown> = fc.letrec<{ any: () => unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc
      .oneof(fc.constant(null), fc.boolean(), fc.double(), fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }))
      .map((v) => () => v),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a0', 'x', 'need', 'insight')).map((v) => () => v),
    fc.constant(() => undefined),
    fc.uint8Array({ maxLength: 4 }).map((v) => () => v),
    fc.object({ maxDepth: 1, maxKeys: 3, withBigInt: false }).map((v) => () => v),
    fc.string().map((v) => () => new Y.Text(v)),
    fc.string().map((v) => () => new Y.XmlElement(v || 'a')),
    fc.constant(() => new Y.XmlText('x')),
    fc
      .array(tie('any'), { maxLength: 3 })
      .map((inner) => () => Y.Array.from<number>(inner.map((make) => listItem(make()) as number))),
    fc
      .array(fc.tuple(fc.string({ maxLength: 3 }), tie('any')), { maxLength: 3 })
      .map((inner) => () => new Y.Map(inner.map(([key, make]) => [key, make()]))),
  ),
})).any;

const field = fc.constantFrom(
  'place',
  'order',
  'title',
  'text',
  'kind',
  'deletedAt',
  'from',
  'to',
  'n',
  'f.score',
  'colour',
  'x',
);
const id = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor', ''), fc.string({ maxLength: 70 }));
const entry = fc.tuple(
  fc.constantFrom('map', ...RECORD_ROOTS),
  id,
  fc.oneof(
    value,
    fc.array(fc.tuple(field, value)).map((made) => () => new Y.Map(made.map(([k, make]) => [k, make()]))),
  ),
);

it('reading never throws, whatever a document holds, and what it reads is a valid map', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const doc = new Y.Doc();
      const live = createMapDocument(doc);
      for (const [root, key, make] of entries) doc.getMap(root).set(key, make());
      const { map } = readMap(doc);
      expect(live.getMap()).toEqual(map);
      expect(parseMapFile(writeMapFile(map))).toEqual({ ok: true, value: map });
      expect(() => deriveGrid(map)).not.toThrow();
      const remote = new Y.Doc();
      Y.applyUpdate(remote, Y.encodeStateAsUpdate(doc));
      expect(readMap(remote).map).toEqual(map);
    }),
    { numRuns: 400 },
  );
});

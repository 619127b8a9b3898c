/** Maps with any values in every root, few ids and few values, so that two of them often hold the same record otherwise. */
import fc from 'fast-check';
import { emptyMap, type JourneyMap } from '../../src/model/index.ts';

const PLAIN = { noNullPrototype: true };
const text = fc.constantFrom('', 'a', 'b', 'å\n😀');
const id = fc.constantFrom('p', 'q', 'r', 's', 't');
const ids = fc.uniqueArray(id, { maxLength: 2 });
const order = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'b00');
const colour = fc.nat(2);
const number = fc.constantFrom(null, 0, 3);
const deletedAt = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(9) });
const end = fc.record({ root: fc.constantFrom('cards' as const, 'activities' as const), id });

const RECORDS = {
  phases: { order, title: text, colour, notes: text },
  activities: { place: fc.record({ phase: id, order }), text },
  lanes: { order, kind: fc.constantFrom('note', 'quote'), title: text, hint: text, personas: ids },
  cards: {
    kind: fc.constantFrom('note', 'quote'),
    place: fc.option(fc.record({ lane: id, activity: id, span: fc.integer({ min: 1, max: 3 }), order })),
    text,
    evidence: fc.constantFrom('assumption' as const, 'insight' as const),
    evidenceNote: text,
    sources: ids,
    moment: fc.constantFrom(null, 'critical' as const),
    tags: ids,
    personas: ids,
    fields: fc.dictionary(fc.constantFrom('score', 'a.b', 'need'), fc.oneof(text, number, fc.boolean()), PLAIN),
  },
  links: { from: end, to: end, type: fc.constantFrom('flow', 'path'), label: text },
  personas: {
    order,
    name: text,
    summary: text,
    quote: text,
    goals: text,
    context: text,
    needs: text,
    portrait: fc.option(id),
    colour,
  },
  sources: { type: fc.constantFrom('interview', 'survey'), reference: text, date: text, n: number },
  metrics: { name: text, value: number, unit: text },
};

const info = fc.record({
  title: text,
  purpose: text,
  state: fc.constantFrom('current' as const, 'future' as const),
  owner: text,
  origin: fc.option(fc.record({ map: id, title: text, at: fc.nat(9) })),
  dismissed: fc.dictionary(id, text, { ...PLAIN, maxKeys: 2 }),
});

const roots = Object.entries(RECORDS).map(([root, fields]) =>
  fc
    .uniqueArray(id)
    .chain((found) =>
      fc.tuple(...found.map((each) => fc.record({ id: fc.constant(each), ...fields, deletedAt } as object))),
    )
    .map((records) => [root, Object.fromEntries(records.map((record) => [(record as { id: string }).id, record]))]),
);

export const arbitraryMap: fc.Arbitrary<JourneyMap> = fc.tuple(info, ...roots).map(([values, ...found]) => {
  const empty = emptyMap('en');
  return { ...empty, ...Object.fromEntries(found as [string, object][]), map: { ...empty.map, ...values } };
});

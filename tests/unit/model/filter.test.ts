import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardFilter,
  countChoices,
  createCardSearch,
  deriveGrid,
  type FilterFacts,
  isFiltering,
  type JourneyMap,
  NO_FILTER,
} from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { filterFacts } from '../../../src/ui/find/filterFacts.ts';

const map = templateMap('first-home', 'en');
const find = (filter: Partial<CardFilter>, of: JourneyMap = map) =>
  createCardSearch(filterFacts)(deriveGrid(of), { ...NO_FILTER, ...filter });
const cardsOf = (ids: readonly string[], of: JourneyMap = map) => ids.flatMap((id) => of.cards[id] ?? []);
const change = (id: string, values: object): JourneyMap => {
  const card = map.cards[id];
  if (!card) throw new Error('no such card');
  return { ...map, cards: { ...map.cards, [id]: { ...card, ...values } } };
};
const [first] = find({ text: 'no reply' }).placed;
if (!first) throw new Error('the example has lost its worst moment');

describe('a filter of cards', () => {
  it('that asks nothing is no filter, and every card answers it', () => {
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, severity: 1 })).toBe(true);
    expect(countChoices({ ...NO_FILTER, text: 'x', kind: 'need', severity: 2 })).toBe(2);
    expect(find({}).placed).toHaveLength(Object.values(map.cards).filter(({ place }) => place).length);
  });

  it('finds words in any order, without capitals or dots, in text, tags and owners', () => {
    expect(cardsOf(find({ text: 'REPLY nine' }).placed).map(({ id }) => id)).toEqual([first]);
    expect(find({ text: 'reply never' }).placed).toEqual([]);
    expect(find({ text: 'angest' }, change(first, { text: 'Ångest **varje** dag' })).placed).toEqual([first]);
    expect(find({ text: 'trust' }, change(first, { tags: ['Trust'] })).placed).toEqual([first]);
    expect(cardsOf(find({ text: 'malmo' }).placed).map(({ kind }) => kind)).toContain('backstage');
  });

  it('narrows by kind, tag, owner, evidence, severity and persona, all at once', () => {
    expect(new Set(cardsOf(find({ kind: 'need' }).placed).map(({ kind }) => kind))).toEqual(new Set(['need']));
    expect(find({ tag: 'trust' }, change(first, { tags: ['trust'] })).placed).toEqual([first]);
    expect(find({ persona: 'anna' }, change(first, { personas: ['anna'] })).placed).toEqual([first]);
    for (const card of cardsOf(find({ severity: 3 }).placed)) expect(Number(card.fields.severity)).toBeGreaterThan(2);
    for (const card of cardsOf(find({ evidence: 'insight' }).placed)) expect(card.evidence).toBe('insight');
    const both = find({ kind: 'pain-point', severity: 3 }).placed;
    expect(both.length).toBeGreaterThan(0);
    expect(both.length).toBeLessThan(find({ kind: 'pain-point' }).placed.length);
    expect(find({ kind: 'need', severity: 1 }).placed).toEqual([]);
  });

  it('goes along the journey, and names what is unplaced apart', () => {
    const grid = deriveGrid(map);
    const columns = find({}).placed.map(
      (id) => grid.lanes.flatMap(({ cards }) => cards).find(({ card }) => card.id === id)?.column ?? -1,
    );
    expect(columns).toEqual([...columns].sort((a, b) => a - b));
    const lost = find({ text: 'no reply' }, change(first, { place: null }));
    expect(lost).toEqual({ placed: [], unplaced: [first] });
  });

  it('answers the same list while the same cards match, so that nothing is painted anew', () => {
    const search = createCardSearch(filterFacts);
    const filter = { ...NO_FILTER, text: 'reply' };
    const before = search(deriveGrid(map), filter);
    expect(search(deriveGrid(change(first, { text: 'No reply at all' })), filter)).toBe(before);
    expect(search(deriveGrid(change(first, { text: 'Silence' })), filter)).not.toBe(before);
  });

  it('never finds more when more is asked', () => {
    const facts: FilterFacts[] = [
      { isWeighed: true, severity: 2, owner: 'a', personas: ['p'], words: ['one'] },
      { isWeighed: false, severity: null, owner: '', personas: [], words: [] },
    ];
    const part = fc.record({
      text: fc.constantFrom('', 'one', 'e'),
      kind: fc.constantFrom(null, 'need', 'pain-point'),
      tag: fc.constantFrom(null, 'trust'),
      owner: fc.constantFrom(null, 'a'),
      evidence: fc.constantFrom(null, 'assumption' as const, 'insight' as const),
      severity: fc.constantFrom(null, 1, 3),
      persona: fc.constantFrom(null, 'p'),
    });
    fc.assert(
      fc.property(part, fc.constantFrom(...(Object.keys(NO_FILTER) as (keyof CardFilter)[])), (filter, name) => {
        const search = createCardSearch((card) => facts[card.text.length % 2] ?? filterFacts(card));
        const narrow = search(deriveGrid(map), filter).placed;
        const wide = search(deriveGrid(map), { ...filter, [name]: NO_FILTER[name] }).placed;
        expect(wide).toEqual(expect.arrayContaining([...narrow]));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOrder, freshOrders, planOrders } from '../../../src/model/index.ts';

type Sibling = { id: string; order: string };

/** The siblings with `count` records put in at `index`, as everybody reads them afterwards. */
function insert(siblings: readonly Sibling[], index: number, count: number): { ids: string[]; all: Sibling[] } {
  const plan = planOrders(siblings, index, count);
  const all = [
    ...siblings.map(({ id, order }) => ({ id, order: plan.changed[id] ?? order })),
    ...plan.inserted.map((order, i) => ({ id: `new${i}`, order })),
  ].sort(compareOrder);
  return { ids: all.map(({ id }) => id), all };
}

function named(orders: readonly string[]): Sibling[] {
  return orders.map((order, i) => ({ id: `s${i}`, order }));
}

describe('planning orders', () => {
  it('touches no sibling where there is room', () => {
    const siblings = named(freshOrders(3));
    expect(planOrders(siblings, 1, 2).changed).toEqual({});
    expect(insert(siblings, 1, 2).ids).toEqual(['s0', 'new0', 'new1', 's1', 's2']);
    expect(insert([], 0, 1).ids).toEqual(['new0']);
  });

  it('gives everybody fresh orders between equal ones', () => {
    const tied = named(['a1', 'a1', 'a1']);
    expect(insert(tied, 1, 1).ids).toEqual(['s0', 'new0', 's1', 's2']);
    expect(Object.keys(planOrders(tied, 1, 1).changed)).toEqual(['s0', 's1', 's2']);
    expect(planOrders(tied, 3, 1).changed).toEqual({});
  });

  it.each([
    ['zz', 'zzz'],
    ['a1', 'a1å'],
    ['', '!'],
    ['a0', 'a0-'],
    ['a00', 'a01'],
  ])('puts a record between %j and %j though they are no orders of ours', (before, after) => {
    expect(insert(named([before, after]), 1, 3).ids).toEqual(['s0', 'new0', 'new1', 'new2', 's1']);
  });

  it('never lets orders grow beyond fifty characters, however often one spot is used', () => {
    let siblings = named(freshOrders(2));
    let rekeyed = 0;
    for (let i = 0; i < 1000; i++) {
      const plan = planOrders(siblings, 1, 1);
      if (Object.keys(plan.changed).length > 0) rekeyed++;
      siblings = siblings.map(({ id, order }) => ({ id, order: plan.changed[id] ?? order }));
      siblings.splice(1, 0, { id: `n${i}`, order: plan.inserted[0] ?? '' });
      expect(siblings.every(({ order }) => order.length <= 50)).toBe(true);
    }
    expect(rekeyed).toBeGreaterThan(0);
    expect([...siblings].sort(compareOrder)).toEqual(siblings);
  });

  it('puts records exactly where they are asked for, whatever orders the siblings have', () => {
    const order = fc.oneof(
      fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'b00', 'a', 'zzz'),
      fc.string({ minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(order, { maxLength: 6 }), fc.nat(6), fc.integer({ min: 1, max: 3 }), (orders, at, count) => {
        const siblings = named(orders).sort(compareOrder);
        const index = Math.min(at, siblings.length);
        const expected = siblings.map(({ id }) => id);
        expected.splice(index, 0, ...Array.from({ length: count }, (_, i) => `new${i}`));
        expect(insert(siblings, index, count).ids).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

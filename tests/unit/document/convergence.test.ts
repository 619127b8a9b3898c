import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMap } from '../../../src/document/index.ts';
import { compareOrder, deriveGrid, isLive, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { createNetwork, type Network } from '../../driver/network.ts';
import { performEdit, randomEdit } from '../../driver/randomEdits.ts';

const REPLICAS = 3;

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ who: fc.nat(REPLICAS - 1), edit: randomEdit }) },
  { weight: 6, arbitrary: fc.record({ deliver: fc.nat(10_000), isTwice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ cut: fc.nat(REPLICAS - 1), isCut: fc.boolean() }) },
);

function play(
  network: Network,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
): Set<string> {
  const made = new Set<string>();
  steps.forEach((one, i) => {
    if ('edit' in one) {
      const replica = network.replicas[one.who];
      if (!replica) return;
      performEdit(replica, one.edit, `new-${i}`);
      if (replica.map().cards[`new-${i}`]) made.add(`new-${i}`);
    } else if ('deliver' in one) network.deliver(one.deliver, one.isTwice);
    else network.setCut(one.cut, one.isCut);
  });
  return made;
}

/** Each live card is seen exactly once, in its cell or unplaced; columns and orders are what the grid's laws say. */
function checkGrid(map: JourneyMap): void {
  const grid = deriveGrid(map);
  const placed = grid.lanes.flatMap((lane) => lane.cards.map((placedCard) => ({ ...placedCard, lane: lane.lane })));
  const seen = [...placed.map(({ card }) => card.id), ...grid.unplaced.cards.map(({ id }) => id)].sort();
  expect(seen).toEqual(
    Object.values(map.cards)
      .filter(isLive)
      .map(({ id }) => id)
      .sort(),
  );
  for (const { card, lane, column, span } of placed) {
    expect(lane.kind).toBe(card.kind);
    expect(grid.columns[column]?.activity?.id).toBe(card.place?.activity);
    expect(span).toBeGreaterThanOrEqual(1);
    expect(column + span).toBeLessThanOrEqual(grid.columns.length);
  }
  const shown = grid.columns.flatMap(({ activity }) => (activity ? [activity.id] : []));
  const activities = [...shown, ...grid.unplaced.activities.map(({ id }) => id)].sort();
  expect(activities).toEqual(
    Object.values(map.activities)
      .filter(isLive)
      .map(({ id }) => id)
      .sort(),
  );
  expect(grid.phases.reduce((sum, { columnCount }) => sum + columnCount, 0)).toBe(grid.columns.length);
  for (const { phase, firstColumn, columnCount } of grid.phases) {
    for (let i = 0; i < columnCount; i++) expect(grid.columns[firstColumn + i]?.phase).toBe(phase);
  }
  for (const records of [grid.phases.map(({ phase }) => phase), grid.lanes.map(({ lane }) => lane)]) {
    for (let i = 1; i < records.length; i++) {
      expect(compareOrder(records[i - 1] as never, records[i] as never)).toBe(-1);
    }
  }
}

it('any interleaving of commands on three replicas converges to one map and loses no card', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 70 }), (steps) => {
      const start = templateMap('first-home', 'en');
      const network = createNetwork(REPLICAS, start);
      const made = play(network, steps);
      network.settle();
      const [first, ...others] = network.replicas.map((replica) => replica.map()) as [JourneyMap, ...JourneyMap[]];
      for (const other of others) expect(other).toEqual(first);
      for (const id of [...Object.keys(start.cards), ...made]) expect(first.cards).toHaveProperty(id);
      checkGrid(first);
      for (const { doc, document } of network.replicas) {
        expect(document.getIssues()).toEqual([]);
        expect(readMap(doc).map).toEqual(first);
      }
    }),
    { numRuns: 120 },
  );
});

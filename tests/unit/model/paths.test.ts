import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deriveGrid,
  derivePaths,
  endTrouble,
  freshLink,
  type JourneyMap,
  type Link,
  linksAt,
  momentsOnPath,
  peakEnd,
  type ScoredMoment,
  undrawnLinks,
  updateGrid,
} from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');
const grid = deriveGrid(map);
const columns = grid.columns.map(({ activity }) => activity?.id ?? '');

function path(from: number, to: number, values: Partial<Link> = {}): Link {
  return freshLink({
    id: `path-${from}-${to}`,
    from: { root: 'activities', id: columns[from] ?? '' },
    to: { root: 'activities', id: columns[to] ?? '' },
    type: 'path',
    label: 'Buys without a bid',
    ...values,
  });
}

function withLinks(...links: readonly Link[]): JourneyMap {
  return { ...map, links: Object.fromEntries(links.map((link) => [link.id, link])) };
}

const span = fc.tuple(fc.nat(9), fc.integer({ min: 2, max: 9 })).map(([from, length]) => ({ from, to: from + length }));
const moments = fc
  .array(fc.integer({ min: -20, max: 20 }), { maxLength: 14 })
  .map((scores) =>
    scores.map((score, i): ScoredMoment => ({ id: `m${i}`, position: i, score: score / 10, evidence: 'insight' })),
  );

describe('an alternative path', () => {
  it('leads past the activities between its ends, under its own name', () => {
    expect(deriveGrid(withLinks(path(2, 5))).paths).toEqual([
      { link: 'path-2-5', name: 'Buys without a bid', from: 2, to: 5 },
    ]);
  });

  it.each([
    ['leads backwards', path(5, 2)],
    ['passes nothing by', path(4, 5)],
    ['is of another type', path(2, 5, { type: 'flow' })],
    ['is deleted', path(2, 5, { deletedAt: 1 })],
    ['has lost its end', path(2, 5, { to: { root: 'activities', id: 'toString' } })],
    ['leads to a card', path(2, 5, { to: { root: 'cards', id: 'need-stand' } })],
  ])('is none when the link %s', (_why, link) => {
    expect(derivePaths(withLinks(link), grid.columnOf)).toEqual([]);
  });

  it('has moments that are some of the journey’s, in their order, and all of them outside its span', () => {
    fc.assert(
      fc.property(span, moments, (way, all) => {
        const on = momentsOnPath(way, all);
        expect(on).toEqual(all.filter((moment) => on.includes(moment)));
        const outside = all.filter(({ position }) => position <= way.from || position >= way.to);
        expect(on).toEqual(outside);
      }),
    );
  });

  it('is remembered by its own peak and end', () => {
    const scores = [1, -2, 1, 2, 1];
    const all = scores.map((score, position) => ({
      id: `m${position}`,
      position,
      score,
      evidence: 'insight' as const,
    }));
    expect(peakEnd(all)).toMatchObject({ remembered: -0.5, mean: 0.6 });
    expect(peakEnd(momentsOnPath({ from: 0, to: 2 }, all))).toMatchObject({ remembered: 1.5, mean: 1.25, count: 4 });
  });

  it('changes nothing but the paths of the grid, whether it comes or goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 5 }), (ends) => {
        const linked = withLinks(...ends.map(([from, to]) => path(from, to)));
        const { paths, ...rest } = deriveGrid(linked);
        const { paths: none, ...before } = grid;
        expect(rest).toEqual(before);
        expect(none).toEqual([]);
        expect(updateGrid({ map, grid }, linked)).toEqual({ ...rest, paths });
        expect(updateGrid({ map: linked, grid: { ...rest, paths } }, map)).toEqual(grid);
      }),
    );
  });
});

describe('a link', () => {
  const toNeed = path(1, 3, { id: 'l', type: 'cause', to: { root: 'cards', id: 'need-stand' } });

  it('is found from both of its ends', () => {
    const linked = withLinks(toNeed);
    expect(linksAt(linked, toNeed.from)).toEqual([toNeed]);
    expect(linksAt(linked, toNeed.to)).toEqual([toNeed]);
    expect(linksAt(linked, { root: 'activities', id: 'need-stand' })).toEqual([]);
  });

  it('is listed as undrawn while an end is deleted, unplaced or not there at all', () => {
    const card = map.cards['need-stand'];
    if (!card) throw new Error('the sample has changed');
    const ends = [
      { ...card, deletedAt: 1 },
      { ...card, place: null },
    ];
    const troubles = ends.map((end) => {
      const linked = { ...withLinks(toNeed), cards: { ...map.cards, [card.id]: end } };
      expect(undrawnLinks(linked, deriveGrid(linked))).toEqual([toNeed]);
      return endTrouble(linked, deriveGrid(linked), toNeed.to);
    });
    expect(troubles).toEqual(['gone', 'unplaced']);
    expect(endTrouble(map, grid, { root: 'cards', id: 'constructor' })).toBe('gone');
    expect(endTrouble(map, grid, toNeed.to)).toBeNull();
    expect(undrawnLinks(withLinks(toNeed), grid)).toEqual([]);
  });
});

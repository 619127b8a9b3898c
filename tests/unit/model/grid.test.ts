import { describe, expect, it } from 'vitest';
import { type Card, deriveGrid, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

const map = templateMap('first-home', 'en');

function withCard(values: Partial<Card>): JourneyMap {
  const card = map.cards['need-stand'] as Card;
  return { ...map, cards: { ...map.cards, x: { ...card, id: 'x', ...values } } };
}

function where(changed: JourneyMap) {
  const grid = deriveGrid(changed);
  const placed = grid.lanes.flatMap(({ cards }) => cards).find(({ card }) => card.id === 'x');
  if (grid.unplaced.cards.some(({ id }) => id === 'x')) return 'unplaced';
  return placed && [placed.column, placed.span];
}

const place = { lane: 'lane-need', activity: 'activity-wait', span: 1, order: 'b00' };

describe('the grid', () => {
  it('puts a card at its activity, and cuts a span at the last column', () => {
    expect(where(withCard({ place }))).toEqual([5, 1]);
    expect(where(withCard({ place: { ...place, span: 3 } }))).toEqual([5, 3]);
    expect(where(withCard({ place: { ...place, span: 99 } }))).toEqual([5, 4]);
  });

  it.each([
    ['has no place', { place: null }],
    ['names a lane that is not there', { place: { ...place, lane: 'x' } }],
    ['names an activity that is not there', { place: { ...place, activity: 'toString' } }],
    ['is of another kind than its lane', { kind: 'note', place }],
  ])('unplaces a card that %s', (_why, values: Partial<Card>) => {
    expect(where(withCard(values))).toBe('unplaced');
  });

  it('shows no deleted card', () => {
    expect(where(withCard({ deletedAt: 1, place }))).toBeUndefined();
    expect(where(withCard({ deletedAt: 1, place: null }))).toBeUndefined();
  });

  it('gives a phase without activities a column of its own', () => {
    const phase = { id: 'empty', order: 'a0V', title: 'Empty', colour: 1, notes: '', deletedAt: null };
    const grid = deriveGrid({ ...map, phases: { ...map.phases, empty: phase } });
    expect(grid.phases[1]).toEqual({ phase, firstColumn: 2, columnCount: 1 });
    expect(grid.columns[2]).toEqual({ phase, activity: null });
    expect(grid.columnOf.get('activity-save')).toBe(3);
  });

  it('unplaces the activities of a deleted phase, and the cards that hang on them', () => {
    const bid = map.phases['phase-bid'];
    const grid = deriveGrid({
      ...map,
      phases: { ...map.phases, 'phase-bid': { ...bid, deletedAt: 1 } as typeof bid & object },
    });
    expect(grid.unplaced.activities.map(({ id }) => id)).toEqual(['activity-offer', 'activity-wait']);
    expect(grid.unplaced.cards.map(({ id }) => id)).toContain('pain-point-silence');
    expect(grid.columns).toHaveLength(7);
  });

  it('sorts cards of a cell by order, then id', () => {
    const tied = { ...withCard({ place: { ...place, order: map.cards['need-stand']?.place?.order ?? '' } }) };
    const cards = deriveGrid(tied).lanes[0]?.cards.filter(({ column }) => column === 5);
    expect(cards?.map(({ card }) => card.id)).toEqual(['need-stand', 'x']);
  });
});

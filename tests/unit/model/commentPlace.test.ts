import { describe, expect, it } from 'vitest';
import { placeOn, placeState } from '../../../src/model/comments/index.ts';
import { emptyMap, freshCard, freshLane, freshPhase, type JourneyMap } from '../../../src/model/index.ts';

const place = { lane: 'l', activity: 'a', span: 1, order: 'a0' };
const map: JourneyMap = {
  ...emptyMap('en'),
  phases: { p: freshPhase({ id: 'p', order: 'a0', title: 'Search' }) },
  activities: { a: { id: 'a', place: { phase: 'p', order: 'a0' }, text: 'Asks the bank', deletedAt: null } },
  lanes: { l: freshLane({ id: 'l', order: 'a0', kind: 'note', title: 'Notes' }) },
  cards: { c: freshCard({ id: 'c', kind: 'note', place, text: 'Three **banks**,\nthree answers' }) },
};
const without = (change: Partial<JourneyMap>): JourneyMap => ({ ...map, ...change });
const dead = <T extends object>(record: T | undefined) => ({ ...(record as T), deletedAt: 1 });

describe('the place of a comment', () => {
  it('remembers the card, its lane, activity and phase in plain words', () => {
    expect(placeOn(map, 'cards:c').was).toEqual({
      kind: 'note',
      words: 'Three banks, three answers',
      lane: 'Notes',
      activity: 'Asks the bank',
      phase: 'Search',
    });
    expect(placeOn(map, 'lanes:l', { activity: 'a' }).was).toMatchObject({ words: 'Notes', activity: 'Asks the bank' });
  });

  it('remembers only the first words, and splits no letter', () => {
    const long = without({ cards: { c: { ...map.cards.c, text: '👍'.repeat(300) } as never } });
    const { words } = placeOn(long, 'cards:c').was;
    expect([...words].length).toBe(80);
    expect(/\p{Surrogate}/u.test(words)).toBe(false);
  });

  it('is there, unplaced, deleted or gone', () => {
    const card = placeOn(map, 'cards:c');
    const cell = placeOn(map, 'lanes:l', { activity: 'a', at: { x: 0.5, y: 0.5 } });
    expect([card, cell].map((each) => placeState(map, each))).toEqual(['there', 'there']);
    const noLane = without({ lanes: { l: dead(map.lanes.l) } });
    expect([card, cell].map((each) => placeState(noLane, each))).toEqual(['unplaced', 'deleted']);
    const noActivity = without({ activities: { a: dead(map.activities.a) } });
    expect([card, cell].map((each) => placeState(noActivity, each))).toEqual(['unplaced', 'deleted']);
    const noPhase = without({ phases: { p: dead(map.phases.p) } });
    expect([card, cell].map((each) => placeState(noPhase, each))).toEqual(['unplaced', 'unplaced']);
    const noCard = without({ cards: { c: dead(map.cards.c) } });
    expect([card, cell].map((each) => placeState(noCard, each))).toEqual(['deleted', 'there']);
    expect([card, cell].map((each) => placeState(emptyMap('en'), each))).toEqual(['gone', 'gone']);
    expect(placeState(emptyMap('en'), placeOn(map, 'map'))).toBe('there');
  });
});

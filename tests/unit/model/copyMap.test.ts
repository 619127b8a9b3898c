import { expect, it } from 'vitest';
import { copyMap, deriveGrid, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';

it('copies the live records under fresh ids, every reference following', () => {
  const base = templateMap('first-home', 'en');
  const map: JourneyMap = {
    ...base,
    links: {
      l: {
        id: 'l',
        from: { root: 'cards', id: 'pain-point-silence' },
        to: { root: 'activities', id: 'activity-keys' },
        type: 'cause',
        label: 'activity-keys',
        deletedAt: null,
      },
    },
    phases: { ...base.phases, old: { id: 'old', order: 'z', title: '', colour: 0, deletedAt: 3 } },
  };
  let next = 0;
  const copy = copyMap(map, () => `id${next++}`);
  const ids = [...Object.keys(copy.cards), ...Object.keys(copy.phases), ...Object.keys(copy.links)];
  expect(ids.every((id) => id.startsWith('id'))).toBe(true);
  expect(Object.keys(copy.phases)).toHaveLength(5);
  const [from, to] = [deriveGrid(map), deriveGrid(copy)];
  expect(to.unplaced.cards).toEqual([]);
  expect(to.lanes.map(({ cards }) => cards.map(({ card, column, span }) => [card.text, column, span]))).toEqual(
    from.lanes.map(({ cards }) => cards.map(({ card, column, span }) => [card.text, column, span])),
  );
  const silence = Object.values(copy.cards).find(({ text }) => text.startsWith('No reply'));
  expect(copy.cards[String(silence?.fields.need)]?.text).toBe('Know where I stand');
  const [link] = Object.values(copy.links);
  expect(link?.from.id).toBe(silence?.id);
  expect(copy.activities[link?.to.id ?? '']?.text).toBe('Gets the keys, inspects');
  expect(link?.label).toBe('activity-keys');
});

import { expect, it } from 'vitest';
import { mergeMap } from '../../../src/document/bulk/index.ts';
import { copyMap, deriveGrid, type JourneyMap } from '../../../src/model/index.ts';
import { templateMap } from '../../../src/model/templates/index.ts';
import { driveMap } from '../../driver/MapDriver.ts';

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
    phases: { ...base.phases, old: { id: 'old', order: 'z', title: '', colour: 0, notes: '', deletedAt: 3 } },
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

it('copies whose cards and lanes are, and what cards rest on, under the fresh ids', () => {
  const base = templateMap('first-home', 'en');
  const map = shareOut(base);
  let next = 0;
  const copy = copyMap(map, () => `id${next++}`);
  const anna = Object.values(copy.personas).find(({ name }) => name === map.personas['persona-anna']?.name);
  const source = Object.keys(copy.sources)[0];
  const card = Object.values(copy.cards).find(({ text }) => text === map.cards['need-stand']?.text);
  const lane = Object.values(copy.lanes).find(({ title }) => title === map.lanes['lane-need']?.title);
  expect(card?.personas).toEqual([anna?.id]);
  expect(card?.sources).toEqual([source]);
  expect(card?.tags).toEqual(['persona-anna']);
  expect(lane?.personas).toEqual([anna?.id]);
});

it('keeps whose cards and lanes are, and what cards rest on, when a map is taken in', () => {
  const given = copyMap(shareOut(templateMap('first-home', 'en')), (id) => `g-${id}`);
  const driver = driveMap(templateMap('first-home', 'en'));
  driver.run(mergeMap, { map: given });
  const taken = Object.values(driver.map().cards).filter(
    ({ id, text }) => id !== 'need-stand' && text === 'Know where I stand',
  );
  expect(taken).toHaveLength(1);
  expect(taken[0]?.personas).toEqual(['persona-anna']);
  expect(driver.map().sources[taken[0]?.sources[0] ?? '']?.reference).toBe('Interviews');
  const lanes = Object.values(driver.map().lanes).filter(({ title }) => title === 'Anna alone');
  expect(lanes.map(({ personas }) => personas)).toEqual([['persona-anna']]);
});

/** The map with a card and lanes of Anna's own, and a source under the card. */
function shareOut(map: JourneyMap): JourneyMap {
  const card = map.cards['need-stand'];
  const lane = map.lanes['lane-need'];
  if (!card || !lane) throw new Error('the sample has changed');
  const personas = ['persona-anna'];
  return {
    ...map,
    cards: { ...map.cards, [card.id]: { ...card, personas, sources: ['s1'], tags: ['persona-anna'] } },
    lanes: {
      ...map.lanes,
      [lane.id]: { ...lane, personas },
      own: { ...lane, id: 'own', kind: 'note', title: 'Anna alone', personas },
    },
    sources: { s1: { id: 's1', type: 'interview', reference: 'Interviews', date: '', n: 6, deletedAt: null } },
  };
}

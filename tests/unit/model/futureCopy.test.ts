import { expect, it } from 'vitest';
import { compareMaps } from '../../../src/model/compare/index.ts';
import { futureCopy, parseMapFile, writeMapFile } from '../../../src/model/index.ts';
import { driveTemplate } from '../../driver/MapDriver.ts';

it('a future-state copy holds every live record under its id, remembers its origin, and holds no key', () => {
  const driver = driveTemplate('first-home');
  driver.delete('cards:need-dare');
  const current = driver.map();
  const copy = futureCopy(current, 'map-1', 1_000);
  expect(copy.map).toMatchObject({
    state: 'future',
    origin: { map: 'map-1', title: current.map.title, at: 1_000 },
  });
  expect(Object.keys(copy.cards)).toEqual(Object.keys(current.cards).filter((id) => id !== 'need-dare'));
  const [own, ...others] = compareMaps(current, copy);
  expect(own?.type === 'changed' && own.changes.map(({ field }) => field)).toEqual(['state', 'origin']);
  expect(others).toEqual([]);
  const read = parseMapFile(writeMapFile(copy));
  expect(read.ok && read.value).toEqual(copy);
  expect(Object.keys(copy.map.origin ?? {})).toEqual(['map', 'title', 'at']);
});

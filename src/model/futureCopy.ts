import { copyMap } from './copyMap.ts';
import type { JourneyMap } from './map.ts';

/**
 * A copy to turn into the future state: it remembers the map it was made from, `id`, and when, `at` ms since 1970. Its records
 * keep their ids, so that the two can be compared; deleted ones stay behind.
 */
export function futureCopy(map: JourneyMap, id: string, at: number): JourneyMap {
  const copy = copyMap(map, (each) => each);
  return { ...copy, map: { ...copy.map, state: 'future', origin: { map: id, title: map.map.title, at } } };
}

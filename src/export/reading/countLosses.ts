import { kindOf } from '../../kinds/registry.ts';
import { deriveCurves } from '../../layout/index.ts';
import { isLive, type JourneyMap, liveLinks, type MapGrid, sourcesOf, undrawnLinks } from '../../model/index.ts';
import type { Loss } from '../losses.ts';

const COUNTS = {
  pictures: (map) =>
    Object.values(map.cards).filter((card) => isLive(card) && kindOf(card.kind)?.traits.picture).length,
  notes: (map) => Object.values(map.phases).filter((phase) => isLive(phase) && phase.notes.trim() !== '').length,
  sources: (map) => {
    const cards = Object.values(map.cards).filter(isLive);
    return new Set(cards.flatMap((card) => sourcesOf(card, map.sources).map(({ id }) => id))).size;
  },
  curves: (_, grid) => deriveCurves(grid).length,
  links: (map, grid) => liveLinks(map).length - undrawnLinks(map, grid).length,
  unplaced: (_, { unplaced }) => unplaced.cards.length + unplaced.activities.length,
} as const satisfies Partial<Record<Loss['code'], (map: JourneyMap, grid: MapGrid) => number>>;

/** What a format that holds none of these fails to hold of a map; nothing that the map has none of. */
export function countLosses(map: JourneyMap, grid: MapGrid, codes: readonly (keyof typeof COUNTS)[]): readonly Loss[] {
  return codes.map((code) => ({ code, count: COUNTS[code](map, grid) })).filter(({ count }) => count > 0);
}

/**
 * Links between cards and activities. A link outlives its ends: where one is deleted or unplaced the link is not drawn but
 * listed, and when the end comes back so does the arrow.
 */
import type { MapGrid } from './grid.ts';
import { isLive, type JourneyMap } from './map.ts';
import type { Link } from './records.ts';

export type LinkEnd = Link['from'];
export type LinkType = Link['type'];

export const LINK_TYPES = ['flow', 'path', 'cause', 'handover'] as const satisfies readonly LinkType[];

/** Why an end has no place on the map; null when it has one. */
export type EndTrouble = 'gone' | 'unplaced';

export function endTrouble(map: JourneyMap, grid: MapGrid, { root, id }: LinkEnd): EndTrouble | null {
  const record = map[root][id];
  if (!record || !isLive(record)) return 'gone';
  const lost: readonly { readonly id: string }[] = grid.unplaced[root];
  return lost.some((one) => one.id === id) ? 'unplaced' : null;
}

export function isSameEnd(a: LinkEnd, b: LinkEnd): boolean {
  return a.root === b.root && a.id === b.id;
}

/** Live links in a lasting order. */
export function liveLinks(map: JourneyMap): readonly Link[] {
  return Object.values(map.links)
    .filter(isLive)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The live links that begin or end at a record. */
export function linksAt(map: JourneyMap, end: LinkEnd): readonly Link[] {
  return liveLinks(map).filter(({ from, to }) => isSameEnd(from, end) || isSameEnd(to, end));
}

/** The live links that cannot be drawn because an end has no place. */
export function undrawnLinks(map: JourneyMap, grid: MapGrid): readonly Link[] {
  return liveLinks(map).filter(({ from, to }) => endTrouble(map, grid, from) ?? endTrouble(map, grid, to));
}

/** Where records stand, and which of those with another order stand elsewhere in the eyes of people. */
import { isLive, type JourneyMap } from '../map.ts';
import { compareKeys } from '../order.ts';
import type { AnyRecord, Place, PlacedRoot } from './difference.ts';

/** The value that says where a record of each root stands. */
export const PLACE_FIELD: Readonly<Record<PlacedRoot, 'order' | 'place'>> = {
  phases: 'order',
  activities: 'place',
  lanes: 'order',
  cards: 'place',
  personas: 'order',
};

export function isPlacedRoot(root: string): root is PlacedRoot {
  return Object.hasOwn(PLACE_FIELD, root);
}

export function placeOf(root: PlacedRoot, record: AnyRecord): Place {
  return Reflect.get(record, PLACE_FIELD[root]) as Place;
}

function orderOf(place: Place): string {
  return typeof place === 'string' ? place : (place?.order ?? '');
}

/** The same for all siblings, whose orders say which comes first. */
function siblingsOf(place: Place): string {
  if (place === null) return 'unplaced';
  if (typeof place === 'string') return '';
  return JSON.stringify('lane' in place ? [place.lane, place.activity] : [place.phase]);
}

function spanOf(place: Place): number {
  return typeof place === 'object' && place !== null && 'span' in place ? place.span : 1;
}

interface Pair {
  readonly id: string;
  readonly before: Place;
  readonly after: Place;
}

/**
 * Ids of a root’s records that got another order and stand where they stood: among the siblings both maps hold, nobody sees a
 * move. Of the others as few as possible are left, and never one whose order is as before.
 */
export function findShifts(current: JourneyMap, future: JourneyMap, root: PlacedRoot): ReadonlySet<string> {
  const groups = new Map<string, Pair[]>();
  for (const [id, record] of Object.entries<AnyRecord>(current[root])) {
    const other: AnyRecord | undefined = Object.hasOwn(future[root], id) ? future[root][id] : undefined;
    if (!other || !isLive(record) || !isLive(other)) continue;
    const pair = { id, before: placeOf(root, record), after: placeOf(root, other) };
    const group = siblingsOf(pair.before);
    if (group !== siblingsOf(pair.after)) continue;
    const siblings = groups.get(group);
    if (siblings) siblings.push(pair);
    else groups.set(group, [pair]);
  }
  return new Set([...groups.values()].flatMap(shiftsAmong));
}

function shiftsAmong(pairs: readonly Pair[]): readonly string[] {
  const isFixed = ({ before, after }: Pair) => orderOf(before) === orderOf(after);
  if (pairs.every(isFixed)) return [];
  const rank = new Map(sortedBy(pairs, ({ before }) => before).map(({ id }, i) => [id, i]));
  const rankOf = ({ id }: Pair): number => rank.get(id) ?? 0;
  const shifts: Pair[] = [];
  let gap: Pair[] = [];
  let floor = -1;
  const close = (ceiling: number): void => {
    const between = gap.filter((pair) => rankOf(pair) > floor && rankOf(pair) < ceiling);
    shifts.push(...longestRising(between, rankOf));
    gap = [];
    floor = ceiling;
  };
  for (const pair of sortedBy(pairs, ({ after }) => after)) {
    if (isFixed(pair)) close(rankOf(pair));
    else gap.push(pair);
  }
  close(pairs.length);
  return shifts.filter(({ before, after }) => spanOf(before) === spanOf(after)).map(({ id }) => id);
}

function sortedBy(pairs: readonly Pair[], place: (pair: Pair) => Place): readonly Pair[] {
  return [...pairs].sort((a, b) => compareKeys(orderOf(place(a)), a.id, orderOf(place(b)), b.id));
}

/** A longest subsequence whose ranks rise (patience sorting, after Fredman 1975). */
function longestRising<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  interface Link {
    readonly item: T;
    readonly previous: Link | null;
  }
  /** At each index the end of a rising sequence that long, with the lowest rank. */
  const ends: Link[] = [];
  for (const item of items) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const end = ends[middle];
      if (end && rankOf(end.item) < rankOf(item)) low = middle + 1;
      else high = middle;
    }
    ends[low] = { item, previous: ends[low - 1] ?? null };
  }
  const found: T[] = [];
  for (let link = ends.at(-1) ?? null; link; link = link.previous) found.push(link.item);
  return found.reverse();
}

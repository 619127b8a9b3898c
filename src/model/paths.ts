/**
 * Alternative paths: a link of type `path` from one activity to a later one is another way, past the activities between.
 *
 * Laws
 * - The moments of a path are those of the journey in their order, without the ones strictly between its ends.
 * - A path changes nothing but itself: take its link away, and the rest of the map is as it was.
 */
import { isLive, type JourneyMap } from './map.ts';

export interface JourneyPath {
  /** Id of its link. */
  readonly link: string;
  /** The link's label; may be empty. */
  readonly name: string;
  /** Columns of the activity where it leaves and of the one where it joins again; at least one column lies between. */
  readonly from: number;
  readonly to: number;
}

/** The paths of a map from left to right; `columnOf` is the column of each placed activity. */
export function derivePaths({ links }: JourneyMap, columnOf: ReadonlyMap<string, number>): readonly JourneyPath[] {
  return Object.values(links)
    .flatMap((link): JourneyPath[] => {
      const { from, to, type } = link;
      if (!isLive(link) || type !== 'path' || from.root !== 'activities' || to.root !== 'activities') return [];
      const start = columnOf.get(from.id);
      const end = columnOf.get(to.id);
      if (start === undefined || end === undefined || end - start < 2) return [];
      return [{ link: link.id, name: link.label, from: start, to: end }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.link < b.link ? -1 : 1));
}

/** Whether something at `position`, in columns, lies on the path. */
export function isOnPath({ from, to }: Pick<JourneyPath, 'from' | 'to'>, position: number): boolean {
  return position <= from || position >= to;
}

export function momentsOnPath<T extends { readonly position: number }>(
  path: Pick<JourneyPath, 'from' | 'to'>,
  moments: readonly T[],
): readonly T[] {
  return moments.filter(({ position }) => isOnPath(path, position));
}

import type { JourneyMap } from '../map.ts';
import { findPersonalData, PERSONAL_SORTS, type PersonalFinding, type PersonalSort } from '../personalData/index.ts';
import { findingKey } from './reviewMap.ts';

/** What looks like personal data and nobody has set aside in the map review. */
export function openPersonalData(map: JourneyMap): readonly PersonalFinding[] {
  const { dismissed } = map.map;
  return findPersonalData(map).filter(({ sort, on }) => !Object.hasOwn(dismissed, findingKey({ rule: sort, on })));
}

export interface PersonalSum {
  /** How many records it stands on, the map itself counted as one. */
  readonly places: number;
  readonly areCards: boolean;
  /** How many of each sort there are, at least 1. */
  readonly sorts: readonly { readonly sort: PersonalSort; readonly count: number }[];
}

export function sumPersonalData(found: readonly PersonalFinding[]): PersonalSum {
  const places = new Set(found.map(({ on }) => on));
  return {
    places: places.size,
    areCards: [...places].every((on) => on.startsWith('cards:')),
    sorts: PERSONAL_SORTS.map((sort) => ({
      sort,
      count: found.reduce((sum, one) => sum + (one.sort === sort ? one.count : 0), 0),
    })).filter(({ count }) => count > 0),
  };
}

import { type Curve, deriveCurves } from '../../layout/index.ts';
import { compareMaps, type Difference, invertDifference } from '../../model/compare/index.ts';
import { deriveGrid, type JourneyMap, type MapGrid } from '../../model/index.ts';

/** A map beside another: how it is, and how it should become. */
export interface Comparison {
  readonly before: JourneyMap;
  readonly after: JourneyMap;
  readonly grids: { readonly before: MapGrid; readonly after: MapGrid };
  /** The map on screen is the later one. */
  readonly isOwnAfter: boolean;
  /** What the other is called when it is this very map as it was; else null. */
  readonly version: string | null;
  /** What people are told of: without what only makes room, and without what says which of the two a map is. */
  readonly shown: readonly Difference[];
  /** Everything that makes the map on screen as the other is. */
  readonly toOther: readonly Difference[];
  readonly feelings: readonly Feeling[];
}

/** What is remembered of one persona’s journey, and its mean, in both maps; null where there are no scores. */
export interface Feeling {
  readonly persona: string;
  readonly remembered: Pair;
  readonly mean: Pair;
}

export interface Pair {
  readonly before: number | null;
  readonly after: number | null;
}

/** They tell a future map from a current one, and are not for bringing in. */
const IDENTITY = ['state', 'origin', 'schemaVersion'];

/** The last answer: the bar, the panel and the sheet ask for the same one. */
let last: { readonly own: JourneyMap; readonly other: JourneyMap; readonly comparison: Comparison } | null = null;

/** `other` comes first, as it is now, unless it is the future of `own`; `version` names it when it is `own` as it was. */
export function compareWith(own: JourneyMap, other: JourneyMap, version: string | null = null): Comparison {
  if (last?.own === own && last.other === other && last.comparison.version === version) return last.comparison;
  const isOwnAfter = version !== null || !(other.map.state === 'future' && own.map.state === 'current');
  const [before, after] = isOwnAfter ? [other, own] : [own, other];
  const grids = { before: deriveGrid(before), after: deriveGrid(after) };
  const all = compareMaps(before, after).flatMap(withoutIdentity);
  const comparison: Comparison = {
    before,
    after,
    grids,
    isOwnAfter,
    version,
    shown: all.filter((difference) => difference.type !== 'moved' || !difference.isShift),
    toOther: isOwnAfter ? all.map(invertDifference) : all,
    feelings: compareFeelings(grids),
  };
  last = { own, other, comparison };
  return comparison;
}

function withoutIdentity(difference: Difference): readonly Difference[] {
  if (difference.root !== 'map' || difference.type !== 'changed') return [difference];
  const changes = difference.changes.filter(({ field }) => !IDENTITY.includes(field));
  return changes.length > 0 ? [{ ...difference, changes }] : [];
}

function compareFeelings({ before, after }: Comparison['grids']): readonly Feeling[] {
  const [was, is] = [deriveCurves(before), deriveCurves(after)];
  const names = new Map([...was, ...is].map(({ persona }) => [persona?.id ?? '', persona?.name ?? '']));
  return [...names].map(([id, persona]) => {
    const of = (curves: readonly Curve[]) => curves.find((curve) => (curve.persona?.id ?? '') === id)?.result;
    return {
      persona,
      remembered: { before: of(was)?.remembered ?? null, after: of(is)?.remembered ?? null },
      mean: { before: of(was)?.mean ?? null, after: of(is)?.mean ?? null },
    };
  });
}

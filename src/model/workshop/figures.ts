/** What results say in numbers: the middle, the spread, where people disagree most, and who won. */
import type { BoxResult } from './result.ts';

export interface Spread {
  readonly median: number;
  /** The quartiles between which half of the values lie (linear interpolation, as Hyndman and Fan’s type 7). */
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/** Null for no values. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    min: quantile(sorted, 0),
    max: quantile(sorted, 1),
    count: sorted.length,
  };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

/** How far people are apart: the width of the middle half, then of all. Greater than 0 where they disagree at all. */
export function compareDisagreement(a: Spread, b: Spread): number {
  return b.high - b.low - (a.high - a.low) || b.max - b.min - (a.max - a.min);
}

export interface ScoredActivity {
  readonly activity: string;
  readonly spread: Spread;
}

/** The activities that were scored, those on which people disagree most first; those of one mind are last, in order of id. */
export function byDisagreement(result: BoxResult & { readonly type: 'score' }): readonly ScoredActivity[] {
  return Object.entries(result.scores)
    .flatMap(([activity, scores]) => {
      const spread = spreadOf(scores.map(({ score }) => score));
      return spread ? [{ activity, spread }] : [];
    })
    .sort((a, b) => compareDisagreement(a.spread, b.spread) || (a.activity < b.activity ? -1 : 1));
}

export interface RankedCard {
  readonly card: string;
  /** Dots. */
  readonly dots: number;
  /** People who gave it any. */
  readonly people: number;
  /** 1 for the most dots; equal dots, equal rank. */
  readonly rank: number;
}

/** The cards that got dots, the most first. */
export function rankVotes(result: BoxResult & { readonly type: 'vote' }): readonly RankedCard[] {
  const counted = Object.entries(result.votes)
    .map(([card, given]) => ({ card, dots: given.reduce((sum, { dots }) => sum + dots, 0), people: given.length }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots || (a.card < b.card ? -1 : 1));
  return counted.map((one) => ({ ...one, rank: counted.findIndex(({ dots }) => dots === one.dots) + 1 }));
}

export interface JudgedCard {
  readonly card: string;
  readonly spread: Spread;
}

/** The pain points that were judged, the most severe first, then those on which people disagree most. */
export function rankSeverity(result: BoxResult & { readonly type: 'severity' }): readonly JudgedCard[] {
  return Object.entries(result.severities)
    .flatMap(([card, judged]) => {
      const spread = spreadOf(judged.map(({ severity }) => severity));
      return spread ? [{ card, spread }] : [];
    })
    .sort(
      (a, b) =>
        b.spread.median - a.spread.median || compareDisagreement(a.spread, b.spread) || (a.card < b.card ? -1 : 1),
    );
}

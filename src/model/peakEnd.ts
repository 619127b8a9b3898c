/**
 * Peak–end: which moments of a journey are remembered, for one persona.
 *
 * Rule (Kahneman's peak–end rule; tie-breaking is Resa's): scores are −2…+2 and a blank stays blank. The peak is the largest
 * distance from neutral; on a tie the negative wins, then the latest; if all are neutral there is no peak. The end is the last
 * scored activity. Remembered is the mean of the two. A meta-analysis (Alaybek et al. 2022, 174 effects, r = .581) finds this
 * about as good a predictor as the mean, so the mean always stands beside it.
 */
import type { Evidence } from './records.ts';

export interface ScoredMoment {
  /** What the score belongs to: the id of an emotion card. */
  readonly id: string;
  /** Where it happens on the path, rising; may be fractional when a score spans several activities. */
  readonly position: number;
  /** −2…+2. */
  readonly score: number;
  readonly evidence: Evidence;
}

export interface PeakEnd {
  /** How many moments are scored; fewer than three is thin. */
  readonly count: number;
  readonly peak: ScoredMoment | null;
  readonly end: ScoredMoment | null;
  /** (peak + end) / 2, or null when there is no peak. Not rounded. */
  readonly remembered: number | null;
  /** Mean of all scores, or null when there are none. Not rounded. */
  readonly mean: number | null;
  /** The most positive moment above neutral, the latest on a tie. */
  readonly high: ScoredMoment | null;
  /** The most negative moment below neutral, the latest on a tie. */
  readonly low: ScoredMoment | null;
}

/** `moments` sorted by position. */
export function peakEnd(moments: readonly ScoredMoment[]): PeakEnd {
  let peak: ScoredMoment | null = null;
  let high: ScoredMoment | null = null;
  let low: ScoredMoment | null = null;
  let sum = 0;
  for (const moment of moments) {
    sum += moment.score;
    if (moment.score !== 0 && (!peak || isStronger(moment.score, peak.score))) peak = moment;
    if (moment.score > 0 && moment.score >= (high?.score ?? 0)) high = moment;
    if (moment.score < 0 && moment.score <= (low?.score ?? 0)) low = moment;
  }
  const end = moments.at(-1) ?? null;
  return {
    count: moments.length,
    peak,
    end,
    remembered: peak && end ? (peak.score + end.score) / 2 : null,
    mean: moments.length > 0 ? sum / moments.length : null,
    high,
    low,
  };
}

function isStronger(score: number, than: number): boolean {
  const difference = Math.abs(score) - Math.abs(than);
  if (difference !== 0) return difference > 0;
  return score < 0 || than > 0;
}

/** Scores at one place are averaged and rest on insight only if all do; the first names the place. Sorted by position. */
export function joinMoments(moments: readonly ScoredMoment[]): readonly ScoredMoment[] {
  const byPosition = new Map<number, [ScoredMoment, ...ScoredMoment[]]>();
  for (const moment of moments) {
    const here = byPosition.get(moment.position);
    if (here) here.push(moment);
    else byPosition.set(moment.position, [moment]);
  }
  return [...byPosition.values()]
    .map(
      (here): ScoredMoment => ({
        ...here[0],
        score: here.reduce((sum, { score }) => sum + score, 0) / here.length,
        evidence: here.every(({ evidence }) => evidence === 'insight') ? 'insight' : 'assumption',
      }),
    )
    .sort((a, b) => a.position - b.position);
}

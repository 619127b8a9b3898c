/** Why a journey is remembered otherwise than its mean, from the two moments that make the memory. */
import { roundTo } from '../../lib/number.ts';
import type { PeakEnd } from '../../model/index.ts';

/** Nothing scored; one score; no peak; hardly apart; else what pulls the memory away from the mean. */
export type WhyApart = 'empty' | 'one' | 'flat' | 'close' | `${'same' | 'both' | 'peak' | 'end'}${'Up' | 'Down'}`;

/** Numbers nearer than this, as shown to one decimal, are not worth a reason. */
const APART = 0.3;

/** What is remembered less the mean, or null where either is missing. Not rounded. */
export function gapOf({ remembered, mean }: PeakEnd): number | null {
  return remembered === null || mean === null ? null : remembered - mean;
}

export function whyApart(result: PeakEnd): WhyApart {
  const { count, peak, end, mean } = result;
  const gap = gapOf(result);
  if (count === 0) return 'empty';
  if (count === 1) return 'one';
  if (gap === null || !peak || !end || mean === null) return 'flat';
  if (Math.abs(roundTo(gap, 1)) < APART) return 'close';
  const way = gap > 0 ? 'Up' : 'Down';
  if (peak === end) return `same${way}`;
  const pulls = (score: number): boolean => (score - mean) * gap > 0;
  if (pulls(peak.score) && pulls(end.score)) return `both${way}`;
  return pulls(peak.score) ? `peak${way}` : `end${way}`;
}

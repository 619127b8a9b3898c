/** What a better moment would do to the memory, by the rule itself: scores are changed and peak–end is worked out anew. */

import type { Curve } from '../../layout/index.ts';
import { clamp } from '../../lib/geometry.ts';
import { formatScore } from '../../lib/number.ts';
import { peakEnd, type ScoredMoment } from '../../model/index.ts';
import { type Facts, momentName } from './facts.ts';

export interface WhatIf {
  readonly heading: string;
  readonly sentences: readonly string[];
}

/** How far a peak below neutral is lifted: an ordinary, not a perfect, moment. */
const LIFT = 1.5;
const ORDINARY = -0.5;
/** A nicer high: half a point. */
const NICER = 0.5;

/** Null where nothing stands out, so that there is nothing to lift. */
export function whatIf(facts: Facts, curve: Curve): WhatIf | null {
  const { peak, remembered } = curve.result;
  if (!peak || remembered === null) return null;
  return peak.score < 0 ? liftPeak(facts, curve, peak, remembered) : guardPeak(facts, curve, peak, remembered);
}

function liftPeak(facts: Facts, curve: Curve, peak: ScoredMoment, remembered: number): WhatIf {
  const { words } = facts;
  const target = Math.min(peak.score + LIFT, ORDINARY) > peak.score ? Math.min(peak.score + LIFT, ORDINARY) : 0;
  const lifted = withScore(curve.moments, peak, target);
  const after = peakEnd(lifted);
  const becomes = after.remembered ?? 0;
  const score = (value: number) => formatScore(value, facts.locale);
  const name = momentName(facts, peak);
  const moves = score(becomes) !== score(remembered);
  const sentences = [
    moves
      ? words.liftMoves(name, score(peak.score), score(target), score(remembered), score(becomes))
      : words.liftLeaves(name, score(peak.score), score(target), score(remembered)),
  ];
  if (after.peak && after.peak.id !== peak.id) sentences.push(words.newPeak(momentName(facts, after.peak)));
  const nicer = nicerHigh(facts, curve, remembered);
  if (nicer) sentences.push(nicer);
  return { heading: words.liftPeak, sentences };
}

/** Said only when it is so: that making the best moment better would change nothing. */
function nicerHigh(facts: Facts, { moments, plot, result }: Curve, remembered: number): string | null {
  const { high } = result;
  if (!high) return null;
  const after = peakEnd(withScore(moments, high, clamp(high.score + NICER, plot.min, plot.max)));
  return after.remembered === remembered ? facts.words.aloneNothing(momentName(facts, high)) : null;
}

function guardPeak(facts: Facts, { moments }: Curve, peak: ScoredMoment, remembered: number): WhatIf {
  const after = peakEnd(withScore(moments, peak, 0)).remembered ?? 0;
  const score = (value: number) => formatScore(value, facts.locale);
  const sentence = facts.words.losing(momentName(facts, peak), score(peak.score), score(remembered), score(after));
  return { heading: facts.words.keepPeak, sentences: [sentence] };
}

function withScore(moments: readonly ScoredMoment[], changed: ScoredMoment, score: number): ScoredMoment[] {
  return moments.map((moment) => (moment === changed ? { ...moment, score } : moment));
}

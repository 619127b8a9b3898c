/** What people found in a workshop, as it lies over the map: every score and its spread, and the dots of the vote. */
import type { MapOutcome, OutcomeScores } from '../mapView.ts';
import { byDisagreement, rankVotes } from './figures.ts';
import type { HeldWorkshop } from './held.ts';
import type { BoxResult } from './result.ts';

type Scores = BoxResult & { readonly type: 'score' };

/** Scores of each persona as they were given last, and the last vote; null where there is neither. */
export function outcomeOf(
  { runs }: Pick<HeldWorkshop, 'runs'>,
  results: ReadonlyMap<string, BoxResult>,
): MapOutcome | null {
  const opened = runs.flatMap(({ id }) => results.get(id) ?? []);
  const scored = new Map<string | null, Scores>();
  for (const result of opened) if (result.type === 'score') scored.set(result.persona, result);
  return outcomeFrom([...scored.values()], opened);
}

/** The scores that are being talked about, those of the run `current`; and the last vote, which stays. */
export function outcomeInTalk(
  { runs }: Pick<HeldWorkshop, 'runs'>,
  results: ReadonlyMap<string, BoxResult>,
  current: string | null,
): MapOutcome | null {
  const opened = runs.flatMap(({ id }) => results.get(id) ?? []);
  const now = results.get(current ?? '');
  return outcomeFrom(now?.type === 'score' ? [now] : [], opened);
}

function outcomeFrom(scored: readonly Scores[], opened: readonly BoxResult[]): MapOutcome | null {
  const scores = scored.flatMap(scoresOf);
  const vote = opened.findLast((result) => result.type === 'vote');
  const ranked = vote?.type === 'vote' ? rankVotes(vote) : [];
  if (scores.length === 0 && ranked.length === 0) return null;
  return { scores, votes: Object.fromEntries(ranked.map(({ card, dots, rank }) => [card, { dots, rank }])) };
}

function scoresOf(result: Scores): readonly OutcomeScores[] {
  const scored = byDisagreement(result);
  const [widest] = scored;
  const apart = widest ? widest.spread.high - widest.spread.low : 0;
  return scored.map(({ activity, spread: { median, low, high } }) => ({
    activity,
    persona: result.persona,
    values: (result.scores[activity] ?? []).map(({ score }) => score),
    median,
    low,
    high,
    isMostApart: high > low && high - low === apart,
  }));
}

import { useEffect, useMemo } from 'react';
import { type WorkshopView, workshopOf } from '../../../document/workshop/index.ts';
import type { MapOutcome } from '../../../model/index.ts';
import { byDisagreement, rankVotes } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';

const same = (view: WorkshopView) => view;

/** Shows on the map what was found: the scores while they are talked about, the dots of the last vote from then on. */
export function useOutcome(): void {
  const { talk, session } = useOpenMap();
  const view = useStore(workshopOf(talk).view, same);
  const outcome = useMemo(() => outcomeOf(view), [view]);
  useEffect(() => {
    session.setState(({ view: seen }) => ({ view: { ...seen, outcome } }));
    return () => session.setState(({ view: seen }) => ({ view: { ...seen, outcome: null } }));
  }, [session, outcome]);
}

/** Null while there is nothing to show. */
export function outcomeOf({ state, runs, results }: WorkshopView): MapOutcome | null {
  const current = results.get(state.run ?? '');
  const scored = current?.type === 'score' ? byDisagreement(current) : [];
  const widest = scored[0]?.spread;
  const isApart = (high: number, low: number) => widest !== undefined && high - low === widest.high - widest.low;
  const votes = runs.flatMap(({ id }) => {
    const result = results.get(id);
    return result?.type === 'vote' ? [result] : [];
  });
  const last = votes.at(-1);
  if (scored.length === 0 && !last) return null;
  return {
    persona: current?.type === 'score' ? current.persona : null,
    scores: scored.map(({ activity, spread: { median, low, high } }) => ({
      activity,
      values: current?.type === 'score' ? (current.scores[activity] ?? []).map(({ score }) => score) : [],
      median,
      low,
      high,
      isMostApart: high > low && isApart(high, low),
    })),
    votes: last ? Object.fromEntries(rankVotes(last).map(({ card, dots, rank }) => [card, { dots, rank }])) : {},
  };
}

import { useMemo } from 'react';
import { type WorkshopView, workshopOf } from '../../../document/workshop/index.ts';
import type { Card } from '../../../model/index.ts';
import { rankVotes } from '../../../model/workshop/index.ts';
import { useStore } from '../../../session/useStore.ts';
import { useOpenMap } from '../../editor/useOpenMap.ts';
import { type Opportunity, useOpportunities } from '../matrix/useOpportunities.ts';

const same = (view: WorkshopView) => view;

/** What is read aloud, in order. */
export function useChosen(): readonly Card[] {
  const { talk } = useOpenMap();
  const view = useStore(workshopOf(talk).view, same);
  const opportunities = useOpportunities();
  return useMemo(() => chosenOf(opportunities, view).map(({ card }) => card), [opportunities, view]);
}

/** The opportunities that got dots in the last vote, the most first; all of them where nobody has voted on any. */
export function chosenOf(
  opportunities: readonly Opportunity[],
  { ownRuns, results }: Pick<WorkshopView, 'ownRuns' | 'results'>,
): readonly Opportunity[] {
  const known = new Map(opportunities.map((one) => [one.card.id, one]));
  const votes = ownRuns.flatMap(({ id }) => {
    const result = results.get(id);
    return result?.type === 'vote' ? [result] : [];
  });
  const last = votes.at(-1);
  const voted = last ? rankVotes(last).flatMap(({ card }) => known.get(card) ?? []) : [];
  if (voted.length > 0) return voted;
  const gain = ({ impact, effort }: Opportunity) => (impact ?? 0) - (effort ?? 0);
  return opportunities.toSorted((a, b) => gain(b) - gain(a));
}

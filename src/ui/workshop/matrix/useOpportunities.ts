import { useMemo } from 'react';
import { kindOf, parseCard } from '../../../kinds/registry.ts';
import { type Card, isLive, type JourneyMap } from '../../../model/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { cardsByPhase } from '../part/useCardsByPhase.ts';

export interface Opportunity {
  readonly card: Card;
  /** 1 to 5; null while nobody has judged it. */
  readonly impact: number | null;
  readonly effort: number | null;
}

const wholeMap = (map: JourneyMap) => map;
const oneTo5 = (value: unknown) => (typeof value === 'number' ? value : null);

/** The cards that are judged by impact and effort, in the order of the map. */
export function useOpportunities(): readonly Opportunity[] {
  const map = useMapValue(wholeMap);
  return useMemo(() => opportunitiesOf(map), [map]);
}

export function opportunitiesOf(map: JourneyMap): readonly Opportunity[] {
  const ids = Object.values(map.cards)
    .filter((card) => isLive(card) && kindOf(card.kind)?.traits.matrix)
    .map(({ id }) => id);
  return cardsByPhase(map, ids)
    .flatMap(({ cards }) => cards)
    .map(({ card }) => {
      const fields = parseCard(card)?.fields;
      return { card, impact: oneTo5(fields?.impact), effort: oneTo5(fields?.effort) };
    });
}

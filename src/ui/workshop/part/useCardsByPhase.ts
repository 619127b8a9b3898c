import { useMemo } from 'react';
import { type Card, isLive, type JourneyMap } from '../../../model/index.ts';
import { useMapValue } from '../../editor/useOpenMap.ts';
import { gridOf } from '../../links/useEnd.ts';

export interface CardsOfPhase {
  /** Of the phase; empty for cards that wait unplaced. */
  readonly key: string;
  /** Null for cards that wait unplaced. */
  readonly title: string | null;
  readonly cards: readonly { readonly card: Card; readonly activity: string }[];
}

const wholeMap = (map: JourneyMap) => map;

/** The cards with these ids that still live, as they stand in the map: phase by phase, what is unplaced last. */
export function useCardsByPhase(ids: readonly string[]): readonly CardsOfPhase[] {
  const map = useMapValue(wholeMap);
  return useMemo(() => cardsByPhase(map, ids), [map, ids]);
}

export function cardsByPhase(map: JourneyMap, ids: readonly string[]): readonly CardsOfPhase[] {
  const grid = gridOf(map);
  const asked = new Set(ids);
  const placed = grid.lanes
    .flatMap(({ cards }) => cards)
    .filter(({ card }) => asked.has(card.id))
    .sort((a, b) => a.column - b.column);
  const groups = grid.phases.flatMap(({ phase, firstColumn, columnCount }) => {
    const cards = placed
      .filter(({ column }) => column >= firstColumn && column < firstColumn + columnCount)
      .map(({ card, column }) => ({ card, activity: grid.columns[column]?.activity?.text ?? '' }));
    return cards.length > 0 ? [{ key: phase.id, title: phase.title, cards }] : [];
  });
  const known = new Set(placed.map(({ card }) => card.id));
  const rest = ids.flatMap((id) => {
    const card = map.cards[id];
    return card && isLive(card) && !known.has(id) ? [{ card, activity: '' }] : [];
  });
  return rest.length > 0 ? [...groups, { key: '', title: null, cards: rest }] : groups;
}

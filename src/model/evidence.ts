/** What a map knows and what it only assumes: where cards come from, and the share of assumptions lane by lane and phase by phase. */
import { sourcesOf } from './cardSources.ts';
import type { MapGrid, PlacedCard } from './grid.ts';
import type { ById } from './map.ts';
import type { Card, Source } from './records.ts';

/** An insight that says nowhere where it comes from. */
export function lacksSource(card: Card, sources: ById<Source>): boolean {
  return card.evidence === 'insight' && card.evidenceNote.trim() === '' && sourcesOf(card, sources).length === 0;
}

/** Of some cards: how many tell assumption from insight, and the ids of those that are assumed. */
export interface EvidenceShare {
  readonly total: number;
  readonly assumed: readonly string[];
}

export interface EvidenceShares {
  readonly whole: EvidenceShare;
  /** In the order of the map; only those that hold something to weigh. */
  readonly lanes: readonly (EvidenceShare & { readonly id: string })[];
  readonly phases: readonly (EvidenceShare & { readonly id: string })[];
}

/** Cards with a place, of kinds that are weighed; one that spans several phases counts where it begins. */
export function evidenceShares(grid: MapGrid, isWeighed: (kind: string) => boolean): EvidenceShares {
  const weighed = grid.lanes.map(({ lane, cards }) => ({
    id: lane.id,
    cards: cards.filter(({ card }) => isWeighed(card.kind)),
  }));
  const all = weighed.flatMap(({ cards }) => cards);
  return {
    whole: shareOf(all),
    lanes: weighed.map(({ id, cards }) => ({ id, ...shareOf(cards) })).filter(({ total }) => total > 0),
    phases: grid.phases
      .map(({ phase, firstColumn, columnCount }) => ({
        id: phase.id,
        ...shareOf(all.filter(({ column }) => column >= firstColumn && column < firstColumn + columnCount)),
      }))
      .filter(({ total }) => total > 0),
  };
}

function shareOf(cards: readonly PlacedCard[]): EvidenceShare {
  return {
    total: cards.length,
    assumed: cards.flatMap(({ card }) => (card.evidence === 'assumption' ? [card.id] : [])),
  };
}

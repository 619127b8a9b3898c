import type { Card } from '../../model/index.ts';

/** A card with the height its text needs, at columns counted from the slide's first. */
export interface Measured {
  /** Null for an activity. */
  readonly card: Card | null;
  /** What is shown, and what else the card says, quietly behind it. */
  readonly text: string;
  readonly said: string;
  /** The text before it was shortened. */
  readonly whole: string;
  readonly isWhole: boolean;
  readonly column: number;
  readonly span: number;
  readonly height: number;
}

export interface Stacked extends Measured {
  /** Distance from the row's top. */
  readonly y: number;
}

/**
 * Cards dropped one after another into `columns`, each below all it would cover, as far as `limit` goes down.
 * A card that does not fit closes its columns, so that the rest keeps its order.
 */
export function stackCards(
  cards: readonly Measured[],
  columns: number,
  limit: number,
  gap: number,
): { readonly stacked: readonly Stacked[]; readonly rest: readonly Measured[]; readonly height: number } {
  const bottoms = new Array<number>(columns).fill(0);
  const stacked: Stacked[] = [];
  const rest: Measured[] = [];
  let height = 0;
  for (const card of cards) {
    const covered = bottoms.slice(card.column, card.column + card.span);
    const y = Math.max(...covered);
    const isPlaced = y + card.height <= limit;
    const bottom = isPlaced ? y + card.height + gap : Number.POSITIVE_INFINITY;
    bottoms.fill(bottom, card.column, card.column + card.span);
    if (isPlaced) {
      stacked.push({ ...card, y });
      height = Math.max(height, y + card.height);
    } else {
      rest.push(card);
    }
  }
  return { stacked, rest, height };
}

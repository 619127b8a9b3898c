import type { PlacedCard } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidCard, LaidColumn } from './types.ts';

/**
 * Cards of one lane, stacked from `top` downwards in each column; a card that spans several lies below whatever is lowest
 * among them, so that nothing overlaps. Answers the cards and the bottom of the lowest.
 */
export function stackCards(
  cards: readonly PlacedCard[],
  columns: readonly LaidColumn[],
  top: number,
  measurer: Measurer,
): { readonly cards: readonly LaidCard[]; readonly bottom: number } {
  const free = columns.map(() => top);
  let bottom = top;
  const laid = cards.map(({ card, place, column, span }) => {
    const covered = columns.slice(column, column + span);
    const width = cardWidth(covered.map((one) => one.width));
    const height = measurer.cardHeight(card, width);
    const y = Math.max(...free.slice(column, column + span));
    for (let i = column; i < column + span; i++) free[i] = y + height + SHEET.cardGap;
    bottom = Math.max(bottom, y + height);
    const x = (covered[0]?.x ?? 0) + SHEET.cellInset;
    return { id: card.id, box: { x, y, width, height }, lane: place.lane, column, span };
  });
  return { cards: laid, bottom };
}

import { required } from '../lib/assert.ts';
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
    const first = required(columns[column], 'the column of a placed card');
    const last = required(columns[column + span - 1], 'the last column of a placed card');
    const width = cardWidth(last.x + last.width - first.x);
    const height = measurer.cardHeight(card, width);
    let y = top;
    for (let i = column; i < column + span; i++) y = Math.max(y, free[i] ?? top);
    for (let i = column; i < column + span; i++) free[i] = y + height + SHEET.cardGap;
    bottom = Math.max(bottom, y + height);
    const x = first.x + SHEET.cellInset;
    return { id: card.id, box: { x, y, width, height }, lane: place.lane, column, span };
  });
  return { cards: laid, bottom };
}

import { required } from '../lib/assert.ts';
import type { PlacedCard } from '../model/index.ts';
import { cardWidth, type Measurer } from './measure.ts';
import { SHEET } from './metrics.ts';
import type { LaidCard, LaidColumn } from './types.ts';

/** Whether any of the columns a card covers is not folded. */
export function isSeen(
  at: { readonly column: number; readonly span: number },
  columns: readonly LaidColumn[],
): boolean {
  return columns.slice(at.column, at.column + at.span).some(({ isFolded }) => !isFolded);
}

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
  const seen = cards.filter((card) => isSeen(card, columns));
  const laid = seen.map(({ card, place, column, span }) => {
    // A folded column at either end is left free: what is counted there can be read.
    const open = columns.slice(column, column + span).filter(({ isFolded }) => !isFolded);
    const first = required(open[0], 'an open column of a card that is seen');
    const last = required(open.at(-1), 'the last open column of a card that is seen');
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

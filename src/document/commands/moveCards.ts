import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';
import { type CardInsertion, checkCell, placeCards } from './placing.ts';

export interface MoveCards {
  readonly cards: readonly {
    readonly id: string;
    readonly lane: string;
    readonly activity: string;
    /** In the stack of the cell, counted without the cards that move. */
    readonly index?: number;
  }[];
}

/** Each card keeps its span. A card deleted meanwhile stays as it is. */
export const moveCards: Command<MoveCards> = {
  id: 'moveCards',
  run: (draft, { cards }) => {
    const map = mapBefore(draft);
    const insertions: CardInsertion[] = [];
    for (const { id, lane, activity, index } of cards) {
      const card = checkFound(map, 'cards', id);
      checkCell(map, card.kind, lane, activity);
      if (card.deletedAt === null) insertions.push({ card, lane, activity, span: card.place?.span ?? 1, index });
    }
    placeCards(draft, map, insertions);
  },
};

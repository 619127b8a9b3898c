import type { Command } from '../types.ts';
import { checkFound, checkNewIds, checkRoom, mapBefore } from './checks.ts';
import { type CardInsertion, placeCards } from './placing.ts';
import { cardsIn } from './sequence.ts';

export interface DuplicateCards {
  readonly cards: readonly { readonly id: string; readonly newId: string }[];
}

/** Each copy stands right below its original; the copy of an unplaced card is unplaced. */
export const duplicateCards: Command<DuplicateCards> = {
  id: 'duplicateCards',
  run: (draft, { cards }) => {
    const map = mapBefore(draft);
    checkNewIds(
      map,
      'cards',
      cards.map(({ newId }) => newId),
    );
    checkRoom(map, 'cards', cards.length);
    const insertions: CardInsertion[] = [];
    for (const { id, newId } of cards) {
      const original = checkFound(map, 'cards', id);
      const card = { ...original, id: newId, place: null, fields: { ...original.fields }, deletedAt: null };
      draft.cards[newId] = card;
      if (!original.place) continue;
      const { lane, activity, span } = original.place;
      const index = cardsIn(map, lane, activity).findIndex((sibling) => sibling.id === id) + 1;
      insertions.push({ card, lane, activity, span, index });
    }
    placeCards(draft, map, insertions);
  },
};

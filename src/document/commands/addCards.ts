import { type Card, cardSchema, freshCard } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkRoom, checkSpan, checkText, checkValue, mapBefore } from './checks.ts';
import { type CardInsertion, checkCell, placeCards } from './placing.ts';

export interface AddCards {
  readonly cards: readonly ({
    readonly id: string;
    readonly kind: string;
    /** Lane and activity are both null for a card that waits unplaced. */
    readonly lane: string | null;
    readonly activity: string | null;
    readonly span?: number;
    /** In the stack of the cell; at its end when absent. */
    readonly index?: number;
  } & Partial<Omit<Card, 'id' | 'kind' | 'place' | 'deletedAt'>>)[];
}

export const addCards: Command<AddCards> = {
  id: 'addCards',
  run: (draft, { cards }) => {
    const map = mapBefore(draft);
    checkNewIds(
      map,
      'cards',
      cards.map(({ id }) => id),
    );
    checkRoom(map, 'cards', cards.length);
    const insertions: CardInsertion[] = [];
    for (const { id, kind, lane, activity, span = 1, index, ...values } of cards) {
      const card: Card = checkValue(
        cardSchema,
        freshCard({
          ...values,
          id,
          kind,
          text: checkText(values.text ?? ''),
          evidenceNote: checkText(values.evidenceNote ?? ''),
          fields: { ...values.fields },
        }),
        'card',
      );
      draft.cards[id] = card;
      if (lane === null && activity === null) continue;
      if (lane === null || activity === null) throw new CommandError('wrong-value', { field: 'place' });
      checkCell(map, kind, lane, activity);
      insertions.push({ card, lane, activity, span: checkSpan(span), index });
    }
    placeCards(draft, map, insertions);
  },
};

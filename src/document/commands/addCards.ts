import { type Card, cardSchema, type Evidence, type FieldValue } from '../../model/index.ts';
import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkRoom, checkSpan, checkText, checkValue, mapBefore } from './checks.ts';
import { type CardInsertion, checkCell, placeCards } from './placing.ts';

export interface AddCards {
  readonly cards: readonly {
    readonly id: string;
    readonly kind: string;
    /** Lane and activity are both null for a card that waits unplaced. */
    readonly lane: string | null;
    readonly activity: string | null;
    readonly span?: number;
    /** In the stack of the cell; at its end when absent. */
    readonly index?: number;
    readonly text?: string;
    readonly fields?: Readonly<Record<string, FieldValue>>;
    readonly evidence?: Evidence;
    readonly evidenceNote?: string;
  }[];
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
        {
          id,
          kind,
          place: null,
          text: checkText(values.text ?? ''),
          evidence: values.evidence ?? 'assumption',
          evidenceNote: checkText(values.evidenceNote ?? ''),
          moment: null,
          fields: { ...values.fields },
          deletedAt: null,
        },
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

import * as z from 'zod/mini';
import { type Card, cardSchema } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkFound, checkText, checkValue, mapBefore } from './checks.ts';

export interface SetCard {
  readonly id: string;
  readonly values: Partial<Pick<Card, 'evidence' | 'evidenceNote' | 'moment' | 'sources' | 'tags' | 'personas'>>;
}

const valuesSchema = z.partial(
  z.strictObject(
    z.pick(cardSchema, {
      evidence: true,
      evidenceNote: true,
      moment: true,
      sources: true,
      tags: true,
      personas: true,
    }).shape,
  ),
);

export const setCard: Command<SetCard> = {
  id: 'setCard',
  run: (draft, { id, values }) => {
    checkFound(mapBefore(draft), 'cards', id);
    const note = values.evidenceNote === undefined ? {} : { evidenceNote: checkText(values.evidenceNote) };
    Object.assign(draft.cards[id] ?? {}, checkValue(valuesSchema, { ...values, ...note }, 'card'));
  },
};

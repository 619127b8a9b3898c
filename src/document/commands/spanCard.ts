import { CommandError } from '../errors.ts';
import type { Command } from '../types.ts';
import { checkFound, checkSpan, mapBefore } from './checks.ts';

export interface SpanCard {
  readonly id: string;
  /** The first activity it covers. */
  readonly activity: string;
  /** Activities it covers, from 1. */
  readonly span: number;
}

export const spanCard: Command<SpanCard> = {
  id: 'spanCard',
  run: (draft, { id, activity, span }) => {
    const map = mapBefore(draft);
    const { place } = checkFound(map, 'cards', id);
    checkFound(map, 'activities', activity);
    if (!place) throw new CommandError('wrong-value', { field: 'place' });
    const next = { ...place, activity, span: checkSpan(span) };
    const card = draft.cards[id];
    if (card && (next.activity !== place.activity || next.span !== place.span)) card.place = next;
  },
};

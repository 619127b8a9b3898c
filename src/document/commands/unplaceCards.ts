import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';

export interface UnplaceCards {
  readonly ids: readonly string[];
}

export const unplaceCards: Command<UnplaceCards> = {
  id: 'unplaceCards',
  run: (draft, { ids }) => {
    const map = mapBefore(draft);
    for (const id of ids) {
      const { place, deletedAt } = checkFound(map, 'cards', id);
      const card = draft.cards[id];
      if (card && place && deletedAt === null) card.place = null;
    }
  },
};

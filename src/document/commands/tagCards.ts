import { type Card, cardSchema } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkFound, checkValue, mapBefore } from './checks.ts';

export interface TagCards {
  readonly ids: readonly string[];
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** Gives tags to cards and takes tags off them; the others each card has stay. */
export const tagCards: Command<TagCards> = {
  id: 'tagCards',
  run: (draft, { ids, add = [], remove = [] }) => {
    const map = mapBefore(draft);
    const changes = ids.map((id): [string, Card['tags']] => {
      const { tags } = checkFound(map, 'cards', id);
      const kept = tags.filter((tag) => !remove.includes(tag));
      return [id, checkValue(cardSchema.shape.tags, [...new Set([...kept, ...add])], 'tags')];
    });
    for (const [id, tags] of changes) Object.assign(draft.cards[id] ?? {}, { tags });
  },
};

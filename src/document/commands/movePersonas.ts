import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface MovePersonas {
  readonly ids: readonly string[];
  /** Among the personas that stay where they are. */
  readonly index: number;
}

export const movePersonas: Command<MovePersonas> = {
  id: 'movePersonas',
  run: (draft, { ids, index }) => {
    const map = mapBefore(draft);
    const live = ids.filter((id) => checkFound(map, 'personas', id).deletedAt === null);
    const insertions = live.map((id) => ({ id, index }));
    for (const [id, order] of planSequence(liveSiblings(map, 'personas'), insertions)) {
      const moved = draft.personas[id];
      if (moved) moved.order = order;
    }
  },
};

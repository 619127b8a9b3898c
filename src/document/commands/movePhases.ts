import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface MovePhases {
  readonly ids: readonly string[];
  /** Among the phases that stay where they are. */
  readonly index: number;
}

export const movePhases: Command<MovePhases> = {
  id: 'movePhases',
  run: (draft, { ids, index }) => {
    const map = mapBefore(draft);
    const live = ids.filter((id) => checkFound(map, 'phases', id).deletedAt === null);
    const insertions = live.map((id) => ({ id, index }));
    for (const [id, order] of planSequence(liveSiblings(map, 'phases'), insertions)) {
      const moved = draft.phases[id];
      if (moved) moved.order = order;
    }
  },
};

import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface MoveLanes {
  readonly ids: readonly string[];
  /** Among the lanes that stay where they are. */
  readonly index: number;
}

export const moveLanes: Command<MoveLanes> = {
  id: 'moveLanes',
  run: (draft, { ids, index }) => {
    const map = mapBefore(draft);
    const live = ids.filter((id) => checkFound(map, 'lanes', id).deletedAt === null);
    const insertions = live.map((id) => ({ id, index }));
    for (const [id, order] of planSequence(liveSiblings(map, 'lanes'), insertions)) {
      const moved = draft.lanes[id];
      if (moved) moved.order = order;
    }
  },
};

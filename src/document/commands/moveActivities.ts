import type { Command } from '../types.ts';
import { checkFound, mapBefore } from './checks.ts';
import { activitiesIn, planSequence } from './sequence.ts';

export interface MoveActivities {
  readonly ids: readonly string[];
  readonly phase: string;
  /** Among the phase's activities that stay where they are. */
  readonly index: number;
}

/** Cards go with their activities: a place names the activity, not the column. */
export const moveActivities: Command<MoveActivities> = {
  id: 'moveActivities',
  run: (draft, { ids, phase, index }) => {
    const map = mapBefore(draft);
    checkFound(map, 'phases', phase);
    const live = ids.filter((id) => checkFound(map, 'activities', id).deletedAt === null);
    const insertions = live.map((id) => ({ id, index }));
    for (const [id, order] of planSequence(activitiesIn(map, phase), insertions)) {
      const activity = draft.activities[id];
      if (activity) activity.place = { phase, order };
    }
  },
};

import type { Command } from '../types.ts';
import { checkFound, checkNewIds, checkRoom, checkText, mapBefore } from './checks.ts';
import { activitiesIn, planSequence } from './sequence.ts';

export interface AddActivities {
  readonly activities: readonly { readonly id: string; readonly text: string }[];
  readonly phase: string;
  readonly index?: number;
}

export const addActivities: Command<AddActivities> = {
  id: 'addActivities',
  run: (draft, { activities, phase, index }) => {
    const map = mapBefore(draft);
    checkFound(map, 'phases', phase);
    checkNewIds(
      map,
      'activities',
      activities.map(({ id }) => id),
    );
    checkRoom(map, 'activities', activities.length);
    for (const { id, text } of activities) {
      draft.activities[id] = { id, place: { phase, order: '' }, text: checkText(text), deletedAt: null };
    }
    const insertions = activities.map(({ id }) => ({ id, index }));
    for (const [id, order] of planSequence(activitiesIn(map, phase), insertions)) {
      const activity = draft.activities[id];
      if (activity) activity.place = { phase, order };
    }
  },
};

import { freshPhase } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkRoom, checkText, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface AddPhases {
  /** `colour` is an index into the theme's phase colours; the next one in turn when absent. */
  readonly phases: readonly { readonly id: string; readonly title: string; readonly colour?: number }[];
  readonly index?: number;
}

const COLOURS = 8;

export const addPhases: Command<AddPhases> = {
  id: 'addPhases',
  run: (draft, { phases, index }) => {
    const map = mapBefore(draft);
    const siblings = liveSiblings(map, 'phases');
    checkNewIds(
      map,
      'phases',
      phases.map(({ id }) => id),
    );
    checkRoom(map, 'phases', phases.length);
    phases.forEach(({ id, title, colour }, i) => {
      draft.phases[id] = freshPhase({
        id,
        order: '',
        title: checkText(title),
        colour: colour ?? (siblings.length + i) % COLOURS,
      });
    });
    const insertions = phases.map(({ id }) => ({ id, index }));
    for (const [id, order] of planSequence(siblings, insertions)) {
      const phase = draft.phases[id];
      if (phase) phase.order = order;
    }
  },
};

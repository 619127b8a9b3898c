import { freshLane } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkNewIds, checkRoom, checkText, mapBefore } from './checks.ts';
import { liveSiblings, planSequence } from './sequence.ts';

export interface AddLanes {
  readonly lanes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly hint: string;
  }[];
  readonly index?: number;
}

export const addLanes: Command<AddLanes> = {
  id: 'addLanes',
  run: (draft, { lanes, index }) => {
    const map = mapBefore(draft);
    checkNewIds(
      map,
      'lanes',
      lanes.map(({ id }) => id),
    );
    checkRoom(map, 'lanes', lanes.length);
    for (const { id, kind, title, hint } of lanes) {
      draft.lanes[id] = freshLane({ id, order: '', kind, title: checkText(title), hint: checkText(hint) });
    }
    const insertions = lanes.map(({ id }) => ({ id, index }));
    for (const [id, order] of planSequence(liveSiblings(map, 'lanes'), insertions)) {
      const lane = draft.lanes[id];
      if (lane) lane.order = order;
    }
  },
};

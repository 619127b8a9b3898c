import * as z from 'zod/mini';
import { isLive, RECORD_SCHEMAS } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkFound, checkValue, mapBefore } from './checks.ts';

export type SetRecord =
  | { readonly root: 'phases' | 'personas'; readonly id: string; readonly values: { readonly colour: number } }
  | { readonly root: 'lanes'; readonly id: string; readonly values: { readonly kind: string } };

const valuesSchemas = {
  phases: z.strictObject(z.pick(RECORD_SCHEMAS.phases, { colour: true }).shape),
  personas: z.strictObject(z.pick(RECORD_SCHEMAS.personas, { colour: true }).shape),
  lanes: z.strictObject(z.pick(RECORD_SCHEMAS.lanes, { kind: true }).shape),
} as const;

/** Values that are neither text nor place. A lane's cards follow its kind, keeping their own values for the way back. */
export const setRecord: Command<SetRecord> = {
  id: 'setRecord',
  run: (draft, { root, id, values }) => {
    const map = mapBefore(draft);
    checkFound(map, root, id);
    const checked = checkValue<object>(valuesSchemas[root], values, root);
    if (root === 'lanes') {
      for (const card of Object.values(map.cards)) {
        const followed = isLive(card) && card.place?.lane === id && card.kind === map.lanes[id]?.kind;
        if (followed) Object.assign(draft.cards[card.id] ?? {}, checked);
      }
    }
    Object.assign(draft[root][id] ?? {}, checked);
  },
};

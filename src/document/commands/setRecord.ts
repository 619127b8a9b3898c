import * as z from 'zod/mini';
import { isLive, type Lane, type Link, type Persona, RECORD_SCHEMAS, type Source } from '../../model/index.ts';
import type { Command } from '../types.ts';
import { checkFound, checkValue, mapBefore } from './checks.ts';

export type SetRecord =
  | { readonly root: 'phases'; readonly id: string; readonly values: { readonly colour: number } }
  | {
      readonly root: 'personas';
      readonly id: string;
      readonly values: Partial<Pick<Persona, 'colour' | 'portrait'>>;
    }
  | { readonly root: 'lanes'; readonly id: string; readonly values: Partial<Pick<Lane, 'kind' | 'personas'>> }
  | { readonly root: 'links'; readonly id: string; readonly values: { readonly type: Link['type'] } }
  | {
      readonly root: 'sources';
      readonly id: string;
      readonly values: Partial<Pick<Source, 'type' | 'date' | 'n'>>;
    };

const valuesSchemas = {
  phases: z.strictObject(z.pick(RECORD_SCHEMAS.phases, { colour: true }).shape),
  personas: z.partial(z.strictObject(z.pick(RECORD_SCHEMAS.personas, { colour: true, portrait: true }).shape)),
  lanes: z.partial(z.strictObject(z.pick(RECORD_SCHEMAS.lanes, { kind: true, personas: true }).shape)),
  links: z.strictObject(z.pick(RECORD_SCHEMAS.links, { type: true }).shape),
  sources: z.partial(z.strictObject(z.pick(RECORD_SCHEMAS.sources, { type: true, date: true, n: true }).shape)),
} as const;

/** Values that are neither text nor place. A lane's cards follow its kind, keeping their own values for the way back. */
export const setRecord: Command<SetRecord> = {
  id: 'setRecord',
  run: (draft, { root, id, values }) => {
    const map = mapBefore(draft);
    checkFound(map, root, id);
    const checked = checkValue<object>(valuesSchemas[root], values, root);
    if (root === 'lanes' && values.kind !== undefined) {
      const { kind } = values;
      for (const card of Object.values(map.cards)) {
        const followed = isLive(card) && card.place?.lane === id && card.kind === map.lanes[id]?.kind;
        if (followed) Object.assign(draft.cards[card.id] ?? {}, { kind });
      }
    }
    Object.assign(draft[root][id] ?? {}, checked);
  },
};

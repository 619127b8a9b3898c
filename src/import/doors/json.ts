import { ok } from '../../lib/result.ts';
import { parseMapFile } from '../../model/file.ts';
import type { ImportPlan } from '../types.ts';
import type { Door } from './door.ts';

export interface JsonBody {
  readonly kind: 'json';
  readonly plan: ImportPlan;
}

/** Resa's own file: a whole map already. */
export const jsonDoor: Door<JsonBody> = {
  recognise: (text, fileName) => text.trimStart().startsWith('{') || /\.json$/i.test(fileName),
  open: (text) => {
    const map = parseMapFile(text);
    return map.ok ? ok({ kind: 'json', plan: { map: map.value, warnings: [] } }) : map;
  },
  plan: ({ plan }) => ok(plan),
};

import { ok } from '../../lib/result.ts';
import { cjmlToPlan } from '../cjml/cjmlToPlan.ts';
import { type CjmlJourney, isCjml, readCjml } from '../cjml/readCjml.ts';
import type { Door } from './door.ts';

export interface CjmlBody {
  readonly kind: 'cjml';
  readonly journeys: readonly CjmlJourney[];
}

/** A file of the Customer Journey Modelling Language. */
export const cjmlDoor: Door<CjmlBody> = {
  recognise: isCjml,
  open: (text) => {
    const journeys = readCjml(text);
    return journeys.ok ? ok({ kind: 'cjml', journeys: journeys.value }) : journeys;
  },
  plan: ({ journeys }, locale, title) => cjmlToPlan(journeys, locale, title),
};

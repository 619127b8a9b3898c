import * as z from 'zod/mini';
import type { Localized } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { defineKind, type KindLabels } from '../defineKind.ts';

const MAX_OWNER = 200;

const backstageSchema = z.object({ owner: z.string().check(z.maxLength(MAX_OWNER)) });
type BackstageFields = z.infer<typeof backstageSchema>;

const backstageLabels: Localized<KindLabels> = {
  en: {
    name: 'Backstage',
    lane: 'Backstage',
    hint: 'who delivers',
    add: 'Add who delivers',
    fields: { owner: 'Owner' },
    options: {},
  },
  sv: {
    name: 'Bakom scenen',
    lane: 'Bakom scenen',
    hint: 'vem levererar',
    add: 'Lägg till vem som levererar',
    fields: { owner: 'Ansvarig' },
    options: {},
  },
  nb: {
    name: 'Bak scenen',
    lane: 'Bak scenen',
    hint: 'hvem leverer',
    add: 'Legg til hvem som leverer',
    fields: { owner: 'Ansvarlig' },
    options: {},
  },
};

/** Who or what delivers, out of the customer's sight. */
export const backstage = defineKind<BackstageFields>({
  id: 'backstage',
  schema: backstageSchema,
  create: () => ({ owner: '' }),
  ...boxedLook<BackstageFields>({
    colour: 'grey',
    minLines: 1,
    hasEvidence: true,
    footers: ({ fields: { owner } }) => (owner === '' ? [] : [{ left: owner }]),
  }),
  fields: [{ type: 'owner', name: 'owner', maxLength: MAX_OWNER }],
  traits: { hasEvidence: true },
  labels: backstageLabels,
  icon: 'backstage',
  palette: { order: 7, colour: 'grey', shortcut: 'b' },
  describe: (card) => card.fields.owner,
});

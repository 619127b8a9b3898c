import * as z from 'zod/mini';
import type { Localized } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { defineKind, type KindLabels } from '../defineKind.ts';

const MAX_SPEAKER = 200;

const quoteSchema = z.object({ speaker: z.string().check(z.maxLength(MAX_SPEAKER)) });
type QuoteFields = z.infer<typeof quoteSchema>;

const quoteLabels: Localized<KindLabels> = {
  en: {
    name: 'Quote',
    lane: 'Quotes',
    hint: 'in their own words',
    add: 'Add a quote',
    fields: { speaker: 'Who said it' },
    options: {},
  },
  sv: {
    name: 'Citat',
    lane: 'Citat',
    hint: 'med egna ord',
    add: 'Lägg till ett citat',
    fields: { speaker: 'Vem sa det' },
    options: {},
  },
  nb: {
    name: 'Sitat',
    lane: 'Sitater',
    hint: 'med egne ord',
    add: 'Legg til et sitat',
    fields: { speaker: 'Hvem sa det' },
    options: {},
  },
};

/** Somebody's own words. */
export const quote = defineKind<QuoteFields>({
  id: 'quote',
  schema: quoteSchema,
  create: () => ({ speaker: '' }),
  ...boxedLook<QuoteFields>({
    colour: 'violet',
    minLines: 2,
    hasEvidence: true,
    font: { size: 13, weight: 400, italic: true },
    footers: ({ fields: { speaker } }) => (speaker === '' ? [] : [{ left: `– ${speaker}` }]),
  }),
  fields: [{ type: 'text', name: 'speaker', maxLength: MAX_SPEAKER }],
  traits: { hasEvidence: true },
  labels: quoteLabels,
  icon: 'quote',
  palette: { order: 6, colour: 'violet', shortcut: 'q' },
  describe: (card) => card.fields.speaker,
});

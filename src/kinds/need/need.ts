import * as z from 'zod/mini';
import type { Locale } from '../../lib/locale.ts';
import { boxedLook } from '../boxed.ts';
import { type CardOf, defineKind } from '../defineKind.ts';
import { needLabels } from './labels.ts';

const LEVELS = ['stated', 'implied', 'unconscious'] as const;
const THEMES = ['none', 'safety', 'belonging', 'variety', 'uniqueness'] as const;

const needSchema = z.object({ level: z.nullable(z.enum(LEVELS)), theme: z.enum(THEMES) });
type NeedFields = z.infer<typeof needSchema>;

/** What the customer needs in the activity; an unspoken one says so. */
export const need = defineKind<NeedFields>({
  id: 'need',
  schema: needSchema,
  create: () => ({ level: null, theme: 'none' }),
  ...boxedLook<NeedFields>({
    colour: 'teal',
    minLines: 2,
    hasEvidence: true,
    footers: (card, locale) => {
      const words = needWords(card.fields, locale, card.fields.level !== 'stated');
      return words === '' ? [] : [{ left: words }];
    },
  }),
  fields: [
    { type: 'choice', name: 'level', options: LEVELS },
    { type: 'choice', name: 'theme', options: THEMES },
  ],
  traits: { hasEvidence: true },
  labels: needLabels,
  icon: 'need',
  palette: { order: 1, colour: 'teal', shortcut: 'n' },
  describe: (card: CardOf<NeedFields>, locale) => needWords(card.fields, locale, true),
});

function needWords({ level, theme }: NeedFields, locale: Locale, hasLevel: boolean): string {
  const { options } = needLabels[locale];
  const words = [
    hasLevel && level !== null ? options[`level.${level}`] : '',
    theme === 'none' ? '' : options[`theme.${theme}`],
  ];
  return words.filter(Boolean).join(' ·\u00a0');
}

import * as z from 'zod/mini';
import { LOCALES } from '../../lib/locale.ts';
import type { Ratio } from './frame.ts';

/** What a deck can be made of, in the order of its slides. */
export const DECK_PARTS = [
  'cover',
  'overview',
  'phases',
  'peak-end',
  'pains',
  'opportunities',
  'actions',
  'assumptions',
  'personas',
  'unplaced',
] as const;

export type DeckPart = (typeof DECK_PARTS)[number];

export const RATIOS = ['16:9', '4:3'] as const satisfies readonly Ratio[];

/** Base64 of the largest template that is taken, 20 MB. */
const LONGEST_TEMPLATE = 28_000_000;

const colourSchema = z._default(z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))), null);

export const deckOptionsSchema = z.strictObject({
  /** Of slides without a template; a template has its own. */
  ratio: z._default(z.enum(RATIOS), '16:9'),
  /** Those that have nothing to say are left out whatever is asked for. */
  slides: z._default(z.array(z.enum(DECK_PARTS)), [...DECK_PARTS]),
  /** Id of the persona whose journey is told; null for everybody’s. */
  persona: z._default(z.nullable(z.string().check(z.maxLength(64))), null),
  /** Language of the deck's own words; null for the map's. */
  locale: z._default(z.nullable(z.enum(LOCALES)), null),
  /** Titles in place of those that are proposed, by key of their slide. */
  titles: z._default(z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(500))), {}),
  /** The first phase's colour, titles and flags; null for the house's own. */
  primary: colourSchema,
  /** The colour that phases go towards; null for a lighter primary. */
  accent: colourSchema,
  /** Name of a font that is there where the deck is opened; null for Inter. */
  font: z._default(z.nullable(z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[^<>&"]+$/))), null),
  /** A company's own .pptx or .potx in base64, whose master, layouts, colours and fonts are used. */
  template: z._default(z.nullable(z.string().check(z.maxLength(LONGEST_TEMPLATE))), null),
});

export type DeckOptions = Readonly<z.infer<typeof deckOptionsSchema>>;

import type { Locale, Localized } from '../../lib/locale.ts';
import { en } from './labels/en.ts';
import { nb } from './labels/nb.ts';
import { sv } from './labels/sv.ts';
import type { DeckLabels } from './labels/types.ts';

export type { DeckLabels } from './labels/types.ts';

export const deckLabels: Localized<DeckLabels> = { en, sv, nb };

/** Tags for the spelling checker of the program that opens the deck. */
export const LANGUAGE_TAGS: Readonly<Record<Locale, string>> = { en: 'en-GB', sv: 'sv-SE', nb: 'nb-NO' };

/**
 * Words by which an activity gives away that it is seen from inside the company: who works there, its systems, its own verbs,
 * and "we". A customer may say "we" too; such a finding is set aside with that reason. Only whole words count, in the map's
 * own language, and each list is short on purpose: a word that customers often use is left out.
 */
import type { Locale } from '../../lib/locale.ts';

const WORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'we',
    'our',
    'the customer',
    'the user',
    'the system',
    'back office',
    'CRM',
    'case worker',
    'case handler',
    'case officer',
    'administrator',
    'is registered',
    'is processed',
    'gets onboarded',
    'onboarding',
  ],
  sv: [
    'vi',
    'vår',
    'vårt',
    'våra',
    'kunden',
    'användaren',
    'systemet',
    'handläggare',
    'handläggaren',
    'administratör',
    'administratören',
    'ärendet',
    'registreras',
    'handläggs',
    'behandlas',
    'CRM',
  ],
  nb: [
    'vi',
    'vår',
    'vårt',
    'våre',
    'kunden',
    'brukeren',
    'systemet',
    'saksbehandler',
    'saksbehandleren',
    'administrator',
    'administratoren',
    'registreres',
    'behandles',
    'saksbehandles',
    'CRM',
  ],
};

const EDGE = '[^\\p{L}\\p{N}]';
const patterns = new Map(
  Object.entries(WORDS).map(([locale, words]) => [
    locale,
    new RegExp(`(?:^|${EDGE})(${words.map((word) => word.replace(' ', '\\s+')).join('|')})(?=$|${EDGE})`, 'iu'),
  ]),
);

/** The first such word as it stands in the text, or null. */
export function insideOutWord(text: string, locale: Locale): string | null {
  return patterns.get(locale)?.exec(text.normalize('NFC'))?.[1] ?? null;
}

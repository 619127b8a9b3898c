/**
 * Cards that may say the same thing, found by their words alone.
 *
 * Laws
 * - Case, punctuation, the order of words and small words change nothing; the order in which cards come changes nothing.
 * - It suggests and decides nothing: cards of different kinds are never the same.
 */
import { LOCALES, type Localized } from '../../lib/locale.ts';

/** Words that say nothing of what a card is about. */
const SMALL_WORDS: Localized = {
  en: 'a an and are as at be been but by can do does for from had has have he her his i if in into is it its me my no not of on or our she so that the their them then there they this to too us very was we were what when which who will with would you your',
  sv: 'alla allt att av bara de dem den denna det detta din dig du då där efter eller en ett fick finns från för får ha han har hon hur i inte jag kan man med men mig min mycket mitt ni nu när och om oss på sig sin ska som så till under ut vad var vara vi vid är',
  nb: 'alle alt at av bare da de dem den denne det dette din deg du der eller en et etter for fra fikk får ha han har hun hva hvor i ikke jeg kan man med meg men min mye nå når og om oss på seg sin skal som så til ut var vi ved være å er',
};
const SMALL: ReadonlySet<string> = new Set(LOCALES.flatMap((locale) => SMALL_WORDS[locale].split(' ')));
/** Endings that one word may have and lack in the three languages, the longest first. */
const ENDINGS = ['ene', 'ing', 'en', 'et', 'er', 'ar', 'or', 'na', 'ed', 's'];
const SHORTEST_STEM = 4;
/** The share of words that two cards have in common, of all that either has. */
const NEAR = 0.7;

export interface WordedCard {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

/** What a text is about: its words without case, punctuation, endings and small words; all its words where they are all small. */
export function gistOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word));
  return new Set((telling.length > 0 ? telling : words).map(stem));
}

function stem(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= SHORTEST_STEM);
  return ending ? word.slice(0, -ending.length) : word;
}

/** Groups of two and more cards with equal or nearly equal words: each in the order of ids, and so are the groups. */
export function findDuplicates(cards: readonly WordedCard[]): readonly (readonly string[])[] {
  const sorted = [...cards].sort((a, b) => (a.id < b.id ? -1 : 1));
  const gists = sorted.map(({ text }) => gistOf(text));
  const group = sorted.map((_, i) => i);
  const rootOf = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  const byWord = new Map<string, number[]>();
  for (const [i, gist] of gists.entries()) {
    const shared = new Map<number, number>();
    for (const word of gist) {
      const key = `${sorted[i]?.kind} ${word}`;
      const known = byWord.get(key) ?? [];
      for (const j of known) shared.set(j, (shared.get(j) ?? 0) + 1);
      known.push(i);
      byWord.set(key, known);
    }
    for (const [j, count] of shared) {
      const all = gist.size + (gists[j]?.size ?? 0) - count;
      if (count / all < NEAR) continue;
      const [a, b] = [rootOf(i), rootOf(j)];
      group[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const found = new Map<number, string[]>();
  for (const [i, { id }] of sorted.entries()) found.set(rootOf(i), [...(found.get(rootOf(i)) ?? []), id]);
  return [...found.values()].filter((ids) => ids.length > 1);
}

/** The texts of cards that become one, each once, a line each. */
export function mergedText(texts: readonly string[]): string {
  const seen = new Set<string>();
  return texts
    .map((text) => text.trim())
    .filter((text) => {
      const plain = text.normalize('NFKC').toLowerCase();
      if (text === '' || seen.has(plain)) return false;
      seen.add(plain);
      return true;
    })
    .join('\n');
}

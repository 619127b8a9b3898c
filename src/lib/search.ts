/** Finds words as people type them: without capitals, accents or the rings and dots of Nordic letters. */

/** Letters that Unicode does not take apart. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ø: 'o', æ: 'a', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', þ: 'th' };

/** Lower case, one space between words, `å ä æ` as `a`, `ö ø` as `o`, and no accents. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[øæßđðłþ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * How well a folded text answers a folded query: 0 when it begins so, 1 when a word in it does, 2 when the query is somewhere
 * inside, 3 when each of the query's words begins a word, 4 when each is somewhere inside; null when one is missing.
 */
export function rankMatch(text: string, query: string): number | null {
  if (text.startsWith(query)) return 0;
  if (isAtWordStart(text, query)) return 1;
  if (text.includes(query)) return 2;
  const words = query.split(' ');
  if (!words.every((word) => text.includes(word))) return null;
  return words.every((word) => text.startsWith(word) || isAtWordStart(text, word)) ? 3 : 4;
}

function isAtWordStart(text: string, query: string): boolean {
  for (let at = text.indexOf(query, 1); at >= 0; at = text.indexOf(query, at + 1)) {
    if (!/[\p{Letter}\p{Number}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Where marks stand in one line of text. What they mean together is `notation.ts`. */

/** Something that is a mark, or would be one without the backslashes before it. */
export interface Mark {
  /** A bracket is no mark, but backslashes before it count as before one. */
  readonly type: 'stars' | 'link' | 'address' | 'bracket';
  /** Where its backslashes begin, and how many they are. */
  readonly at: number;
  readonly slashes: number;
  /** The mark itself. */
  readonly start: number;
  readonly end: number;
  /** Of a link or an address. */
  readonly words: string;
  readonly href: string;
}

export interface ListItem {
  readonly slashes: number;
  /** `- ` or `1. `. */
  readonly marker: string;
}

/** What every text with marks has; most texts are told apart by this alone. */
const PERHAPS = /[*\\]|\]\(|https?:\/\/|^(?:- |\d{1,3}\. )/im;
const LIST_ITEM = /^(\\*)(- |\d{1,3}\. )(?=.*\S)/;
/** Backslashes, and what might be a mark after them. */
const CANDIDATE = /(?<!\\)(\\*)(\*+|\[|https?:\/\/)/gi;
/** An address may hold round brackets in pairs; a bare one ends before stars too. */
const LINK = /\[([^[\]]+)\]\(((?:https?:\/\/|mailto:)(?:[^\s()<>"\\\p{C}]|\([^\s()<>"\\\p{C}]*\)){1,2000})\)/iuy;
const ADDRESS = /https?:\/\/(?:[^\s()<>"\\[\]*\p{C}]|\([^\s()<>"\\[\]*\p{C}]*\)){1,2000}/iuy;
/** Ends a sentence rather than an address. */
const CLOSING = /[.,;:!?'”’»}_]+$/u;
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;

/** Whether `text` may hold marks: a quick look that lets plain text through untouched. */
export function mayHaveNotation(text: string): boolean {
  return PERHAPS.test(text);
}

/** What makes a line an item of a list; null when nothing does. */
export function readListItem(line: string): ListItem | null {
  const [, slashes = '', marker] = LIST_ITEM.exec(line) ?? [];
  return marker === undefined ? null : { slashes: slashes.length, marker };
}

/** The first mark at or after `from`. */
export function nextMark(line: string, from: number): Mark | null {
  let at = from;
  while (at < line.length) {
    CANDIDATE.lastIndex = at;
    const found = CANDIDATE.exec(line);
    if (!found) return null;
    const [whole, slashes = '', opener = ''] = found;
    const mark = readMark(line, found.index, slashes.length, opener);
    if (mark) return mark;
    at = found.index + whole.length;
  }
  return null;
}

function readMark(line: string, at: number, slashes: number, opener: string): Mark | null {
  const start = at + slashes;
  const place = { at, slashes, start };
  if (opener.startsWith('*')) return { ...place, type: 'stars', end: start + opener.length, words: '', href: '' };
  if (opener === '[') {
    LINK.lastIndex = start;
    const [whole, words = '', href = ''] = LINK.exec(line) ?? [];
    if (whole && words.trim() !== '') return { ...place, type: 'link', end: start + whole.length, words, href };
    return slashes > 0 ? { ...place, type: 'bracket', end: start + 1, words: '', href: '' } : null;
  }
  if (slashes === 0 && ENDS_IN_WORD.test(line.slice(Math.max(0, at - 2), at))) return null;
  ADDRESS.lastIndex = start;
  const href = trimAddress(ADDRESS.exec(line)?.[0] ?? '');
  return href === '' ? null : { ...place, type: 'address', end: start + href.length, words: href, href };
}

/** Without the punctuation of the sentence it stands in. */
function trimAddress(found: string): string {
  const address = found.replace(CLOSING, '');
  return /^https?:\/\/[^/?#]/i.test(address) ? address : '';
}

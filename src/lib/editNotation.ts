/**
 * Marks put in and taken out where somebody writes. Each verb takes a text and the selection in it and answers both anew;
 * what it does twice, it undoes.
 */
import { LINE_END } from './notation.ts';
import { readListItem } from './notationMarks.ts';

export interface Written {
  readonly text: string;
  /** The selection, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export type Stars = '*' | '**';

/** Makes the selection bold or italic, line by line since marks hold within one; plain again where all of it is so. */
export function toggleStars(written: Written, stars: Stars): Written {
  const { text } = written;
  const inner = trimmed(written);
  if (inner.start === inner.end) return toggleAtCaret(written, stars);
  if (isWrapped(text, inner, stars)) {
    const { start, end } = inner;
    const plain = text.slice(0, start - stars.length) + text.slice(start, end) + text.slice(end + stars.length);
    return { text: plain, start: start - stars.length, end: end - stars.length };
  }
  const lines = text.slice(inner.start, inner.end).split(LINES);
  const isMarked = lines.every((line, i) => i % 2 === 1 || line.trim() === '' || hasStars(line, stars));
  const changed = lines
    .map((line, i) => (i % 2 === 1 ? line : isMarked ? unwrap(line, stars) : wrap(line, stars)))
    .join('');
  const result = text.slice(0, inner.start) + changed + text.slice(inner.end);
  if (lines.length > 1 || isMarked) return { text: result, start: inner.start, end: inner.start + changed.length };
  const lead = changed.indexOf(stars) + stars.length;
  return { text: result, start: inner.start + lead, end: inner.start + changed.length - stars.length };
}

const LINES = new RegExp(`(${LINE_END.source})`);

/** Marks on both sides of the caret, to write between; taken out again while nothing is between them. */
function toggleAtCaret({ text, start }: Written, stars: Stars): Written {
  const here = { start, end: start };
  if (isWrapped(text, here, stars)) {
    const at = start - stars.length;
    return { text: text.slice(0, at) + text.slice(start + stars.length), start: at, end: at };
  }
  const at = start + stars.length;
  return { text: text.slice(0, start) + stars + stars + text.slice(start), start: at, end: at };
}

/** The selection without the spaces at its ends, beside which marks would be text. */
function trimmed({ text, start, end }: Written): { readonly start: number; readonly end: number } {
  const selected = text.slice(start, end);
  if (selected.trim() === '') return { start, end: start };
  return { start: start + (selected.length - selected.trimStart().length), end: start + selected.trimEnd().length };
}

/** Whether exactly these stars, or these among three, stand on both sides. */
function isWrapped(text: string, { start, end }: { start: number; end: number }, stars: Stars): boolean {
  const before = /\*{0,3}$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\*{0,3}/.exec(text.slice(end))?.[0].length ?? 0;
  return hasThese(before, stars) && hasThese(after, stars);
}

function hasThese(count: number, stars: Stars): boolean {
  return count === 3 || count === stars.length;
}

function hasStars(line: string, stars: Stars): boolean {
  const { start, end } = wordsOf(line);
  const words = line.slice(start, end);
  const before = /^\*{0,3}/.exec(words)?.[0].length ?? 0;
  const after = /\*{0,3}$/.exec(words)?.[0].length ?? 0;
  return words.length > 2 * stars.length && hasThese(before, stars) && hasThese(after, stars);
}

function wrap(line: string, stars: Stars): string {
  const { start, end } = wordsOf(line);
  if (start === end || hasStars(line, stars)) return line;
  return line.slice(0, start) + stars + line.slice(start, end) + stars + line.slice(end);
}

function unwrap(line: string, stars: Stars): string {
  const { start, end } = wordsOf(line);
  if (start === end) return line;
  return line.slice(0, start) + line.slice(start + stars.length, end - stars.length) + line.slice(end);
}

/** A line without the mark of its list and the spaces around. */
function wordsOf(line: string): { readonly start: number; readonly end: number } {
  const lead = markerOf(line).length;
  const words = line.slice(lead);
  const start = lead + words.length - words.trimStart().length;
  return { start, end: Math.max(start, lead + words.trimEnd().length) };
}

function markerOf(line: string): string {
  const item = readListItem(line);
  return item?.slashes === 0 ? item.marker : '';
}

/** Makes the lines of the selection items of a list; plain lines again where all of them are items. */
export function toggleList({ text, start, end }: Written): Written {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const isBullet = (line: string): boolean => line.startsWith('- ');
  const isList = lines.every((line) => isBullet(line) || (line === '' && lines.length > 1));
  const changed = lines.map((line) => {
    if (isList) return line.replace(/^- /, '');
    return isBullet(line) || (line === '' && lines.length > 1) ? line : `- ${line.slice(markerOf(line).length)}`;
  });
  const firstBy = (changed[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  const body = changed.join('\n');
  const by = body.length - (to - from);
  return {
    text: text.slice(0, from) + body + text.slice(to),
    start: Math.max(from, start + firstBy),
    end: Math.max(from, end + by),
  };
}

/** A new line; in a list it is the next item, and one without words ends the list instead. Null where it is no more than a new line. */
export function continueList({ text, start, end }: Written): Written | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(from, start);
  if (start === end && /^(?:- |\d{1,3}\. )$/.test(before) && /^[ ]*(?:\n|$)/.test(text.slice(end))) {
    return { text: text.slice(0, from) + text.slice(end), start: from, end: from };
  }
  const marker = markerOf(before);
  if (marker === '') return null;
  const number = Number.parseInt(marker, 10);
  const added = `\n${Number.isNaN(number) ? '- ' : `${Math.min(number + 1, 999)}. `}`;
  const at = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: at, end: at };
}

const ADDRESS_START = 'https://';

/**
 * The selected words, or the word at the caret, as a link: the caret goes to where its address is to be written. Without
 * words, and over several lines, an address by itself is begun.
 */
export function beginLink(written: Written): Written {
  const { text } = written;
  let { start, end } = trimmed(written);
  if (start === end) {
    start -= /[\p{L}\p{N}]*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
    end += /^[\p{L}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0;
  }
  const words = text.slice(start, end);
  const isLinkable = words !== '' && !/[[\]\n\r]/.test(words);
  const kept = words !== '' && !isLinkable ? `${words} ` : '';
  const lead = isLinkable ? `[${words}](${ADDRESS_START}` : kept + ADDRESS_START;
  const at = start + lead.length;
  return { text: text.slice(0, start) + lead + (isLinkable ? ')' : '') + text.slice(end), start: at, end: at };
}

/**
 * The selected words as a link to a pasted address, or the address where one was begun; null where there is neither, or what
 * is pasted is no address.
 */
export function pasteLink({ text, start, end }: Written, pasted: string): Written | null {
  const words = text.slice(start, end);
  const href = /^(?:https?:\/\/[^\s()<>"\\]+|mailto:[^\s()<>"\\]+)$/i.exec(pasted.trim())?.[0];
  if (href && words === '' && text.slice(0, start).endsWith(ADDRESS_START)) {
    const from = start - ADDRESS_START.length;
    const at = from + href.length;
    return { text: text.slice(0, from) + href + text.slice(end), start: at, end: at };
  }
  if (!href || words.trim() === '' || /[[\]\n\r]/.test(words) || /^https?:\/\/\S+$/i.test(words)) return null;
  const link = `[${words}](${href})`;
  return { text: text.slice(0, start) + link + text.slice(end), start: start + link.length, end: start + link.length };
}

export interface NotationKey {
  readonly key: string;
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** The verb of a key; null for other keys. With Shift, 8 types another sign in most languages, so the key itself counts. */
export function notationVerb({ key, code, mod, shift, alt }: NotationKey): ((written: Written) => Written) | null {
  if (!mod || alt) return null;
  const letter = key.toLowerCase();
  if (shift) return code === 'Digit8' ? toggleList : letter === 'k' ? beginLink : null;
  if (letter === 'b') return (written) => toggleStars(written, '**');
  return letter === 'i' ? (written) => toggleStars(written, '*') : null;
}

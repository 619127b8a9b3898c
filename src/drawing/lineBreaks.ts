/**
 * Where a line may break: the parts of a paragraph that stay together, as a browser keeps them.
 * The rules are those of Unicode Standard Annex 14 that matter for prose, with Blink's habits for `-`, `?` and `/`.
 */
import { graphemesOf, isWide } from './glyphWidths.ts';

/** A part that is never broken unless it is wider than a line; `space` is what follows it and may hang over the edge. */
export interface Atom {
  readonly word: string;
  readonly space: string;
}

/** A word and the breaking spaces after it; no-break spaces (U+00A0, U+202F) belong to words. */
const WORD_AND_SPACE = /([^ \u2000-\u2006\u2008-\u200a\u200b\u3000]*)([ \u2000-\u2006\u2008-\u200a\u200b\u3000]*)/gu;

export function atomsOf(paragraph: string): Atom[] {
  const atoms: Atom[] = [];
  for (const [, word = '', space = ''] of paragraph.matchAll(WORD_AND_SPACE)) {
    if (word === '' && space === '') continue;
    const parts = partsOf(word);
    parts.forEach((part, i) => {
      atoms.push({ word: part, space: i === parts.length - 1 ? space : '' });
    });
  }
  return atoms;
}

const MAY_BREAK_INSIDE = /[-?!|/\u00AD\u2010\u2012-\u2014\u2026]|[\u0530-\u1FFF\u2070-\u209F\u2C00-\u{10FFFF}]/u;
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function partsOf(word: string): string[] {
  if (!MAY_BREAK_INSIDE.test(word)) return [word];
  const pieces = WITHOUT_SPACES.test(word) ? wordsOf(word) : graphemesOf(word);
  const parts: string[] = [];
  let part = '';
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before !== undefined && mayBreakBetween(pieces[i - 2] ?? '', before, piece)) {
      parts.push(part);
      part = '';
    }
    part += piece;
  });
  parts.push(part);
  return parts;
}

const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

function wordsOf(text: string): string[] {
  return Array.from(wordSegmenter.segment(text), (part) => part.segment);
}

const CLOSES =
  /^[\p{Pe}\p{Pf}!?,.:;%…\u3001\u3002\u30FB\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\u00A0\u202F\u2060\u2011/'"}]/u;
const OPENS = /[\p{Ps}\p{Pi}\u00A0\u202F\u2060\u2011'"]$/u;
const LETTER = /^\p{L}/u;
const DIGIT = /^\p{N}/u;
const ASCII_WORD = /^[A-Za-z0-9]$/;
const DASH = /^[\u00AD\u2010\u2012\u2013]$/u;
/** Blink breaks after these only where the next letter is beyond ASCII. */
const BREAKS_BEFORE_FOREIGN = /^[!|/]$/u;

function mayBreakBetween(beforeLast: string, last: string, next: string): boolean {
  if (CLOSES.test(next) || OPENS.test(last)) return false;
  if (next === '—') return last !== next && !/[’”»]$/u.test(last);
  const isNextLetter = LETTER.test(next);
  if (last === '-')
    return DIGIT.test(next) ? ASCII_WORD.test(beforeLast) : isNextLetter && (beforeLast !== '' || next < '\u0080');
  if (next === '-' || DASH.test(next)) return false;
  if (DASH.test(last)) return beforeLast !== '' || DIGIT.test(next);
  if (last === '—') return true;
  if (last === '?' || last === '…') return isNextLetter || DIGIT.test(next);
  if (BREAKS_BEFORE_FOREIGN.test(last)) return isNextLetter && next > '\u007F';
  return isWide(last) || isWide(next) || WITHOUT_SPACES.test(last + next);
}

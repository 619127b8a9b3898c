/**
 * What in a text looks like personal data: e-mail addresses, telephone numbers, and Swedish and Norwegian personal numbers.
 *
 * Laws
 * - Pure, and told by form alone: names are not looked for, and nothing is looked up.
 * - Nothing that was found leaves here but its sort and where it stands.
 * - One stretch of text is of one sort. Ten digits without a dash that begin like a mobile number are a telephone number.
 */
import { isNorwegianNumber } from './norwegianNumber.ts';
import { phoneSpans, type Span } from './phoneNumber.ts';
import { isSwedishNumber } from './swedishNumber.ts';

export const PERSONAL_SORTS = ['swedishNumber', 'norwegianNumber', 'emailAddress', 'phoneNumber'] as const;
export type PersonalSort = (typeof PERSONAL_SORTS)[number];

/** `start` and `end` count UTF-16 units from 0; `end` is the first after it. */
export interface PersonalSpan extends Span {
  readonly sort: PersonalSort;
}

const EMAIL =
  /(?<![\p{L}\p{N}_])[\p{L}\p{N}_][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}])/gu;
/** No letter or digit beside it, and no digits beyond a sign: those would be another, longer number. */
const START = '(?<![\\p{L}\\p{N}]|\\d[.,:/+-])';
const END = '(?![\\p{L}\\p{N}]|[.,:/+-]\\d)';
const SWEDISH = new RegExp(`${START}(?:\\d{2})?\\d{6}[-+]?\\d{4}${END}`, 'gu');
const NORWEGIAN = new RegExp(`${START}\\d{6}[ -]?\\d{5}${END}`, 'gu');
const MOBILE = /^07[02369]\d{7}$/;
/** Of the shortest telephone number there is. */
const FEWEST_DIGITS = 7;
const MASK = '•••';

/** In the order of the text; none overlap. */
export function personalSpans(written: string): readonly PersonalSpan[] {
  if (!mayHold(written)) return [];
  const text = plainSigns(written);
  const found: PersonalSpan[] = [];
  const add = (sort: PersonalSort, spans: readonly Span[]) => {
    for (const { start, end } of spans) {
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ sort, start, end });
    }
  };
  const matches = (pattern: RegExp, isOne: (match: string) => boolean = () => true): readonly Span[] =>
    [...text.matchAll(pattern)]
      .filter((match) => isOne(match[0]))
      .map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
  add('emailAddress', matches(EMAIL));
  add(
    'swedishNumber',
    matches(SWEDISH, (match) => isSwedishNumber(match) && !MOBILE.test(match)),
  );
  add('norwegianNumber', matches(NORWEGIAN, isNorwegianNumber));
  add('phoneNumber', phoneSpans(text));
  return found.sort((a, b) => a.start - b.start);
}

/** The text with a mark in place of everything that looks like personal data, for logs and terminals. */
export function maskPersonalData(text: string): string {
  return personalSpans(text).reduceRight(
    (masked, { start, end }) => masked.slice(0, start) + MASK + masked.slice(end),
    text,
  );
}

function mayHold(text: string): boolean {
  return text.includes('@') || text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

/** With plain spaces and dashes, letter for letter. */
function plainSigns(text: string): string {
  return text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/[\u2010-\u2015\u2212]/g, '-');
}

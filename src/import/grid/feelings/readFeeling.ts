/**
 * One cell of an emotion lane → a score −2…+2, from a number, an emoji or a word, in that order. A score read so is a proposal:
 * whoever calls this must say so.
 */
import { FEELING_WORDS, SCORE_BY_EMOJI } from './words.ts';

/** The numbers a lane uses. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

export interface Feeling {
  /** −2…+2, not rounded; null when nothing in the cell tells. */
  readonly score: number | null;
  /** How the score was told. */
  readonly from: 'number' | 'emoji' | 'words' | null;
  /** The cell without what told the score; the words stay. */
  readonly text: string;
  /** The number as written, when it lies outside the scale and was clamped. */
  readonly outside: number | null;
}

export const SIGNED: Scale = { min: -2, max: 2 };
const NUMBER = /^([+\-−–]?\d{1,3}(?:[.,]\d+)?)(?:\s*\/\s*(5|10))?(?=$|[\s:;,.)–—-])[\s:;,.)–—-]*/;
/** A line that says the score in words, as Resa writes it where no number can stand alone; the rest is what the feeling rests on. */
const SAID = /^[_*]*(?:score|poäng|poeng)\s+([+\-−]?\d(?:[.,]\d+)?)(?:;\s*(.*?))?[_*]*$/iu;
/** What every feeling rests on unless somebody says otherwise. */
const UNPROVED = /^(?:assumption|antagande|antakelse)$/iu;
/** Shorter beginnings must be the whole word: `ok`, `arg`, `oro`. */
const BEGINNING = 4;

/** `items` are the cell's lines; the score is the mean of those that tell one. */
export function readFeeling(items: readonly string[], scale: Scale): Feeling {
  const said = readSaid(items);
  if (said) return said;
  const number = NUMBER.exec(items[0] ?? '');
  if (number) {
    const value = parseNumber(number[1] as string);
    const told = number[2] ? { min: 1, max: Number(number[2]) } : scale;
    const inside = Math.min(told.max, Math.max(told.min, value));
    const text = [(items[0] as string).slice(number[0].length), ...items.slice(1)].filter((line) => line !== '');
    return {
      score: ((inside - told.min) / (told.max - told.min)) * 4 - 2,
      from: 'number',
      text: text.join(', '),
      outside: inside === value ? null : value,
    };
  }
  const readings = items.map((item) => ({ ...readEmoji(item), word: readWords(item) }));
  const emoji = readings.flatMap((reading) => reading.score ?? []);
  if (emoji.length > 0) {
    const text = readings.map((reading) => reading.rest).filter((line) => line !== '');
    return { score: mean(emoji), from: 'emoji', text: text.join(', '), outside: null };
  }
  const words = readings.flatMap((reading) => reading.word ?? []);
  const text = items.join(', ');
  return { score: words.length > 0 ? mean(words) : null, from: words.length > 0 ? 'words' : null, text, outside: null };
}

function readSaid(items: readonly string[]): Feeling | null {
  const found = items.map((item) => SAID.exec(item.trim()));
  const said = found.find((match) => match !== null);
  if (!said) return null;
  const [, score = '', basis = ''] = said;
  const value = parseNumber(score);
  const inside = Math.min(SIGNED.max, Math.max(SIGNED.min, value));
  const words = items.filter((item, index) => found[index] === null && item.trim() !== '');
  const text = [...words, ...(basis === '' || UNPROVED.test(basis) ? [] : [basis])].join(', ');
  return { score: inside, from: 'number', text, outside: inside === value ? null : value };
}

/** The scale of a lane: what its title says, else the narrowest usual one that holds its numbers. */
export function scaleOf(title: string, cells: readonly (readonly string[])[]): Scale {
  const told = /([+\-−–]?\d+)\s*(?:–|—|-|till|til|to|kuni|…|\.{2,3})\s*([+\-−]?\d+)/i.exec(title);
  if (told) {
    const min = parseNumber(told[1] as string);
    const max = parseNumber(told[2] as string);
    if (min < max && min >= -10 && max <= 100) return { min, max };
  }
  const numbers = cells.flatMap((items) => {
    const number = NUMBER.exec(items[0] ?? '');
    return number && !number[2] ? [parseNumber(number[1] as string)] : [];
  });
  if (numbers.length === 0 || numbers.some((number) => number <= 0)) return SIGNED;
  return numbers.some((number) => number > 5) ? { min: 1, max: 10 } : { min: 1, max: 5 };
}

/** Whether a cell tells a feeling without words: a number of a usual scale, or a face. */
export function isFeelingSign(items: readonly string[]): boolean {
  const item = items[0] ?? '';
  return /^[+\-−]?\d{1,2}$/.test(item) || (readEmoji(item).score !== null && item.length > 0);
}

/** Only a face at the start counts; one inside a sentence is part of what is said. */
function readEmoji(item: string): { score: number | null; rest: string } {
  const sign = /^(\p{Extended_Pictographic})[\ufe0f\u{1f3fb}-\u{1f3ff}]*\s*/u.exec(item);
  const score = sign && SCORE_BY_EMOJI.get(sign[1] as string);
  return sign && score !== undefined && score !== null
    ? { score, rest: item.slice(sign[0].length) }
    : { score: null, rest: item };
}

function readWords(item: string): number | null {
  const words =
    item
      .toLocaleLowerCase('en')
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? [];
  const scores = words.flatMap((word) => {
    const found = FEELING_WORDS.find(([start]) => (start.length < BEGINNING ? word === start : word.startsWith(start)));
    return found ? [found[1]] : [];
  });
  return scores.length > 0 ? mean(scores) : null;
}

function parseNumber(text: string): number {
  return Number(text.replace(',', '.').replace(/[−–]/, '-'));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

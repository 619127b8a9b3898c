/**
 * A light notation in plain text: `**bold**`, `*italic*`, lines that begin with `- ` or `1. `, `[words](https://…)` and bare
 * addresses. The text stays a string, so it merges letter by letter and travels wherever text does.
 *
 * Laws
 * - Nothing throws. What is not notation is text, letter by letter; text without marks parses to itself.
 * - Marks hold within one line. Only `http`, `https` and `mailto` are ever links.
 * - A backslash before a mark makes the mark text, and two make one backslash; before anything else it is itself.
 */
import { type Mark, mayHaveNotation, nextMark, readListItem } from './notationMarks.ts';

export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where it leads, when it is a link. */
  readonly href: string | null;
}

export interface NotationLine {
  /** `•`, or a number as it was written: `1.`; null for a line that is in no list. */
  readonly marker: string | null;
  readonly runs: readonly Run[];
}

export interface NotationLink {
  readonly words: string;
  readonly href: string;
}

export const LINE_END = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const BULLET = '•';

export function parseNotation(text: string): readonly NotationLine[] {
  return text.split(LINE_END).map((line) => {
    const item = readListItem(line);
    if (!item) return { marker: null, runs: parseInline(line) };
    if (item.slashes > 0) return { marker: null, runs: parseInline(line.slice(item.slashes), halved(item.slashes)) };
    const marker = item.marker === '- ' ? BULLET : item.marker.trimEnd();
    return { marker, runs: parseInline(line.slice(item.marker.length)) };
  });
}

/** The words alone, without marks: for lists, titles and those who listen. Items keep their bullet or number. */
export function plainWords(text: string): string {
  return mayHaveNotation(text) ? parseNotation(text).map(lineWords).join('\n') : text;
}

function lineWords({ marker, runs }: NotationLine): string {
  const words = runs.map((run) => run.text).join('');
  return marker === null ? words : `${marker} ${words}`;
}

/** Whether no line is an item and no run is set apart. */
export function isPlainNotation(lines: readonly NotationLine[]): boolean {
  return lines.every(
    ({ marker, runs }) =>
      marker === null && runs.every(({ isBold, isItalic, href }) => !isBold && !isItalic && href === null),
  );
}

/** Where a text leads to, in order, each target once. */
export function linksOf(text: string): readonly NotationLink[] {
  if (!mayHaveNotation(text)) return [];
  const links = new Map<string, NotationLink>();
  for (const { runs } of parseNotation(text)) {
    for (const { text: words, href } of runs) if (href !== null && !links.has(href)) links.set(href, { words, href });
  }
  return [...links.values()];
}

/** A stretch of words, or one or two stars that may begin or end a style. */
interface Token {
  readonly text: string;
  readonly href: string | null;
  readonly stars: 0 | 1 | 2;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

function parseInline(line: string, before = ''): readonly Run[] {
  return toRuns([toWord(before, null), ...tokensOf(line, null)]);
}

function toWord(text: string, href: string | null): Token {
  return { text, href, stars: 0, canOpen: false, canClose: false };
}

function tokensOf(line: string, href: string | null): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (let mark = nextMark(line, 0); mark; mark = nextMark(line, from)) {
    const isText = mark.slashes % 2 === 1 || mark.type === 'bracket';
    tokens.push(toWord(line.slice(from, mark.at) + halved(mark.slashes), href));
    from = isText && mark.type !== 'address' ? mark.start + 1 : mark.end;
    if (isText) tokens.push(toWord(line.slice(mark.start, from), href));
    else if (mark.type === 'stars') tokens.push(...starTokens(line, mark, href));
    else if (mark.type === 'link') tokens.push(...tokensOf(mark.words, mark.href));
    else tokens.push(toWord(mark.words, href ?? mark.href));
  }
  tokens.push(toWord(line.slice(from), href));
  return tokens;
}

function halved(slashes: number): string {
  return '\\'.repeat(slashes >> 1);
}

const SPACE = /\s/u;
const DIGIT = /\d/;

function starTokens(line: string, { start, end }: Mark, href: string | null): Token[] {
  const text = line.slice(start, end);
  const before = line[start - 1] ?? ' ';
  const after = line[end] ?? ' ';
  const isProduct = DIGIT.test(before) && DIGIT.test(after);
  if (text.length > 3 || isProduct) return [toWord(text, href)];
  const flanks = { href, canOpen: !SPACE.test(after), canClose: !SPACE.test(before) };
  const one: Token = { ...flanks, text: '*', stars: 1 };
  const two: Token = { ...flanks, text: '**', stars: 2 };
  return text.length === 1 ? [one] : text.length === 2 ? [two] : [two, one];
}

/** Stars that pair up set the style of what is between them; the rest are text. */
function toRuns(tokens: readonly Token[]): readonly Run[] {
  const paired = new Set<number>();
  const open: Record<1 | 2, number | null> = { 1: null, 2: null };
  tokens.forEach(({ stars, canOpen, canClose }, i) => {
    if (stars === 0) return;
    const opener = open[stars];
    if (canClose && opener !== null) {
      paired.add(opener).add(i);
      open[stars] = null;
    } else if (canOpen) open[stars] = i;
  });
  const runs: Run[] = [];
  let isBold = false;
  let isItalic = false;
  tokens.forEach(({ text, href, stars }, i) => {
    if (!paired.has(i)) append(runs, { text, isBold, isItalic, href });
    else if (stars === 2) isBold = !isBold;
    else isItalic = !isItalic;
  });
  return runs;
}

function append(runs: Run[], run: Run): void {
  if (run.text === '') return;
  const last = runs.at(-1);
  const isSame = last?.isBold === run.isBold && last.isItalic === run.isItalic && last.href === run.href;
  if (last && isSame) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

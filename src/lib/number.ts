import type { Locale } from './locale.ts';

/** One a language: to make one takes far longer than to use it. */
const scoreFormats = new Map<Locale, Intl.NumberFormat>();

/** An emotion score with sign and one decimal in the locale's form: `+1.5`, `−2,0`, `0.0`. The minus is U+2212. */
export function formatScore(score: number, locale: Locale): string {
  const known = scoreFormats.get(locale);
  const format =
    known ??
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  if (!known) scoreFormats.set(locale, format);
  return format.format(score).replace('-', '\u2212');
}

/** `value` rounded to `decimals` places, with negative zero made zero. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor + 0;
}

/** A number as people write it: decimal comma or point, spaces between thousands, any minus, a percent sign. Null for all else. */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[\s'’]/gu, '')
    .replace(/^[−–]/u, '-')
    .replace(/%$/u, '')
    .replace(',', '.');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/iu.test(plain) ? Number(plain) : null;
}

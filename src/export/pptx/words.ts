import type { Locale, Localized } from '../../lib/locale.ts';

const COUNT_WORDS: Localized<readonly string[]> = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  sv: ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  nb: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
};

/** A count as prose has it: a word up to twelve, then digits. */
export function countWord(count: number, locale: Locale): string {
  return COUNT_WORDS[locale][count] ?? new Intl.NumberFormat(locale).format(count);
}

const QUOTES: Localized<readonly [string, string]> = { en: ['“', '”'], sv: ['”', '”'], nb: ['«', '»'] };

/** `text` in the language's quotation marks, its own outer pair taken off first. */
export function quote(text: string, locale: Locale): string {
  const [open, close] = QUOTES[locale];
  const inner = /^["“”«]([^"“”«»]*)["“”»]$/u.exec(text.trim())?.[1] ?? text.trim();
  return `${open}${inner}${close}`;
}

export function formatPercent(share: number, locale: Locale): string {
  const digits = new Intl.NumberFormat(locale).format(Math.round(share * 100));
  return `${digits}\u00A0%`;
}

/** A calendar date in full, for an ISO 8601 date (`2026-11-23`); the text itself when it is not one. */
export function formatLongDate(iso: string, locale: Locale): string {
  return formatDate(iso, locale, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Day and month; the year too when it is not the year of `today`. */
export function formatShortDate(iso: string, locale: Locale, today: string): string {
  const isThisYear = iso.slice(0, 4) === today.slice(0, 4);
  return formatDate(iso, locale, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

function formatDate(iso: string, locale: Locale, style: Intl.DateTimeFormatOptions): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  const tag = locale === 'en' ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }).format(time);
}

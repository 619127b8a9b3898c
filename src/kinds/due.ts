/** By when somebody does something about it. */
import * as z from 'zod/mini';
import type { Locale } from '../lib/locale.ts';

/** ISO 8601 calendar date, or empty. */
export const dueSchema = z.union([z.literal(''), z.iso.date()]);

/** "1 Feb"; nothing for an empty date. */
export function formatDue(date: string, locale: Locale): string {
  if (date === '') return '';
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

import type { Locale } from '../../lib/locale.ts';
import { summaryWords } from './words.ts';

export interface ReviewEvent {
  /** Of the map: the same event again is the same one in a calendar. */
  readonly id: string;
  /** Of the map; may be empty. */
  readonly title: string;
  /** ISO 8601 calendar date. */
  readonly reviewOn: string;
  /** ISO 8601 calendar date. */
  readonly today: string;
  /** Where the map is. */
  readonly link: string;
  readonly locale: Locale;
}

/** The day on which the map is looked at again, for calendars (RFC 5545). Equal input gives equal text. */
export async function reviewCalendar({ id, title, reviewOn, today, link, locale }: ReviewEvent): Promise<string> {
  const { default: createCalendar } = await import('ical-generator');
  const words = summaryWords[locale];
  const name = title || words.untitled;
  const calendar = createCalendar({ prodId: { company: 'Resa', product: 'Resa', language: locale.toUpperCase() } });
  calendar.createEvent({
    id: `review-${id}@resa`,
    stamp: new Date(today),
    start: new Date(`${reviewOn}T00:00:00Z`),
    allDay: true,
    summary: words.reviewEvent(name),
    description: `${words.reviewText(name)}\n\n${link}`,
    url: link,
  });
  return `${calendar.toString()}\r\n`;
}

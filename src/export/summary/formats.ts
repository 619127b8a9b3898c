import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { Summary } from './types.ts';

/** Slides, pages, text; and what shall be done, as a table. */
export const SUMMARY_FORMATS = ['pptx', 'pdf', 'markdown', 'csv'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

export interface SummaryInput {
  readonly map: JourneyMap;
  readonly summary: Summary;
  readonly locale: Locale;
  /** ISO 8601 calendar date that files are dated by; equal input gives equal bytes. */
  readonly today: string;
  /** IANA name of where the meeting's hours are told. */
  readonly timeZone: string;
}

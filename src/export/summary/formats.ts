import type { Locale } from '../../lib/locale.ts';
import type { JourneyMap } from '../../model/index.ts';
import type { ExportFormat } from '../formats.ts';
import type { Summary } from './types.ts';

/** Slides, pages, text; as tables what shall be done, and the votes. */
export const SUMMARY_FORMATS = ['pptx', 'pdf', 'markdown', 'csv', 'votes'] as const;
export type SummaryFormat = (typeof SUMMARY_FORMATS)[number];

/** What kind of file each is. */
export const SUMMARY_FILES: Readonly<Record<SummaryFormat, ExportFormat>> = {
  pptx: 'pptx',
  pdf: 'pdf',
  markdown: 'markdown',
  csv: 'csv',
  votes: 'csv',
};

export interface SummaryInput {
  readonly map: JourneyMap;
  readonly summary: Summary;
  readonly locale: Locale;
  /** ISO 8601 calendar date that files are dated by; equal input gives equal bytes. */
  readonly today: string;
  /** IANA name of where the meeting's hours are told. */
  readonly timeZone: string;
}

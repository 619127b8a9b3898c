/** The summary of a workshop as a file, the same in Node and browser; what only one format needs is loaded for it alone. */
import { encodeText } from '../encodeText.ts';
import { type ExportFile, FILE_TYPES } from '../formats.ts';
import type { ExportTask } from '../types.ts';
import { SUMMARY_FILES, type SummaryFormat, type SummaryInput } from './formats.ts';
import { tellSummary } from './tell.ts';

/** Throws `ExportError`, or the signal's reason when it is stopped. */
export async function exportSummary(format: SummaryFormat, input: SummaryInput, task: ExportTask): Promise<ExportFile> {
  task.signal.throwIfAborted();
  const bytes = await WRITERS[format](input, task);
  task.signal.throwIfAborted();
  task.progress(1);
  return { bytes: new Uint8Array(bytes), ...FILE_TYPES[SUMMARY_FILES[format]], losses: [] };
}

type Writer = (input: SummaryInput, task: ExportTask) => Promise<Uint8Array>;

const told = ({ summary, locale, timeZone }: SummaryInput) => tellSummary(summary, locale, timeZone);

const WRITERS: Readonly<Record<SummaryFormat, Writer>> = {
  pptx: async (input, task) => (await import('./deck/summaryDeck.ts')).summaryDeck(input, task),
  pdf: async (input, task) => (await import('./pdf.ts')).summaryPdf(told(input), input.locale, input.today, task),
  markdown: async (input) => encodeText((await import('./markdown.ts')).summaryMarkdown(told(input))),
  csv: async ({ map }) => encodeText((await import('./tablesCsv.ts')).actionsCsv(map)),
  votes: async ({ map, summary }) => encodeText((await import('./tablesCsv.ts')).votesCsv(map, summary.outcome)),
};

import type { ExportFile, ExportFormat, ExportOptions } from '../../src/export/formats.ts';
import type { ExportInput } from '../../src/export/types.ts';
import type { ExportReply } from '../../src/export/workerMessages.ts';

/** One file to be made; plain data, so that it can go to a thread. */
export interface ExportJob<F extends ExportFormat = ExportFormat> {
  readonly format: F;
  readonly input: ExportInput;
  readonly options: ExportOptions[F];
  readonly fontsFolder: string;
}

/** What the thread answers: as the browser's worker does, without the progress. */
export type ExportAnswer = Exclude<ExportReply, { readonly type: 'progress' }>;

/** Makes a file, and stops when the signal says so. Rejects with `ExportError` or the signal's reason. */
export type MakeFile = (job: ExportJob, signal: AbortSignal) => Promise<ExportFile>;

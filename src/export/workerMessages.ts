/** What the window and the export worker say to each other. Both come from one build, so the shapes are trusted. */
import type { ErrorValues, ExportErrorCode } from './errors.ts';
import type { ExportFile, ExportFormat, ExportOptions } from './formats.ts';
import type { SummaryFormat, SummaryInput } from './summary/formats.ts';
import type { ExportInput } from './types.ts';

export interface ExportRequest<F extends ExportFormat = ExportFormat> {
  readonly format: F;
  readonly input: ExportInput;
  readonly options: ExportOptions[F];
  /** Where the font files lie, as an address. */
  readonly fontsUrl: string;
}

/** The summary of a workshop, instead of the map. */
export interface SummaryRequest {
  readonly summary: SummaryFormat;
  readonly input: SummaryInput;
  readonly fontsUrl: string;
}

export type ExportReply =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly file: ExportFile }
  | { readonly type: 'failed'; readonly code: ExportErrorCode; readonly values: ErrorValues };

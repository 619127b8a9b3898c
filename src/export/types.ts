import type { Locale } from '../lib/locale.ts';
import type { JourneyMap, MapOutcome } from '../model/index.ts';
import type { CanvasKit } from './canvasKit.ts';
import type { Loss } from './losses.ts';
import type { Pictures } from './pictures.ts';

/** Tells how far long work has come (0…1) and lets it be stopped; checked between parts. */
export interface Task {
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface ExportInput {
  readonly map: JourneyMap;
  readonly locale: Locale;
  /** ISO 8601 calendar date (`2026-11-23`) that files are dated by; equal input gives equal bytes. */
  readonly today: string;
  /** Without them, images are drawn as missing. */
  readonly pictures?: Pictures;
  /** What a workshop has found, told in the formats that `showsOutcome`. */
  readonly outcome?: MapOutcome;
}

/** Reads a font file of `public/fonts` by its file name: fetched in the browser, read from disk in Node. */
export type LoadFont = (fileName: string) => Promise<Uint8Array>;

/** What exporting needs from its surroundings. */
export interface ExportTask extends Task {
  readonly loadFont: LoadFont;
  /** Paints where there is no browser; a browser's own is used when absent. */
  readonly canvas?: CanvasKit;
}

/** Makes the file of one format. Throws `ExportError`, or the signal's reason when it is stopped. */
export type Exporter<Options> = (
  input: ExportInput,
  options: Options,
  task: ExportTask,
) => Promise<{ readonly bytes: Uint8Array; readonly losses?: readonly Loss[] }>;

import type { Theme } from '../drawing/theme.ts';
import type { Locale } from '../lib/locale.ts';
import type { JourneyMap } from '../model/index.ts';
import type { Pictures } from './pictures.ts';

/** Tells how far long work has come (0…1) and lets it be stopped; checked between parts. */
export interface Task {
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

export interface ExportInput {
  readonly map: JourneyMap;
  readonly locale: Locale;
  readonly theme: Theme;
  /** Without them, images are drawn as missing. */
  readonly pictures?: Pictures;
}

/** Reads a font file of `public/fonts` by its file name: fetched in the browser, read from disk in Node. */
export type LoadFont = (fileName: string) => Promise<Uint8Array>;

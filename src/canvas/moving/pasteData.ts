import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { pasteClipboard } from './pasteBlock.ts';
import { takeFiles } from './takeFiles.ts';

export interface PastedData {
  readonly html: string;
  readonly text: string;
  readonly files: readonly File[];
}

/** Puts what a paste brought into the cell in focus. */
export async function pasteData(canvas: Canvas, { html, text, files }: PastedData): Promise<void> {
  // Spreadsheets put a picture of the cells beside the cells.
  if (files.length === 0 || text !== '') await pasteClipboard(canvas, { html, text });
  else if (attempt(canvas, () => undefined)) await takeFiles(canvas, files, canvas.focus.get());
}

import type { Canvas } from '../canvas.ts';
import { addPictures } from './addPictures.ts';
import { pasteClipboard } from './pasteBlock.ts';

export interface PastedData {
  readonly html: string;
  readonly text: string;
  readonly files: readonly File[];
}

/** Puts what a paste brought into the cell in focus. */
export async function pasteData(canvas: Canvas, { html, text, files }: PastedData): Promise<void> {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  // Spreadsheets put a picture of the cells beside the cells.
  if (pictures.length > 0 && text === '') await addPictures(canvas, pictures, canvas.focus.get());
  else await pasteClipboard(canvas, { html, text });
}

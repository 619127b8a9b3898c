import i18next from 'i18next';
import type { Canvas } from '../canvas.ts';
import type { CellSpot } from '../range/rangeStore.ts';
import { addPictures } from './addPictures.ts';

/** Beginnings of a file's type, and ends of its name, that the import reads. */
const READABLE_TYPE = /^(?:text\/|application\/json)/;
const READABLE_NAME = /\.(?:csv|tsv|txt|html?|md|mmd|mermaid|json)$/i;

/** Dropped or pasted files: pictures become cards in the cell, a map or a table opens the import, anything else is said. */
export async function takeFiles(canvas: Canvas, files: readonly File[], at: CellSpot): Promise<void> {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const readable = files.find(({ type, name }) => READABLE_NAME.test(name) || READABLE_TYPE.test(type));
  if (pictures.length > 0) await addPictures(canvas, pictures, at);
  else if (readable) await openImport(canvas, readable);
  else if (files[0]) canvas.announcer.warn(i18next.t('moving:unreadable', { name: files[0].name }));
}

async function openImport({ home }: Canvas, file: File): Promise<void> {
  const surroundings = await home?.load();
  surroundings?.openImport({ bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name });
}

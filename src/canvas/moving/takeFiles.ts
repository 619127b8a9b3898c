import i18next from 'i18next';
import { isReadable } from '../../import/endings.ts';
import type { Canvas } from '../canvas.ts';
import type { CellSpot } from '../range/rangeStore.ts';
import { addPictures } from './addPictures.ts';

/** Dropped or pasted files: pictures become cards in the cell, a map or a table opens the import, anything else is said. */
export async function takeFiles(canvas: Canvas, files: readonly File[], at: CellSpot): Promise<void> {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const readable = files.find(isReadable);
  if (pictures.length > 0) await addPictures(canvas, pictures, at);
  else if (readable) await (await canvas.home?.load())?.openImport(readable);
  else if (files[0]) canvas.announcer.warn(i18next.t('moving:unreadable', { name: files[0].name }));
}

import type { ClipTransfer } from '../../export/clip/clipToTransfer.ts';
import type { Canvas } from '../canvas.ts';
import { isForMap } from './isForMap.ts';
import { pasteData } from './pasteData.ts';
import { copyTaken, cutTaken } from './takeClip.ts';

/**
 * Copies, cuts and pastes by the browser's own events, which bring the clipboard along without asking. Where somebody writes, or
 * has marked words to copy, they are the browser's. Answers the function that ends it.
 */
export function listenToClipboard(canvas: Canvas, root: HTMLElement): () => void {
  const take = (take: typeof copyTaken) => (event: ClipboardEvent) => {
    if (!isForMap(canvas, root, event) || !document.getSelection()?.isCollapsed) return;
    const write = ({ text, html }: ClipTransfer): void => {
      event.clipboardData?.setData('text/plain', text);
      event.clipboardData?.setData('text/html', html);
    };
    if (take(canvas, write)) event.preventDefault();
  };
  const copy = take(copyTaken);
  const cut = take(cutTaken);
  const paste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!data || !isForMap(canvas, root, event)) return;
    event.preventDefault();
    void pasteData(canvas, {
      html: data.getData('text/html'),
      text: data.getData('text/plain'),
      files: [...data.files],
    });
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', cut);
    document.removeEventListener('paste', paste);
  };
}

import type { ClipTransfer } from '../../export/clip/clipToTransfer.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { pasteClipboard } from './pasteBlock.ts';
import { copyTaken, cutTaken } from './takeClip.ts';
import { takeFiles } from './takeFiles.ts';

/**
 * Copies, cuts and pastes by the browser's own events, which bring the clipboard along without asking. Where somebody writes, or
 * has marked words to copy, they are the browser's. Answers the function that ends it.
 */
export function listenToClipboard(canvas: Canvas, root: HTMLElement): () => void {
  function isOurs({ defaultPrevented, target }: ClipboardEvent): boolean {
    if (defaultPrevented || canvas.session.getState().dialog !== null || !(target instanceof Element)) return false;
    if (target.closest('input, textarea, select, [contenteditable]')) return false;
    return target === document.body || root.contains(target);
  }
  const take = (take: typeof copyTaken) => (event: ClipboardEvent) => {
    if (!isOurs(event) || !document.getSelection()?.isCollapsed) return;
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
    if (!data || !isOurs(event)) return;
    event.preventDefault();
    const text = data.getData('text/plain');
    const files = [...data.files];
    // Spreadsheets put a picture of the cells beside the cells.
    if (files.length === 0 || text !== '') void pasteClipboard(canvas, { html: data.getData('text/html'), text });
    else if (attempt(canvas, () => undefined)) void takeFiles(canvas, files, canvas.focus.get());
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

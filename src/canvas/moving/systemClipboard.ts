/** The clipboard from a menu, where no key was pressed: the browser may ask the person first, or say no. */
import i18next from 'i18next';
import { type ClipTransfer, clipToTransfer } from '../../export/clip/clipToTransfer.ts';
import { modifierKey } from '../../lib/modifierKey.ts';
import type { Canvas } from '../canvas.ts';
import { pasteClipboard } from './pasteBlock.ts';
import { chosenClip, removeTaken, sayCopied, takeClip } from './takeClip.ts';

/** Says that it is copied when it is on the clipboard, and not before. */
export async function copyFromMenu(canvas: Canvas): Promise<boolean> {
  const clip = chosenClip(canvas);
  if (!clip) return false;
  try {
    await writeTransfer(clipToTransfer(clip));
  } catch {
    // Refused by the person, by the page's rights, or there is no clipboard without a secure address.
    canvas.announcer.warn(i18next.t('moving:refused.write', { keys: `${modifierKey}C` }));
    return false;
  }
  sayCopied(canvas, clip);
  return true;
}

/** Nothing leaves the map before it is on the clipboard. */
export async function cutFromMenu(canvas: Canvas): Promise<void> {
  const clip = takeClip(canvas);
  if ((await copyFromMenu(canvas)) && clip) removeTaken(canvas, clip);
}

export async function pasteFromMenu(canvas: Canvas): Promise<void> {
  let items: ClipboardItems;
  try {
    items = await navigator.clipboard.read();
  } catch {
    canvas.announcer.warn(i18next.t('moving:refused.read', { keys: `${modifierKey}V` }));
    return;
  }
  const read = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  await pasteClipboard(canvas, { html: await read('text/html'), text: await read('text/plain') });
}

async function writeTransfer({ text, html }: ClipTransfer): Promise<void> {
  const part = (type: string, words: string): Blob => new Blob([words], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': part('text/plain', text), 'text/html': part('text/html', html) }),
  ]);
}

/** *Copy what I see*: the present view as a picture, with what exists only on screen: cursors, comments, votes. */
import { bytesToBase64 } from './base64.ts';
import { ExportError } from './errors.ts';
import { fetchFonts, pageFontsUrl } from './fetchFonts.ts';
import { FONT_FILES, fontFaceRule } from './fonts.ts';

/** Sharp on every screen, small enough for every clipboard. */
const MAX_PIXEL_RATIO = 2;

/** `copied` to the clipboard, or, where the browser refuses that, handed back to be saved. */
export type CopyOutcome =
  | { readonly type: 'copied' }
  | { readonly type: 'refused'; readonly bytes: Uint8Array<ArrayBuffer> };

/** The present view, to the clipboard. Once stopped, nothing reaches it and the signal's reason is thrown. */
export function copyView(element: HTMLElement, signal: AbortSignal): Promise<CopyOutcome> {
  return copyPicture(pictureOf(element, signal));
}

/**
 * A PNG to the clipboard. Must be called straight from a click: browsers let only that write there, which is why the picture is
 * promised to it before it is made.
 */
export async function copyPicture(picture: Promise<Blob>): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return { type: 'copied' };
  } catch {
    // Refused, or no such clipboard. If the picture itself failed, awaiting it throws that.
    return { type: 'refused', bytes: new Uint8Array(await (await picture).arrayBuffer()) };
  }
}

async function pictureOf(element: HTMLElement, signal: AbortSignal): Promise<Blob> {
  const { toBlob } = await import('html-to-image');
  const loadFont = fetchFonts(pageFontsUrl());
  const rules = await Promise.all(
    FONT_FILES.map(async (face) => fontFaceRule(face, bytesToBase64(await loadFont(face.file)))),
  );
  const blob = await toBlob(element, {
    pixelRatio: Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio),
    backgroundColor: getComputedStyle(element).backgroundColor,
    fontEmbedCSS: rules.join('\n'),
    filter: isSeen,
  });
  signal.throwIfAborted();
  if (!blob) throw new ExportError('failed', { detail: 'html-to-image made no picture' });
  return blob;
}

/** Buttons wait for a hand, and the grid is for ears: neither belongs in a picture. */
function isSeen(node: Node): boolean {
  return !(node instanceof Element && node.matches('button, [role="grid"]'));
}

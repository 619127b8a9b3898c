import type { ExportFile } from '../../export/index.ts';

/**
 * Puts a file of text on the clipboard; false where the browser refuses that. Must be called straight from a click, which is why
 * the text is promised before it is made. Once stopped, nothing reaches the clipboard; what stops the file is thrown.
 */
export async function copyText(made: Promise<ExportFile>, signal: AbortSignal): Promise<boolean> {
  const text = made.then(({ bytes }) => {
    signal.throwIfAborted();
    return new Blob([bytes], { type: 'text/plain' });
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    // Refused, or no such clipboard. If the file itself failed, awaiting it throws that.
    await text;
    return false;
  }
}

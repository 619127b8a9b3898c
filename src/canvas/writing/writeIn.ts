import type { Written } from '../../lib/editNotation.ts';
import { diffText } from '../../lib/text.ts';

export type Writer = (written: Written) => Written | null;

/**
 * Puts what a verb makes of a text box into it, as if it had been typed: heard as input, and one step of the browser's own
 * undo. Answers whether it did; what would not fit is not begun.
 */
export function writeIn(box: HTMLTextAreaElement, write: Writer): boolean {
  const { value: text, selectionStart, selectionEnd, maxLength } = box;
  const written = write({ text, start: selectionStart, end: selectionEnd });
  if (!written || (maxLength >= 0 && written.text.length > maxLength)) return false;
  const edit = diffText(text, written.text);
  if (edit) {
    box.setSelectionRange(edit.at, edit.at + edit.remove);
    if (edit.insert === '') document.execCommand('delete');
    else document.execCommand('insertText', false, edit.insert);
  }
  box.setSelectionRange(written.start, written.end);
  return true;
}

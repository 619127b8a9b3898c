import { continueList, notationVerb, pasteLink } from '../../lib/editNotation.ts';
import { writeIn } from './writeIn.ts';

/**
 * The keys that set marks in a text box, lists that go on by themselves, and an address pasted over words. What is done here
 * goes no further; `isEnterNewLine` says whether Enter alone begins a new line. Answers how to stop.
 */
export function listenToMarks(box: HTMLTextAreaElement, isEnterNewLine: boolean): () => void {
  function press(event: KeyboardEvent): void {
    if (event.isComposing || box.readOnly) return;
    const { key, code, shiftKey: shift, altKey: alt } = event;
    const mod = event.ctrlKey || event.metaKey;
    const isNewLine = key === 'Enter' && !mod && (shift || alt || isEnterNewLine);
    const verb = isNewLine ? continueList : notationVerb({ key, code, mod, shift, alt });
    if (!verb || (!writeIn(box, verb) && isNewLine)) return;
    event.preventDefault();
    event.stopPropagation();
  }
  function paste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (box.readOnly || !writeIn(box, (written) => pasteLink(written, pasted))) return;
    event.preventDefault();
    event.stopPropagation();
  }
  box.addEventListener('keydown', press);
  box.addEventListener('paste', paste);
  return () => {
    box.removeEventListener('keydown', press);
    box.removeEventListener('paste', paste);
  };
}

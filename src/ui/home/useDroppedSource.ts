import { useCallback, useEffect, useState } from 'react';
import { fileToSource, type ImportSource, textToSource } from '../import/source.ts';

export interface DroppedSource {
  readonly isOpen: boolean;
  /** A file is held over the page. */
  readonly isOver: boolean;
  /** Null when the dialog was opened with nothing yet. */
  readonly source: ImportSource | null;
  readonly open: (source: ImportSource | null) => void;
  readonly close: () => void;
}

/** A file dropped anywhere on the page, or a table or text pasted outside a text box, opens the import dialog with it. */
export function useDroppedSource(): DroppedSource {
  const [source, setSource] = useState<ImportSource | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isOver, setOver] = useState(false);

  const open = useCallback((next: ImportSource | null) => {
    setSource(next);
    setOpen(true);
  }, []);
  const close = useCallback(() => setOpen(false), []);

  useEffect(() => {
    if (isOpen) return;
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
    };
    const drop = async (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      setOver(false);
      open(await fileToSource(file));
    };
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const text = event.clipboardData?.getData('text/plain');
      if (text?.trim()) open(textToSource(text));
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', hold);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', hold);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [isOpen, open]);

  return { isOpen, isOver, source, open, close };
}

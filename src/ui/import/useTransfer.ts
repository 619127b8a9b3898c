import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { type ImportSource, transferToSource } from './source.ts';

/** Handlers for an element on which files are dropped and anything is pasted. */
export function useTransfer(onOpen: (source: ImportSource) => void) {
  const [isOver, setOver] = useState(false);
  const open = async (data: DataTransfer | null) => {
    const source = await transferToSource(data);
    if (source) onOpen(source);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return {
    isOver,
    handlers: {
      onDragOver: hold,
      onDragLeave: hold,
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        void open(event.dataTransfer);
      },
      onPaste: (event: ClipboardEvent) => {
        event.preventDefault();
        void open(event.clipboardData);
      },
    },
  };
}

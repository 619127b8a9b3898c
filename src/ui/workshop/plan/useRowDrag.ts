import { type DragEvent, useState } from 'react';

export interface RowDrag {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}

/** Rows that are dragged to another place in their list; the keyboard has its own way. `at` is where the row would go. */
export function useRowDrag(onMove: (id: string, to: number) => void) {
  const [moved, setMoved] = useState<string | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const end = (): void => {
    setMoved(null);
    setAt(null);
  };
  return {
    at,
    of: (id: string, index: number): RowDrag => ({
      draggable: true,
      onDragStart(event) {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        setMoved(id);
      },
      onDragOver(event) {
        if (moved === null) return;
        event.preventDefault();
        setAt(moved === id ? null : index);
      },
      onDrop(event) {
        event.preventDefault();
        if (moved !== null && moved !== id) onMove(moved, index);
        end();
      },
      onDragEnd: end,
    }),
  };
}

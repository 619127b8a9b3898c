/** Dragging a card or an activity out of the tray onto the sheet, by the browser's own drag and drop. */
import type { DragEvent } from 'react';
import type { RecordKey } from '../../model/index.ts';

const TYPE = 'application/x-resa-card';

export function startCardDrag(event: DragEvent, key: RecordKey): void {
  event.dataTransfer.setData(TYPE, key);
  event.dataTransfer.effectAllowed = 'move';
}

/** Lets a card be dropped here; everything else that is dragged is left to the browser. */
export function allowCardDrop(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(TYPE)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
}

/** The key of what was dropped, or null when it was not from the tray. */
export function droppedCard(event: DragEvent): string | null {
  return event.dataTransfer.getData(TYPE) || null;
}

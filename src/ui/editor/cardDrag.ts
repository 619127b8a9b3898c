/** Dragging a card out of the tray onto the sheet, by the browser's own drag and drop. */
import type { DragEvent } from 'react';

const TYPE = 'application/x-resa-card';

export function startCardDrag(event: DragEvent, cardId: string): void {
  event.dataTransfer.setData(TYPE, cardId);
  event.dataTransfer.effectAllowed = 'move';
}

/** Lets a card be dropped here; everything else that is dragged is left to the browser. */
export function allowCardDrop(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(TYPE)) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'move';
}

/** The id of the card that was dropped, or null when something else was. */
export function droppedCard(event: DragEvent): string | null {
  return event.dataTransfer.getData(TYPE) || null;
}

import { spanCard } from '../../document/index.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { columnAt } from './dropTarget.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/** Drags a card's right edge: it covers the activities as far as the pointer; written on drop. */
export function dragSpan(canvas: Canvas, id: string): DragGesture | null {
  const { document: map, scene } = canvas;
  const laid = scene.getSnapshot().scene.layout.cards.get(id);
  const activity = scene.getSnapshot().map.cards[id]?.place?.activity;
  if (!laid || !activity) return null;
  let span = laid.span;

  return {
    move(at) {
      const column = columnAt(scene.getSnapshot().scene.layout.columns, at.x);
      if (column !== null) span = Math.max(1, column - laid.column + 1);
      const shown = span;
      scene.setPreview('self', {
        [id]: (before) => ({ ...before, place: before.place && { ...before.place, span: shown } }),
      });
      return STILL;
    },
    drop() {
      scene.setPreview('self', null);
      if (span !== laid.span) attempt(canvas, () => map.run(spanCard, { id, activity, span }));
    },
    cancel() {
      scene.setPreview('self', null);
    },
  };
}

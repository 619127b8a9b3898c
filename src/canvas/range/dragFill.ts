import type { Canvas } from '../canvas.ts';
import { columnAt } from '../gestures/dropTarget.ts';
import { type DragGesture, STILL } from '../gestures/gestureStore.ts';
import { areaBox, chosenArea } from './cellRange.ts';
import { fillTo } from './fill.ts';

/** Drags the corner of the chosen cells to the right: they are repeated that far, on drop. */
export function dragFill(canvas: Canvas): DragGesture {
  let to: number | null = null;
  return {
    move(at) {
      const area = chosenArea(canvas);
      const column = columnAt(canvas.scene.getSnapshot().scene.layout.columns, at.x);
      to = area && column !== null && column > area.right ? column : null;
      const mark = area && to !== null ? areaBox(canvas, { ...area, left: area.right + 1, right: to }) : null;
      return { ...STILL, marks: mark ? [mark] : [] };
    },
    drop() {
      if (to !== null) fillTo(canvas, to);
    },
    cancel() {
      to = null;
    },
  };
}

import type { Point, Rect } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { cellAt } from '../host/pointing.ts';
import { chooseRange } from '../range/cellRange.ts';
import type { CellSpot } from '../range/rangeStore.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/**
 * Draws a rectangle on the ground; cards and activities it touches are selected as it grows, beside `kept`. From cell to cell it
 * chooses the cells.
 */
export function dragMarquee(canvas: Canvas, from: Point, kept: readonly RecordKey[]): DragGesture {
  const before = canvas.session.getState().selection;
  const anchor = cellAt(canvas, from);
  return {
    move(at) {
      const marquee: Rect = {
        x: Math.min(from.x, at.x),
        y: Math.min(from.y, at.y),
        width: Math.abs(at.x - from.x),
        height: Math.abs(at.y - from.y),
      };
      const head = kept.length === 0 ? cellAt(canvas, at) : null;
      if (anchor && head && !isSameCell(anchor, head)) {
        chooseRange(canvas, { anchor, head });
        return { ...STILL, marquee };
      }
      const touched = canvas.scene
        .getSnapshot()
        .index.search(marquee)
        .flatMap(({ key, role }) =>
          (role === 'card' || role === 'activity') && parseRecordKey(key) ? [key as RecordKey] : [],
        );
      canvas.session.setState({ selection: [...new Set([...kept, ...touched])] });
      return { ...STILL, marquee };
    },
    drop() {
      const head = canvas.range.get()?.head;
      if (head) canvas.focus.place({ ...head, item: 0 });
      canvas.document.setSelection(canvas.session.getState().selection);
    },
    cancel() {
      canvas.session.setState({ selection: before });
    },
  };
}

function isSameCell(a: CellSpot, b: CellSpot): boolean {
  return a.column === b.column && JSON.stringify(a.row) === JSON.stringify(b.row);
}

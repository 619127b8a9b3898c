import type { Point, Rect } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import { type DragGesture, STILL } from './gestureStore.ts';

/** Draws a rectangle on the ground; cards and activities it touches are selected as it grows, beside `kept`. */
export function dragMarquee(canvas: Canvas, from: Point, kept: readonly RecordKey[]): DragGesture {
  const before = canvas.session.getState().selection;
  return {
    move(at) {
      const marquee: Rect = {
        x: Math.min(from.x, at.x),
        y: Math.min(from.y, at.y),
        width: Math.abs(at.x - from.x),
        height: Math.abs(at.y - from.y),
      };
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
      canvas.document.setSelection(canvas.session.getState().selection);
    },
    cancel() {
      canvas.session.setState({ selection: before });
    },
  };
}

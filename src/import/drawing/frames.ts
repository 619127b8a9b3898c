import { medianOf } from './bands.ts';
import type { DrawnBox, DrawnFrame } from './drawing.ts';
import { contains } from './values.ts';

/**
 * The names of frames as boxes: of frames side by side above the drawing, as phases; of frames below each other to the left of it, as
 * lanes. A frame around other frames, or around nothing, tells of neither.
 */
export function frameBoxes(frames: readonly DrawnFrame[], boxes: readonly DrawnBox[]): readonly DrawnBox[] {
  const inner = frames.filter(
    (frame) =>
      boxes.some((box) => contains(frame, box)) && !frames.some((other) => other !== frame && contains(frame, other)),
  );
  if (inner.length < 2) return [];
  const width = medianOf(boxes.map((box) => box.width));
  const height = medianOf(boxes.map((box) => box.height));
  if (!overlaps(inner.map(({ x, width: w }) => [x, x + w]))) {
    const top = boxes.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
    return inner.map((frame) => ({ ...frame, y: top - height * 2, height, colour: null }));
  }
  if (overlaps(inner.map(({ y, height: h }) => [y, y + h]))) return [];
  const left = boxes.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  return inner.map((frame) => ({ ...frame, x: left - width * 2, width, colour: null }));
}

/** Whether two of the intervals share more than a tenth of the shorter. */
function overlaps(intervals: readonly (readonly [number, number])[]): boolean {
  const sorted = intervals.toSorted((a, b) => a[0] - b[0]);
  return sorted.some(([start, end], index) => {
    const next = sorted[index + 1];
    return next !== undefined && end - next[0] > Math.min(end - start, next[1] - next[0]) / 10;
  });
}

import { mixColours } from './colour.ts';
import type { Drawing } from './drawing.ts';
import type { KindPaint } from './theme.ts';

const FOLD = 12;
const RADIUS = 6;
/** Distance from a rounded corner to the control points of its curve. */
const CONTROL = RADIUS * 0.4477;

/** A sheet with its bottom right corner folded over, the line wholly inside the box. */
export function foldedSheet(width: number, height: number, paint: KindPaint): Drawing[] {
  const [left, top, right, bottom] = [0.5, 0.5, width - 0.5, height - 0.5];
  const outline =
    `M${left + RADIUS} ${top}L${right - RADIUS} ${top}` +
    `C${right - CONTROL} ${top} ${right} ${top + CONTROL} ${right} ${top + RADIUS}L${right} ${bottom - FOLD}` +
    `L${right - FOLD} ${bottom}L${left + RADIUS} ${bottom}` +
    `C${left + CONTROL} ${bottom} ${left} ${bottom - CONTROL} ${left} ${bottom - RADIUS}L${left} ${top + RADIUS}` +
    `C${left} ${top + CONTROL} ${left + CONTROL} ${top} ${left + RADIUS} ${top}Z`;
  const fold = `M${right - FOLD} ${bottom}L${right - FOLD} ${bottom - FOLD}L${right} ${bottom - FOLD}Z`;
  return [
    { type: 'path', d: outline, fill: paint.fill, stroke: paint.line, strokeWidth: 1 },
    { type: 'path', d: fold, fill: mixColours(paint.fill, paint.accent, 0.16), stroke: paint.line, strokeWidth: 1 },
  ];
}

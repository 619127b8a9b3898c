import type { Drawing, GroupDrawing } from '../drawing/drawing.ts';

/** Calls `visit` with every drawing but groups, back to front, whatever group it lies in or image it stands in for. */
export function visitDrawings(
  drawings: readonly Drawing[],
  visit: (drawing: Exclude<Drawing, GroupDrawing>) => void,
): void {
  for (const drawing of drawings) {
    if (drawing.type === 'group') visitDrawings(drawing.children, visit);
    else visit(drawing);
    if (drawing.type === 'image') visitDrawings(drawing.missing, visit);
  }
}

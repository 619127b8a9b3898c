/** Fills the view with a part of the map. */
import { growRect, type Rect, unionRects } from '../../lib/geometry.ts';
import { parseRecordKey } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';

const ROOM = 8;

/** The phase with this id; without one, the phase the keyboard is in. */
export function zoomToPhase(canvas: Canvas, id = phaseAtFocus(canvas)): void {
  const rect = id ? phaseRect(canvas, id) : null;
  if (rect) canvas.control.frame(rect);
}

/** Everything that is selected; what the keyboard stands on when nothing is. */
export function zoomToSelection(canvas: Canvas): void {
  const { session, scene, focus } = canvas;
  const { selection } = session.getState();
  const focused = focus.key();
  const keys = selection.length > 0 || !focused || focused === 'map' ? selection : [focused];
  const { itemsByKey, scene: painted } = scene.getSnapshot();
  const rects = keys.flatMap((key): Rect[] => {
    const name = parseRecordKey(key);
    const box = name?.root === 'phases' ? phaseRect(canvas, name.id) : itemsByKey.get(key)?.box;
    if (!box) return [];
    return [name?.root === 'lanes' ? { ...box, width: painted.layout.width } : growRect(box, ROOM)];
  });
  if (rects.length > 0) canvas.control.frame(rects.reduce(unionRects));
}

function phaseAtFocus({ focus, scene }: Canvas): string | undefined {
  const { row, column } = focus.get();
  const { grid } = scene.getSnapshot();
  return grid.columns[column]?.phase.id ?? (row === 'phases' ? grid.phases[0]?.phase.id : undefined);
}

/** A phase from its chevron to the foot of the sheet. */
function phaseRect({ scene }: Canvas, id: string): Rect | null {
  const { layout } = scene.getSnapshot().scene;
  const box = layout.phases.find((phase) => phase.id === id)?.box;
  return box ? { ...box, height: layout.height - box.y } : null;
}

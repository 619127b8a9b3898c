import type { EditableText, SceneItem } from '../../layout/index.ts';
import type { Point } from '../../lib/geometry.ts';
import { isPointInRect } from '../../lib/geometry.ts';
import { parseRecordKey, TEXT_FIELDS } from '../../model/index.ts';
import type { Canvas } from '../canvas.ts';
import type { CellKey } from '../grid/cells.ts';
import type { SceneState } from '../scene/sceneStore.ts';

/** Starts typing in a record: in the field at `at` (map pixels), else in its first. */
export function editRecord(canvas: Canvas, key: CellKey, at?: Point): void {
  if (!canvas.canEdit()) return;
  const item = itemOf(canvas.scene.getSnapshot(), key);
  const pointed = at && item?.texts.find(({ box }) => isPointInRect(at, box));
  const root = key === 'map' ? 'map' : parseRecordKey(key)?.root;
  const field = (pointed ?? item?.texts[0])?.field ?? (root && TEXT_FIELDS[root][0]);
  if (!item || !field) return;
  canvas.control.makeReadable(item.box);
  canvas.control.reveal(item.box, { x: item.frozen === 'left', y: item.frozen === 'top' });
  canvas.editing.begin({ key, field, initial: null });
}

/** The item that stands for a record. */
export function itemOf({ itemsByKey }: SceneState, key: CellKey): SceneItem | undefined {
  return itemsByKey.get(key === 'map' ? 'title' : key);
}

/** Where a field of a record is written on the sheet; null when it is written nowhere, as the words of a scored card are. */
export function textOf(state: SceneState, key: CellKey, field: string): EditableText | null {
  return itemOf(state, key)?.texts.find((text) => text.field === field) ?? null;
}

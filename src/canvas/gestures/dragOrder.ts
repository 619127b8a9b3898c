/** Drags that put phases, activities and lanes in another order; written on drop. */
import { moveActivities, moveLanes, movePhases } from '../../document/index.ts';
import type { Point, Rect } from '../../lib/geometry.ts';
import { recordKey } from '../../model/index.ts';
import { laneIndex } from '../actions/amongAll.ts';
import { attempt } from '../actions/attempt.ts';
import type { Canvas } from '../canvas.ts';
import { columnAt, gapAt, gapMark } from './dropTarget.ts';
import { type DragGesture, type GestureLook, STILL } from './gestureStore.ts';

export function dragPhase(canvas: Canvas, id: string, from: Point): DragGesture {
  let index: number | null = null;
  return {
    move(at) {
      const phases = canvas.scene.getSnapshot().scene.layout.phases;
      const boxes = phases.map((phase) => phase.box);
      const gap = gapAt(boxes, at.x, 'x');
      index = indexWithout(phases, id, gap);
      return look(recordKey('phases', id), { x: at.x - from.x, y: 0 }, gapMark(boxes, gap, 'x'));
    },
    drop() {
      const to = index;
      if (to !== null) attempt(canvas, () => canvas.document.run(movePhases, { ids: [id], index: to }));
    },
    cancel() {
      index = null;
    },
  };
}

export function dragLane(canvas: Canvas, id: string, from: Point): DragGesture {
  let index: number | null = null;
  return {
    move(at) {
      const { lanes, width } = canvas.scene.getSnapshot().scene.layout;
      const boxes = lanes.map((lane): Rect => ({ x: 0, y: lane.y, width, height: lane.height }));
      const gap = gapAt(boxes, at.y, 'y');
      index = indexWithout(lanes, id, gap);
      return look(recordKey('lanes', id), { x: 0, y: at.y - from.y }, gapMark(boxes, gap, 'y'));
    },
    drop() {
      const to = index;
      if (to !== null)
        attempt(canvas, () => canvas.document.run(moveLanes, { ids: [id], index: laneIndex(canvas, to, id) }));
    },
    cancel() {
      index = null;
    },
  };
}

/** Activities go to another place in their phase, or in another phase: the one the pointer is over. */
export function dragActivities(canvas: Canvas, ids: readonly string[], from: Point): DragGesture {
  const dragged = new Set(ids);
  let target: { readonly phase: string; readonly index: number } | null = null;
  return {
    move(at) {
      const { columns, activityRow } = canvas.scene.getSnapshot().scene.layout;
      const over = columnAt(columns, at.x);
      const phase = over === null ? undefined : columns[over]?.phase;
      if (phase === undefined) {
        target = null;
        return STILL;
      }
      const inPhase = columns.filter((column) => column.phase === phase);
      const boxes = inPhase.map((column): Rect => ({ ...activityRow, x: column.x, width: column.width }));
      const gap = inPhase.every((column) => column.activity === null) ? 0 : gapAt(boxes, at.x, 'x');
      const before = inPhase.slice(0, gap).filter((column) => column.activity && !dragged.has(column.activity));
      target = { phase, index: before.length };
      return {
        ...STILL,
        marks: [gapMark(boxes, gap, 'x')].filter((mark) => mark !== null),
        ghost: { keys: ids.map((id) => recordKey('activities', id)), by: { x: at.x - from.x, y: at.y - from.y } },
      };
    },
    drop() {
      const to = target;
      if (to) attempt(canvas, () => canvas.document.run(moveActivities, { ids: [...ids], ...to }));
    },
    cancel() {
      target = null;
    },
  };
}

function look(key: ReturnType<typeof recordKey>, by: Point, mark: Rect | null): GestureLook {
  return { ...STILL, marks: mark ? [mark] : [], ghost: { keys: [key], by } };
}

/** A gap among all siblings, counted among those that stay. */
export function indexWithout(siblings: readonly { readonly id: string }[], id: string, gap: number): number {
  const own = siblings.findIndex((sibling) => sibling.id === id);
  return own >= 0 && own < gap ? gap - 1 : gap;
}

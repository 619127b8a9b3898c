/** What React Flow reports, as gestures on the map. */
import type { NodeChange, OnNodeDrag, ReactFlowProps } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, type PointerEvent as ReactPointerEvent, useMemo, useRef } from 'react';
import type { Point } from '../../lib/geometry.ts';
import { parseRecordKey, type RecordKey } from '../../model/index.ts';
import { finishLink } from '../actions/linkActions.ts';
import type { Canvas } from '../canvas.ts';
import { dragCards } from '../gestures/dragCards.ts';
import { dragActivities } from '../gestures/dragOrder.ts';
import { dragScore } from '../gestures/dragScore.ts';
import { dragSpan } from '../gestures/dragSpan.ts';
import type { DragGesture } from '../gestures/gestureStore.ts';
import { cellOf } from '../grid/cells.ts';
import { extendTo } from '../range/cellRange.ts';
import type { HitNode } from './hitNodes.ts';
import { linkAt } from './pointing.ts';

type Handlers = Pick<
  ReactFlowProps<HitNode>,
  'onNodesChange' | 'onNodeClick' | 'onNodeDragStart' | 'onNodeDrag' | 'onNodeDragStop' | 'onPointerDownCapture'
>;

interface Press {
  readonly at: Point;
  readonly isOnEdge: boolean;
  readonly isAdding: boolean;
}

export function useFlowGestures(canvas: Canvas, setBusy: (keys: ReadonlySet<string>) => void): Handlers {
  const press = useRef<Press>({ at: { x: 0, y: 0 }, isOnEdge: false, isAdding: false });

  return useMemo((): Handlers => {
    const onNodeDrag: OnNodeDrag<HitNode> = (event) => {
      const client = clientOf(event);
      canvas.gesture.move(canvas.control.toMap(client), client);
    };
    return {
      onPointerDownCapture(event: ReactPointerEvent) {
        const isOnEdge = event.target instanceof Element && event.target.closest('[data-edge]') !== null;
        press.current = {
          at: { x: event.clientX, y: event.clientY },
          isOnEdge,
          isAdding: event.shiftKey || event.ctrlKey || event.metaKey,
        };
      },
      onNodesChange: (changes) => select(canvas, changes, press.current.isAdding),
      onNodeClick(event, { id }) {
        canvas.editing.end('commit');
        const cell = event.shiftKey ? cellOf(canvas.scene.getSnapshot().grid, id as RecordKey) : null;
        if (cell && extendTo(canvas, cell)) return;
        placeFocus(canvas, id);
        if (canvas.session.getState().linkingFrom) {
          finishLink(canvas, id as RecordKey);
          return;
        }
        const link = linkAt(canvas, canvas.control.toMap(clientOf(event)));
        if (link && !press.current.isAdding) canvas.session.setState({ selection: [link] });
      },
      onNodeDragStart(_event, node) {
        canvas.editing.end('commit');
        const gesture = pickGesture(canvas, node.id, press.current);
        if (!gesture) return;
        setBusy(new Set([node.id]));
        canvas.gesture.start(gesture);
      },
      onNodeDrag,
      onNodeDragStop(_event, { id }) {
        canvas.gesture.drop();
        setBusy(new Set());
        placeFocus(canvas, id);
      },
    };
  }, [canvas, setBusy]);
}

function placeFocus({ focus, scene }: Canvas, id: string): void {
  const cell = cellOf(scene.getSnapshot().grid, id as RecordKey);
  if (cell) focus.place(cell);
}

/** React Flow knows only what is mounted: without a modifier, everything else is let go too. */
function select({ session }: Canvas, changes: readonly NodeChange<HitNode>[], isAdding: boolean): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  const on = picked.filter((change) => change.selected).map((change) => change.id as RecordKey);
  const off = new Set(picked.filter((change) => !change.selected).map((change) => change.id));
  const kept = session.getState().selection.filter((key) => !off.has(key));
  session.setState({ selection: on.length > 0 && !isAdding ? on : [...new Set([...kept, ...on])] });
}

function pickGesture(canvas: Canvas, key: string, { at: client, isOnEdge }: Press): DragGesture | null {
  const name = parseRecordKey(key);
  if (!name || !canvas.canEdit()) return null;
  const from = canvas.control.toMap(client);
  const selected = canvas.session.getState().selection.flatMap((one) => {
    const other = parseRecordKey(one);
    return other?.root === name.root && other.id !== name.id ? [other.id] : [];
  });
  const ids = canvas.session.getState().selection.includes(key as RecordKey) ? [name.id, ...selected] : [name.id];
  if (name.root === 'activities') return dragActivities(canvas, ids, from);
  if (isOnEdge) return dragSpan(canvas, name.id);
  if (ids.length === 1) return dragScore(canvas, name.id, from) ?? dragCards(canvas, ids, from);
  return dragCards(canvas, ids, from);
}

function clientOf(event: ReactMouseEvent | MouseEvent | TouchEvent): Point {
  const touch = 'changedTouches' in event ? (event as TouchEvent).changedTouches[0] : undefined;
  const at = touch ?? (event as MouseEvent);
  return { x: at.clientX, y: at.clientY };
}

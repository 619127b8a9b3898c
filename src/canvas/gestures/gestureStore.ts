/**
 * The one drag under way, whatever it drags. Nothing is written before it drops; Escape ends it without a trace.
 */
import type { Point, Rect } from '../../lib/geometry.ts';
import type { RecordKey } from '../../model/index.ts';

/** What a drag shows, in map pixels. */
export interface GestureLook {
  /** Where it would land: a line, or an area to be outlined. */
  readonly marks: readonly Rect[];
  readonly marquee: Rect | null;
  /** Records that follow the pointer, and how far they have been taken. */
  readonly ghost: { readonly keys: readonly RecordKey[]; readonly by: Point } | null;
  /** A few words beside the pointer: a score. */
  readonly note: { readonly at: Point; readonly text: string } | null;
  /** An arrow being drawn: its line and its head. */
  readonly wire: { readonly d: string; readonly head: string } | null;
}

export const STILL: GestureLook = { marks: [], marquee: null, ghost: null, note: null, wire: null };

/** A kind of drag. Points are map pixels; `client` is the pointer in the window. */
export interface DragGesture {
  readonly move: (at: Point, client: Point) => GestureLook;
  readonly drop: () => void;
  /** Takes previews back. */
  readonly cancel: () => void;
}

export interface GestureStore {
  readonly getSnapshot: () => GestureLook | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: (gesture: DragGesture) => void;
  readonly move: (at: Point, client: Point) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
}

export function createGestureStore(): GestureStore {
  let gesture: DragGesture | null = null;
  let look: GestureLook | null = null;
  const listeners = new Set<() => void>();
  const show = (next: GestureLook | null): void => {
    look = next;
    for (const listener of listeners) listener();
  };
  const end = (how: 'drop' | 'cancel'): void => {
    const ending = gesture;
    gesture = null;
    if (!ending) return;
    ending[how]();
    show(null);
  };

  return {
    getSnapshot: () => look,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start(next) {
      end('cancel');
      gesture = next;
    },
    move(at, client) {
      if (gesture) show(gesture.move(at, client));
    },
    drop: () => end('drop'),
    cancel: () => end('cancel'),
  };
}

/**
 * The one view that everything on the canvas moves by: bitmaps, hit boxes, outlines and cursors.
 *
 * Laws
 * - `onMove` listeners run at once, outside React, at every step of a gesture; they move things and build nothing.
 * - `onRest` listeners run when the view has been still for 120 ms, and when the canvas changes its size.
 */
import type { Size } from '../../lib/geometry.ts';
import type { Viewport } from '../../session/session.ts';
import { areViewsEqual } from './viewMaths.ts';

const REST_MS = 120;

export interface ViewStore {
  readonly get: () => Viewport;
  readonly size: () => Size;
  readonly set: (view: Viewport) => void;
  readonly resize: (size: Size) => void;
  readonly onMove: (listener: () => void) => () => void;
  readonly onRest: (listener: () => void) => () => void;
  readonly destroy: () => void;
}

export function createViewStore(initial: Viewport): ViewStore {
  let view = initial;
  let size: Size = { width: 0, height: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const movers = new Set<() => void>();
  const resters = new Set<() => void>();
  const tell = (listeners: ReadonlySet<() => void>): void => {
    for (const listener of listeners) listener();
  };
  const subscribeTo = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };

  return {
    get: () => view,
    size: () => size,
    set(next) {
      if (areViewsEqual(view, next)) return;
      view = next;
      tell(movers);
      clearTimeout(timer);
      timer = setTimeout(() => tell(resters), REST_MS);
    },
    resize(next) {
      if (size.width === next.width && size.height === next.height) return;
      size = next;
      tell(movers);
      tell(resters);
    },
    onMove: subscribeTo(movers),
    onRest: subscribeTo(resters),
    destroy: () => clearTimeout(timer),
  };
}

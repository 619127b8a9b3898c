import type { RecordKey } from '../../model/index.ts';
import type { CellFocus } from '../../session/session.ts';

/** What the pointer is over: a cell of the grid, and the card or activity on top there. */
export interface Hover {
  readonly cell: CellFocus | null;
  readonly key: RecordKey | null;
}

export interface HoverStore {
  readonly getSnapshot: () => Hover;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (hover: Hover) => void;
}

export const NOWHERE: Hover = { cell: null, key: null };

export function createHoverStore(): HoverStore {
  let hover = NOWHERE;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => hover,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(next) {
      if (next.key === hover.key && JSON.stringify(next.cell) === JSON.stringify(hover.cell)) return;
      hover = next;
      for (const listener of listeners) listener();
    },
  };
}

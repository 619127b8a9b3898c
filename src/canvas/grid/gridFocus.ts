/** Which cell the keyboard is in, kept in the session; what it stands on is what is selected. */
import type { MapDocument } from '../../document/index.ts';
import type { RecordKey } from '../../model/index.ts';
import type { CellFocus, Session } from '../../session/session.ts';
import type { SceneStore } from '../scene/sceneStore.ts';
import type { ViewControl } from '../view/viewControl.ts';
import { type CellKey, cellBox, cellOf, FIRST_CELL, focusedKey, HEADER_COLUMN, settleFocus } from './cells.ts';

export interface GridFocus {
  /** The focused cell as the grid is now; the first one when there is none yet. */
  readonly get: () => CellFocus;
  readonly key: () => CellKey | null;
  /** Goes to a cell, selects what is there and brings it into view; the browser's focus follows. */
  readonly go: (to: CellFocus, options?: { readonly keep?: readonly RecordKey[] }) => void;
  /** Goes to a record's cell; leaves the focus alone when it is not on the grid. */
  readonly goTo: (key: CellKey) => void;
  /** Notes where a pointer has been, without moving the view or the selection. */
  readonly place: (to: CellFocus) => void;
  /** The browser's focus goes to the focused cell. */
  readonly take: () => void;
  /** The grid listens for when to take the browser's focus. */
  readonly onTake: (listener: () => void) => () => void;
}

interface Parts {
  readonly document: MapDocument;
  readonly session: Session;
  readonly scene: SceneStore;
  readonly control: ViewControl;
}

export function createGridFocus({ session, scene, control }: Parts): GridFocus {
  const listeners = new Set<() => void>();
  const take = (): void => {
    for (const listener of listeners) listener();
  };
  const get = (): CellFocus => settleFocus(scene.getSnapshot().grid, session.getState().focus ?? FIRST_CELL);

  function reveal(focus: CellFocus): void {
    const { grid, scene: painted, itemsByKey } = scene.getSnapshot();
    const key = focusedKey(grid, focus);
    const item = key === 'map' ? itemsByKey.get('title') : key ? itemsByKey.get(key) : undefined;
    const box = item?.box ?? cellBox(painted.layout, grid, focus.row, focus.column);
    control.reveal(box, {
      x: focus.column === HEADER_COLUMN && key !== 'map',
      y: focus.row === 'phases' && key !== 'map',
    });
  }

  function go(to: CellFocus, { keep = [] }: { readonly keep?: readonly RecordKey[] } = {}): void {
    const { grid } = scene.getSnapshot();
    const focus = settleFocus(grid, to);
    const key = focusedKey(grid, focus);
    const own = key && key !== 'map' ? [key] : [];
    session.setState({ focus, selection: [...new Set([...keep, ...own])] });
    reveal(focus);
    take();
  }

  return {
    get,
    key: () => focusedKey(scene.getSnapshot().grid, get()),
    go,
    goTo(key) {
      const cell = cellOf(scene.getSnapshot().grid, key);
      if (cell) go(cell);
    },
    place(to) {
      session.setState({ focus: settleFocus(scene.getSnapshot().grid, to) });
      take();
    },
    take,
    onTake(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

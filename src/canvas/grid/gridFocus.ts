/** Which cell the keyboard is in, kept in the session; what it stands on is what is selected. */
import type { MapDocument } from '../../document/index.ts';
import { type RecordKey, WHOLE_VIEW } from '../../model/index.ts';
import type { CellFocus, Session } from '../../session/session.ts';
import type { SceneStore } from '../scene/sceneStore.ts';
import type { ViewControl } from '../view/viewControl.ts';
import {
  type CellKey,
  cellBox,
  cellOf,
  FIRST_CELL,
  focusedKey,
  HEADER_COLUMN,
  isFoldedAway,
  settleFocus,
} from './cells.ts';

export interface GridFocus {
  /** The focused cell as the grid is now; the first one when there is none yet. */
  readonly get: () => CellFocus;
  readonly key: () => CellKey | null;
  /** Goes to a cell, selects what is there and brings it into view; the browser's focus follows. */
  readonly go: (to: CellFocus, options?: Going) => void;
  /** Goes to a record's cell and unfolds what it is folded into; leaves the focus alone when it is not on the grid. */
  readonly goTo: (key: CellKey, options?: Going) => void;
  /** Notes where a pointer has been, without moving the view or the selection. */
  readonly place: (to: CellFocus) => void;
  /** The browser's focus goes to the focused cell. */
  readonly take: () => void;
  /** The grid listens for when to take the browser's focus. */
  readonly onTake: (listener: () => void) => () => void;
}

interface Going {
  /** What stays selected beside what is there. */
  readonly keep?: readonly RecordKey[];
  /** The view comes at least this near. */
  readonly leastZoom?: number;
  /** False leaves the browser's focus where it is. */
  readonly isTaking?: boolean;
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
  const settle = (to: CellFocus): CellFocus => settleFocus(scene.getSnapshot().grid, to, session.getState().view);
  const get = (): CellFocus => settle(session.getState().focus ?? FIRST_CELL);

  function reveal(focus: CellFocus, leastZoom: number): void {
    const { grid, scene: painted, itemsByKey } = scene.getSnapshot();
    const key = focusedKey(grid, focus);
    const item = key === 'map' ? itemsByKey.get('title') : key ? itemsByKey.get(key) : undefined;
    const box = item?.box ?? cellBox(painted.layout, grid, focus.row, focus.column);
    if (leastZoom > 0) control.makeReadable(box, leastZoom);
    control.reveal(box, {
      x: focus.column === HEADER_COLUMN && key !== 'map',
      y: focus.row === 'phases' && key !== 'map',
    });
  }

  function go(to: CellFocus, { keep = [], leastZoom = 0, isTaking = true }: Going = {}): void {
    const { grid } = scene.getSnapshot();
    const focus = settle(to);
    const key = focusedKey(grid, focus);
    const own = key && key !== 'map' ? [key] : [];
    session.setState({ focus, selection: [...new Set([...keep, ...own])] });
    reveal(focus, leastZoom);
    if (isTaking) take();
  }

  function unfold({ row, column }: CellFocus): void {
    const { grid } = scene.getSnapshot();
    const { view } = session.getState();
    if (!isFoldedAway(grid, view, row, column)) return;
    const foldedPhases = new Set(view.foldedPhases);
    const foldedLanes = new Set(view.foldedLanes);
    foldedPhases.delete(grid.columns[column]?.phase.id ?? '');
    if (typeof row === 'object') foldedLanes.delete(row.lane);
    session.setState({ view: { ...view, foldedPhases, foldedLanes } });
  }

  return {
    get,
    key: () => focusedKey(scene.getSnapshot().grid, get()),
    go,
    goTo(key, options) {
      const { grid, whole } = scene.getSnapshot();
      const { view } = session.getState();
      const isUnseen = !cellOf(grid, key) && cellOf(whole, key);
      // Whoever is led to what another persona has reads everybody's map.
      if (isUnseen) session.setState({ view: { ...view, eyes: null, hiddenPersonas: WHOLE_VIEW.hiddenPersonas } });
      const cell = cellOf(scene.getSnapshot().grid, key);
      if (!cell) return;
      unfold(cell);
      go(cell, options);
    },
    place(to) {
      session.setState({ focus: settle(to) });
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

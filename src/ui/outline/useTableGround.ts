import { type RefObject, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type Announcer, createAnnouncer, type KeyGround, rowAt } from '../../canvas/index.ts';
import { createGridReader } from '../../layout/index.ts';
import { deriveGrid, type JourneyMap, type RecordKey } from '../../model/index.ts';
import type { OpenMap } from '../editor/openMap.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { type Typing, useTyping } from './typing.ts';

/** The keyboard stays at its place, whatever stands there next. */
export const HERE = 'here';

/** Where the keyboard stands in the table. */
export interface Standing {
  /** Null in an empty cell. */
  readonly key: RecordKey | null;
  /** From 0, the heads of the table included. */
  readonly row: number;
  /** Index of the grid's column; −1 for the names of lanes. */
  readonly column: number;
  /** Index of the card in its cell. */
  readonly item: number;
}

interface TableGround {
  /** The table as the sheet's keys know a map. */
  readonly ground: KeyGround;
  /** What the keyboard goes to when the table shows the change: a record, its own place, or nothing. */
  readonly wanted: RefObject<RecordKey | typeof HERE | null>;
  readonly announcer: Announcer;
}

/** Lets the keys of the sheet change what the keyboard stands on in a table. */
export function useTableGround(standing: () => Standing): TableGround {
  const open = useOpenMap();
  const typing = useTyping();
  const latest = useRef({ standing, typing });
  latest.current = { standing, typing };
  const wanted = useRef<RecordKey | typeof HERE | null>(null);
  const made = useRef<Omit<TableGround, 'wanted'> | null>(null);
  made.current ??= createGround(open, () => latest.current, wanted);
  return { ...made.current, wanted };
}

function createGround(
  { document, session, canEdit }: OpenMap,
  latest: () => { readonly standing: () => Standing; readonly typing: Typing },
  wanted: TableGround['wanted'],
): Omit<TableGround, 'wanted'> {
  const announcer = createAnnouncer();
  const read = createGridReader();
  const derive = (map: JourneyMap) => ({ map, whole: deriveGrid(map) });
  let derived = derive(document.getMap());
  const getSnapshot = () => {
    const map = document.getMap();
    if (derived.map !== map) derived = derive(map);
    return { ...derived, grid: read(derived.whole, session.getState().view) };
  };
  const ground: KeyGround = {
    document,
    session,
    announcer,
    scene: { getSnapshot },
    focus: {
      get() {
        const { row, column, item } = latest().standing();
        return { row: rowAt(getSnapshot().grid, row), column, item };
      },
      key: () => latest().standing().key,
      place() {
        wanted.current = HERE;
      },
      goTo(key, { keep = [] } = {}) {
        if (key === 'map') return;
        wanted.current = key;
        session.setState({ selection: [...new Set([...keep, key])] });
      },
    },
    editing: {
      // The box has the focus before the next letter comes.
      begin: ({ key, field, initial }, gesture) =>
        flushSync(() => latest().typing.setOpen({ key, field, initial, made: gesture ?? null })),
      end: () => latest().typing.setOpen(null),
    },
    locale: () => document.getMap().map.locale,
    canEdit: () => canEdit,
  };
  return { ground, announcer };
}

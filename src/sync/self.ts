import type { Awareness } from 'y-protocols/awareness';
import type { Presence } from './presence.ts';

/** At most twenty messages a second, however fast the pointer. */
const PAUSE_MS = 50;
/** More selected cards than this are not shown to others one by one. */
const MOST_SELECTED = 200;

/** Tells others about oneself. Calls may come as fast as events do. */
export interface Self {
  readonly setUser: (user: Presence['user']) => void;
  readonly setCursor: (cursor: Presence['cursor']) => void;
  readonly setSelection: (selection: Presence['selection']) => void;
  readonly setEditing: (editing: Presence['editing']) => void;
  readonly setDrag: (drag: Presence['drag']) => void;
  readonly setSeen: (seen: Presence['seen']) => void;
  readonly setCall: (call: Presence['call']) => void;
  readonly setPart: (part: Presence['part']) => void;
}

export interface SelfPresence extends Self {
  /** Says it all again, with a newer clock: others forgot us when the connection was lost. */
  readonly repeat: () => void;
  readonly close: () => void;
}

export function createSelf(awareness: Awareness, user: Presence['user']): SelfPresence {
  let state: Presence = {
    user,
    cursor: null,
    selection: [],
    editing: null,
    drag: null,
    seen: null,
    call: null,
    part: null,
  };
  let pause: ReturnType<typeof setTimeout> | null = null;
  let isChanged = false;

  function tell(): void {
    isChanged = false;
    awareness.setLocalState({ ...state });
    pause = setTimeout(() => {
      pause = null;
      if (isChanged) tell();
    }, PAUSE_MS);
  }

  function change(part: Partial<Presence>): void {
    state = { ...state, ...part };
    isChanged = true;
    if (pause === null) tell();
  }

  awareness.setLocalState({ ...state });
  return {
    setUser: (next) => change({ user: next }),
    setCursor: (cursor) => change({ cursor }),
    setSelection: (selection) => change({ selection: selection.slice(0, MOST_SELECTED) }),
    setEditing: (editing) => change({ editing }),
    setDrag: (drag) => change({ drag }),
    setSeen: (seen) => change({ seen }),
    setCall: (call) => change({ call }),
    setPart: (part) => change({ part }),
    repeat: () => change({}),
    close: () => {
      if (pause !== null) clearTimeout(pause);
    },
  };
}

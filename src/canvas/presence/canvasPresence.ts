import type { Store } from '../../session/useStore.ts';
import type { Presence } from '../../sync/presence.ts';

/** What the canvas needs of the connection's presence: to say what this person does, and to hear what others do. */
export interface CanvasPresence {
  readonly setCursor: (cursor: Presence['cursor']) => void;
  readonly setSelection: (selection: Presence['selection']) => void;
  readonly setEditing: (editing: Presence['editing']) => void;
  readonly setDrag: (drag: Presence['drag']) => void;
  readonly others: Store<readonly OtherPerson[]>;
}

export interface OtherPerson extends Presence {
  /** One per open tab. */
  readonly clientId: number;
}

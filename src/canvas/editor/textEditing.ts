/**
 * Typing in place, as one gesture: the whole of it undoes at once, and Escape puts back what was.
 *
 * Laws
 * - `session.editing` says what is being typed in; whoever sets it, a gesture is open from then until it is null again.
 * - A card that was made for the typing and got no words is taken back, unless its score says something by itself.
 * - Where somebody else takes the record away, the letters still on their way from the keyboard go nowhere.
 */
import type { Gesture, MapDocument } from '../../document/index.ts';
import { kindOf } from '../../kinds/registry.ts';
import { parseRecordKey } from '../../model/index.ts';
import type { Session, TextEdit } from '../../session/session.ts';
import type { GridFocus } from '../grid/gridFocus.ts';

export interface TextEditing {
  /** Starts typing. `made` is the open gesture in which the record was just made. */
  readonly begin: (edit: TextEdit, made?: Gesture) => void;
  /** Ends typing; the keyboard goes back to the grid unless it has gone elsewhere already. */
  readonly end: (how: 'commit' | 'cancel', isLeaving?: boolean) => void;
  /** Whether the record was made for this typing. */
  readonly isFresh: () => boolean;
  /** Ends typing in a record that is gone. */
  readonly cutOff: () => void;
  /** Since typing was cut off, nothing but writing has been done. */
  readonly isCutOff: () => boolean;
  /** Something else than writing was done. */
  readonly resume: () => void;
  readonly destroy: () => void;
}

interface Parts {
  readonly document: MapDocument;
  readonly session: Session;
  readonly focus: GridFocus;
}

interface Typing {
  readonly edit: TextEdit;
  readonly gesture: Gesture;
  readonly isFresh: boolean;
}

export function createTextEditing({ document, session, focus }: Parts): TextEditing {
  let typing: Typing | null = null;
  let isCutOff = false;

  function isWordless({ edit, isFresh }: Typing): boolean {
    const name = isFresh ? parseRecordKey(edit.key) : null;
    if (name?.root !== 'cards') return false;
    const card = document.getMap().cards[name.id];
    return card !== undefined && card.text.trim() === '' && !kindOf(card.kind)?.traits.plot;
  }

  function finish(how: 'commit' | 'cancel'): void {
    const ended = typing;
    typing = null;
    if (!ended) return;
    if (how === 'cancel' || isWordless(ended)) ended.gesture.cancel();
    else ended.gesture.commit();
  }

  const stop = session.subscribe(({ editing }, { editing: before }) => {
    if (editing === before || editing === typing?.edit) return;
    finish('commit');
    if (editing) typing = { edit: editing, gesture: document.history.beginGesture(), isFresh: false };
  });

  function end(how: 'commit' | 'cancel', isLeaving = false): void {
    if (!typing) return;
    finish(how);
    session.setState({ editing: null });
    if (!isLeaving) focus.take();
  }

  return {
    begin(edit, made) {
      if (session.getState().isReadOnly) return;
      isCutOff = false;
      finish('commit');
      typing = { edit, gesture: made ?? document.history.beginGesture(), isFresh: made !== undefined };
      session.setState({ editing: edit });
    },
    end,
    isFresh: () => typing?.isFresh ?? false,
    cutOff() {
      isCutOff = typing !== null;
      end('commit');
    },
    isCutOff: () => isCutOff,
    resume() {
      isCutOff = false;
    },
    destroy() {
      finish('commit');
      stop();
    },
  };
}

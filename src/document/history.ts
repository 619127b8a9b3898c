/**
 * Undo and redo over the own edits of one document.
 *
 * Laws
 * - A discrete command is one step; a gesture is one step however many commands it runs.
 * - A cancelled gesture leaves no trace: neither a step to undo nor a lost step to redo.
 * - What somebody else has changed since is left as they made it.
 */
import * as Y from 'yjs';
import { LOCAL } from './origins.ts';
import { ROOT_NAMES, rootOf } from './roots.ts';
import { joinNotes } from './steps.ts';
import type { Gesture, History, Selection, StepNote } from './types.ts';

type Batch = <T>(work: () => T) => T;

export interface OwnHistory extends History {
  /** Tells that a command is about to be written; outside a gesture it starts a step. */
  readonly beforeCommand: (note: StepNote) => void;
  readonly setSelection: (selection: Selection) => void;
  readonly destroy: () => void;
}

/** `batch` holds back listeners of the document until a step is wholly done. */
export function createHistory(doc: Y.Doc, batch: Batch): OwnHistory {
  let selection: Selection = [];
  let open: Gesture | null = null;
  let told: StepNote | null = null;
  const manager = new Y.UndoManager(
    ROOT_NAMES.map((root) => rootOf(doc, root)),
    // Never by the clock: steps end where `stopCapturing` says.
    { trackedOrigins: new Set([LOCAL]), captureTimeout: Number.MAX_SAFE_INTEGER },
  );
  manager.on('stack-item-added', ({ stackItem, type }) => {
    // Yjs does not carry meta from the step taken back to the step that redoes it.
    const taken = manager.currStackItem;
    stackItem.meta.set('before', taken ? taken.meta.get('before') : selection);
    if (type === 'redo') stackItem.meta.set('after', selection);
    if (taken) stackItem.meta.set('note', taken.meta.get('note'));
    else note(stackItem.meta);
  });
  manager.on('stack-item-updated', ({ stackItem }) => note(stackItem.meta));

  function note(meta: Map<unknown, unknown>): void {
    if (told) meta.set('note', joinNotes(meta.get('note') as StepNote | undefined, told));
    told = null;
  }

  function step(direction: 'undo' | 'redo'): Selection | null {
    open?.commit();
    const taken = batch(() => manager[direction]());
    manager.stopCapturing();
    if (!taken) return null;
    selection = (taken.meta.get(direction === 'undo' ? 'before' : 'after') ?? []) as Selection;
    return selection;
  }

  function beginGesture(): Gesture {
    open?.commit();
    manager.stopCapturing();
    const undoBefore = [...manager.undoStack];
    const redoBefore = manager.redoStack;
    // Set aside, or the first command of the gesture would clear it.
    manager.redoStack = [];

    function end(): boolean {
      if (open !== gesture) return false;
      open = null;
      manager.stopCapturing();
      return true;
    }
    const gesture: Gesture = {
      commit: () => {
        if (!end()) return;
        const hasWritten = manager.undoStack.length > undoBefore.length;
        manager.redoStack = redoBefore;
        if (hasWritten) manager.clear(false, true);
      },
      cancel: () => {
        if (!end()) return;
        const own = manager.undoStack.slice(undoBefore.length);
        if (own.length > 0) {
          // Alone on the stack: undo goes on to earlier steps when the newest has nothing left to take back.
          manager.undoStack = own;
          batch(() => manager.undo());
          manager.clear(true, true);
        }
        manager.undoStack = undoBefore;
        manager.redoStack = redoBefore;
        manager.stopCapturing();
      },
    };
    open = gesture;
    return gesture;
  }

  const notesOf = (stack: typeof manager.undoStack): readonly StepNote[] =>
    stack.flatMap(({ meta }) => (meta.get('note') as StepNote | undefined) ?? []);

  function goTo(done: number): Selection | null {
    let last: Selection | null = null;
    batch(() => {
      for (let length = -1; length !== manager.undoStack.length && length !== done; ) {
        length = manager.undoStack.length;
        if (length !== done) last = step(length > done ? 'undo' : 'redo') ?? last;
      }
    });
    return last;
  }

  return {
    undo: () => step('undo'),
    redo: () => step('redo'),
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    beginGesture,
    steps: () => ({ done: notesOf(manager.undoStack), undone: notesOf(manager.redoStack).toReversed() }),
    goTo,
    beforeCommand: (next) => {
      told = next;
      if (!open) manager.stopCapturing();
    },
    setSelection: (next) => {
      selection = next;
    },
    destroy: () => manager.destroy(),
  };
}

/**
 * The door to a live map: an immutable projection to read, commands to write, history to go back.
 *
 * Laws
 * - The Y.Doc is the only truth; the projection is derived from it and never written.
 * - A command is a pure function on an immer draft; its patches become one Yjs transaction with the LOCAL origin.
 * - One gesture is one step of undo. Undo never undoes another person's work.
 */
import type { Draft } from 'immer';
import type { JourneyMap, RecordKey } from '../model/index.ts';

export type MapDraft = Draft<JourneyMap>;

/** One thing people do to a map. `run` changes the draft and nothing else; ids of new records come with the arguments. */
export interface Command<Args, Outcome = void> {
  readonly id: string;
  readonly run: (draft: MapDraft, args: Args) => Outcome;
}

/** What is selected, kept beside each step of history so that undo brings it back. */
export type Selection = readonly RecordKey[];

/** Several commands that undo as one, and that Escape takes back without a trace in history. */
export interface Gesture {
  readonly commit: () => void;
  readonly cancel: () => void;
}

/** What one own step of history was. */
export interface StepNote {
  /** When it was last added to, in ms since 1970. */
  readonly at: number;
  /** Ids of the commands it is made of, each once. */
  readonly commands: readonly string[];
  /** The first records it touches; none for what is said about the map as a whole. */
  readonly keys: readonly RecordKey[];
  /** How many it touches. */
  readonly count: number;
  /** The first of them as the step left it. */
  readonly record: object | null;
}

export interface History {
  /** Takes back the last own step; answers the selection of before, or null when there is nothing to take back. */
  readonly undo: () => Selection | null;
  readonly redo: () => Selection | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly beginGesture: () => Gesture;
  /** The own steps of this visit, oldest first: those done, then those taken back, the next to be done again first. */
  readonly steps: () => { readonly done: readonly StepNote[]; readonly undone: readonly StepNote[] };
  /** Takes back or does again until `done` steps stand; like `undo` for the selection. */
  readonly goTo: (done: number) => Selection | null;
}

/** A problem found while reading; the value was defaulted, clamped or unplaced, and nothing was written. */
export interface ReadIssue {
  readonly root: string;
  readonly id: string | null;
  readonly field: string | null;
  readonly problem: 'wrong-type' | 'out-of-range' | 'unknown-kind' | 'too-long' | 'not-a-record';
}

/** A record that a change touches. */
export interface TouchedRecord {
  readonly root: keyof JourneyMap;
  readonly id: string;
}

/** Whether a change of this person’s may be written; `after` is the map with it. */
export type Gate = (touched: readonly TouchedRecord[], before: JourneyMap, after: JourneyMap) => boolean;

export interface MapDocument {
  readonly getMap: () => JourneyMap;
  readonly getIssues: () => readonly ReadIssue[];
  /** Called after each change, own or remote; answers the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: <Args, Outcome>(command: Command<Args, Outcome>, args: Args) => Outcome;
  /**
   * From now on every command has to pass; one that may not throws `locked` and writes nothing. Steps of history that may not are
   * not taken. Null: all may.
   */
  readonly setGate: (gate: Gate | null) => void;
  readonly history: History;
  /** Whose edit a field of a record holds: `self`, another window's client id, or null when nobody has set it (`authorOf.ts`). */
  readonly authorOf: (key: RecordKey, field: string) => 'self' | number | null;
  /** Tells history what is selected now. */
  readonly setSelection: (selection: Selection) => void;
  readonly destroy: () => void;
}

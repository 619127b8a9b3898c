import type { ImportWarning } from '../types.ts';

/** One task of a Mermaid journey. */
export interface JourneyTask {
  /** Index of its section, or −1 before the first. Sections are told apart by order: two may share a title. */
  readonly section: number;
  readonly name: string;
  /** As written, not yet brought to 1…5; null when there is none or it is not a number. */
  readonly score: number | null;
  /** In the order written, repetitions kept, blanks left out. */
  readonly actors: readonly string[];
  /** What stands where the score should, when the score stands where the actor should; null otherwise. */
  readonly swapped: { readonly actor: string; readonly score: number } | null;
  /** Counted from 1 in the opened text. */
  readonly line: number;
}

/** What a Mermaid `journey` says, trimmed and with entities undone. */
export interface MermaidJourney {
  readonly title: string;
  /** The last title that does not look like a task, or empty. */
  readonly plainTitle: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly sections: readonly { readonly title: string; readonly line: number }[];
  readonly tasks: readonly JourneyTask[];
  /** Lines that Mermaid takes for the title, and that look like tasks whose names begin with that word. */
  readonly titleTasks: readonly JourneyTask[];
  /** Each actor once, sorted as Mermaid sorts them. */
  readonly actors: readonly string[];
  readonly warnings: readonly ImportWarning[];
}

import { fail } from '../lib/result.ts';
import type { JourneyMap } from '../model/index.ts';

/** A place in what was opened, for a message that people can act on: row and column count from 1 as in a spreadsheet. */
export interface SourcePlace {
  readonly line?: number;
  readonly row?: number;
  readonly column?: number;
  /** The words of an element of a drawing, or what it is called there. */
  readonly element?: string;
}

/** Something read with a doubt, or left out. `code` names a message of the import catalogue; `values` fill it in. */
export interface ImportWarning {
  readonly code: string;
  readonly place: SourcePlace;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Why nothing could be made of it; shown as a plain sentence with what to do. */
export interface ImportError {
  readonly code: string;
  readonly place: SourcePlace;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What was understood: a whole map ready to be made, and what somebody should look at first. Nothing has been written. */
export interface ImportPlan {
  readonly map: JourneyMap;
  readonly warnings: readonly ImportWarning[];
}

/** It could be read, but there is nothing in it to make a map of. */
export const NOTHING_FOUND = fail({ code: 'nothing-found', place: {}, values: {} });

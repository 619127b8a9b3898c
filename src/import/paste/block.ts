/** What was on the clipboard, as it can be put into a map. */
import { fail, type Result } from '../../lib/result.ts';
import type { Clip } from '../../model/index.ts';

export type PasteBlock =
  | { readonly type: 'clip'; readonly clip: Clip }
  /** A table: rows down the lanes, columns along the activities. */
  | { readonly type: 'grid'; readonly rows: readonly (readonly string[])[] }
  /** A list: one card a line. */
  | { readonly type: 'lines'; readonly lines: readonly string[] };

/** Why nothing can be pasted: `paste.<code>` names the sentence in the catalogue, `values` fill it in. */
export interface PasteProblem {
  readonly code:
    | 'nothing'
    | 'too-big'
    | 'too-many-cells'
    | 'text-too-long'
    | 'newer-version'
    | 'choose-cell'
    | 'whole-table'
    | 'too-many-rows'
    | 'nothing-fits';
  readonly values: Readonly<Record<string, string | number>>;
}

/** The cell that is pasted into: rows are phases, activities, then lanes by id; column −1 holds their names. */
export interface PasteSpot {
  readonly row: 'phases' | 'activities' | { readonly lane: string };
  readonly column: number;
}

export function noPaste(code: PasteProblem['code'], values: PasteProblem['values'] = {}): Result<never, PasteProblem> {
  return fail({ code, values });
}

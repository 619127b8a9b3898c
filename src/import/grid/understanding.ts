import type { LaneUse } from './laneWords.ts';

/** Where the phases stand: each in a column with the lanes as rows, or each in a row with the lanes as columns. */
export type Orientation = 'columns' | 'rows';

export interface LaneReading {
  /** Its row, or its column when phases are in rows, counted from 1 in the opened table. */
  readonly index: number;
  readonly title: string;
  readonly hint: string;
  /** What its cells become; people may correct it. */
  readonly use: LaneUse;
  /** False when no word of the title was known and it was taken for text. */
  readonly isKnown: boolean;
  /** What an unknown lane looks like, judged by its cells. */
  readonly suggestion: LaneUse | null;
}

/** How a table was understood: what the dialog shows and lets people correct before anything is made. */
export interface GridUnderstanding {
  readonly orientation: Orientation;
  readonly lanes: readonly LaneReading[];
  readonly phases: readonly string[];
  /** What people should answer because the table does not tell; `orientation` holds a guess meanwhile. */
  readonly needsAnswer: 'orientation' | null;
}

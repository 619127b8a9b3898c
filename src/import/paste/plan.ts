import type { Result } from '../../lib/result.ts';
import type { JourneyMap, MapGrid, NewRecords, RecordKey } from '../../model/index.ts';
import type { PasteBlock, PasteProblem, PasteSpot } from './block.ts';
import type { PasteDraft } from './pasteDraft.ts';

export interface PasteChoices {
  /** False leaves out what lies beyond the last column. */
  readonly mayGrow: boolean;
  /** Whether copied lanes become those of the same name and kind, or lanes of their own. */
  readonly lanes: 'merge' | 'add';
}

export interface PastePlan {
  readonly records: NewRecords;
  /** What is new, to be selected and shown. */
  readonly selected: readonly RecordKey[];
  readonly newActivities: number;
  /** Titles of copied lanes that are here already, by name and kind. */
  readonly sameLanes: readonly string[];
}

export interface PasteInput {
  readonly map: JourneyMap;
  readonly spot: PasteSpot;
  readonly block: PasteBlock;
  readonly choices: PasteChoices;
  readonly newId: () => string;
}

/** What each kind of block is planned with; each answers the lanes that are here already. */
export interface PlanParts extends PasteInput {
  readonly grid: MapGrid;
  readonly draft: PasteDraft;
}

export type Planned = Result<readonly string[], PasteProblem>;

import type { MapGrid } from '../grid.ts';
import type { JourneyMap } from '../map.ts';
import type { PersonalSort } from '../personalData/index.ts';
import { type RecordKey, recordKey } from '../recordKey.ts';
import type { Card } from '../records.ts';

export type RuleId =
  | 'noPurpose'
  | 'noPersona'
  | 'noOwner'
  | 'noReviewDate'
  | 'staleReview'
  | 'phaseNoEmotion'
  | 'noEnd'
  | 'emptyActivity'
  | 'insideOut'
  | 'assumedLane'
  | 'insightNoSource'
  | 'painNoOwner'
  | 'chosenNoOwner'
  | 'chosenNoDate'
  | 'longText'
  | PersonalSort;

/** One pitfall at one place. */
export interface Finding {
  readonly rule: RuleId;
  readonly on: RecordKey | 'map';
  /** What the rule saw, for the words that say it. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the review asks of a card; its kind knows the answers. */
export interface CardFacts {
  /** Whether assumption and insight are told apart on it. */
  readonly isWeighed: boolean;
  /** 1 (mild) … 5 (severe); null while nobody has judged it, and for what does not hurt. */
  readonly severity: number | null;
  readonly action: { readonly owner: string; readonly due: string; readonly isChosen: boolean } | null;
  /** For what is drawn on a curve. */
  readonly feeling: { readonly isScored: boolean } | null;
}

export interface ReviewContext {
  readonly map: JourneyMap;
  readonly grid: MapGrid;
  /** ISO 8601 calendar date. */
  readonly today: string;
  readonly factsOf: (card: Card) => CardFacts;
}

export type Rule = (context: ReviewContext) => readonly Finding[];

export function onMap(rule: RuleId, isFound: boolean, values: Finding['values'] = {}): readonly Finding[] {
  return isFound ? [{ rule, on: 'map', values }] : [];
}

export function onRecord(
  rule: RuleId,
  root: 'phases' | 'activities' | 'lanes' | 'cards',
  id: string,
  values: Finding['values'] = {},
): Finding {
  return { rule, on: recordKey(root, id), values };
}

/**
 * The map review: the pitfalls of journey maps that a program can see. Each rule names places; it never says that a map is wrong.
 *
 * Laws
 * - Pure: the same map on the same day gives the same findings, in the order of the table.
 * - A finding is known by its rule and place, so that one set aside stays so while the words around it change.
 */
import { deriveGrid } from '../grid.ts';
import type { JourneyMap } from '../map.ts';
import type { Card } from '../records.ts';
import { assumedLane, chosenNoDate, chosenNoOwner, insightNoSource, longText, painNoOwner } from './cardRules.ts';
import type { CardFacts, Finding, Rule, RuleId } from './finding.ts';
import { emptyActivity, insideOut, noEnd, phaseNoEmotion } from './journeyRules.ts';
import { noOwner, noPersona, noPurpose, noReviewDate, staleReview } from './mapRules.ts';
import { emailAddress, norwegianNumber, phoneNumber, swedishNumber } from './personalRules.ts';

const RULES: Readonly<Record<RuleId, Rule>> = {
  swedishNumber,
  norwegianNumber,
  emailAddress,
  phoneNumber,
  noPurpose,
  noPersona,
  noEnd,
  phaseNoEmotion,
  insideOut,
  emptyActivity,
  assumedLane,
  insightNoSource,
  painNoOwner,
  chosenNoOwner,
  chosenNoDate,
  longText,
  noOwner,
  noReviewDate,
  staleReview,
};

/** `today` is an ISO 8601 calendar date. */
export function reviewMap(map: JourneyMap, today: string, factsOf: (card: Card) => CardFacts): readonly Finding[] {
  const context = { map, grid: deriveGrid(map), today, factsOf };
  return Object.values(RULES).flatMap((rule) => rule(context));
}

export function findingKey({ rule, on }: Pick<Finding, 'rule' | 'on'>): string {
  return `${rule}:${on}`;
}

/** Findings that somebody still has to look at, and those set aside with the reason. */
export function splitDismissed(
  findings: readonly Finding[],
  dismissed: JourneyMap['map']['dismissed'],
): {
  readonly open: readonly Finding[];
  readonly setAside: readonly { readonly finding: Finding; readonly reason: string }[];
} {
  const reasonOf = (finding: Finding): string | undefined =>
    Object.hasOwn(dismissed, findingKey(finding)) ? dismissed[findingKey(finding)] : undefined;
  return {
    open: findings.filter((finding) => reasonOf(finding) === undefined),
    setAside: findings.flatMap((finding) => {
      const reason = reasonOf(finding);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
  };
}

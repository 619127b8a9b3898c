export type { CardFacts, Finding, RuleId } from './finding.ts';
export { findingKey, reviewMap, splitDismissed } from './reviewMap.ts';

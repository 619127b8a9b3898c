export type { CardFacts, Finding, RuleId } from './finding.ts';
export { openPersonalData, type PersonalSum, sumPersonalData } from './openPersonalData.ts';
export { recordName } from './recordName.ts';
export { findingKey, reviewMap, splitDismissed } from './reviewMap.ts';

export { applyDifferences } from './applyDifferences.ts';
export { compareMaps, FIELDS_PREFIX } from './compareMaps.ts';
export type { Added, AnyRecord, Changed, Difference, FieldChange, Moved, Place, Removed } from './difference.ts';
export { invertDifference } from './invertDifference.ts';
export { differencesIn, type MapPart } from './partOf.ts';
export { withNeeds } from './withNeeds.ts';

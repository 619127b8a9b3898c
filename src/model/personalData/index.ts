export { findPersonalData, type PersonalFinding } from './findPersonalData.ts';
export { maskPersonalData, PERSONAL_SORTS, type PersonalSort, personalSpans } from './personalData.ts';

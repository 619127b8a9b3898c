/** Commands that bring in many records at once: fetched when first needed. */
export { bringIn } from './bringIn.ts';
export { mergeMap } from './mergeMap.ts';
export { pasteRecords } from './pasteRecords.ts';
export { readVersion } from './readVersion.ts';
export { restoreVersion } from './restoreVersion.ts';

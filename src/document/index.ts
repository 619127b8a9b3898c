export { addActivities } from './commands/addActivities.ts';
export { addCards } from './commands/addCards.ts';
export { addLanes } from './commands/addLanes.ts';
export { addPersonas } from './commands/addPersonas.ts';
export { addPhases } from './commands/addPhases.ts';
export { deleteRecords } from './commands/deleteRecords.ts';
export { duplicateCards } from './commands/duplicateCards.ts';
export { mergeMap } from './commands/mergeMap.ts';
export { moveActivities } from './commands/moveActivities.ts';
export { moveCards } from './commands/moveCards.ts';
export { moveLanes } from './commands/moveLanes.ts';
export { movePhases } from './commands/movePhases.ts';
export { restoreRecords } from './commands/restoreRecords.ts';
export { setCard } from './commands/setCard.ts';
export { setFields } from './commands/setFields.ts';
export { setMapInfo } from './commands/setMapInfo.ts';
export { setRecord } from './commands/setRecord.ts';
export { setText } from './commands/setText.ts';
export { spanCard } from './commands/spanCard.ts';
export { unplaceCards } from './commands/unplaceCards.ts';
export {
  type Comment,
  type Comment,
  createDiscussion,
  createDiscussion,
  type Discussion,
  type Discussion,
} from './discussion.ts';
export { CommandError, type CommandErrorCode, LimitError } from './errors.ts';
export { createMapDocument } from './mapDocument.ts';
export { migrateDocument } from './migrateDocument.ts';
export { LOCAL } from './origins.ts';
export { readMap } from './readMap.ts';
export type { Command, Gesture, History, MapDocument, MapDraft, ReadIssue, Selection } from './types.ts';
export { writeMap } from './writeMap.ts';

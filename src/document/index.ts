export { addActivities } from './commands/addActivities.ts';
export { addCards } from './commands/addCards.ts';
export { addLanes } from './commands/addLanes.ts';
export { addLinks } from './commands/addLinks.ts';
export { addPersonas } from './commands/addPersonas.ts';
export { addPhases } from './commands/addPhases.ts';
export { addSources } from './commands/addSources.ts';
export { deleteRecords } from './commands/deleteRecords.ts';
export { duplicateCards } from './commands/duplicateCards.ts';
export { moveActivities } from './commands/moveActivities.ts';
export { moveCards } from './commands/moveCards.ts';
export { moveLanes } from './commands/moveLanes.ts';
export { movePersonas } from './commands/movePersonas.ts';
export { movePhases } from './commands/movePhases.ts';
export { restoreRecords } from './commands/restoreRecords.ts';
export { setCard } from './commands/setCard.ts';
export { setFields } from './commands/setFields.ts';
export { setMapInfo } from './commands/setMapInfo.ts';
export { setRecord } from './commands/setRecord.ts';
export { setText } from './commands/setText.ts';
export { spanCard } from './commands/spanCard.ts';
export { tagCards } from './commands/tagCards.ts';
export { unplaceCards } from './commands/unplaceCards.ts';
export { copyDocument } from './copyDocument.ts';
export { CommandError, type CommandErrorCode, LimitError } from './errors.ts';
export { createMapDocument } from './mapDocument.ts';
export { migrateDocument } from './migrateDocument.ts';
export { LOCAL } from './origins.ts';
export { purgeDeleted } from './purgeDeleted.ts';
export { readMap } from './readMap.ts';
export type {
  Command,
  Gate,
  Gesture,
  History,
  MapDocument,
  MapDraft,
  ReadIssue,
  Selection,
  StepNote,
} from './types.ts';
export { hasWorkshop, observeWorkshop } from './workshop/hasWorkshop.ts';
export { writeMap } from './writeMap.ts';

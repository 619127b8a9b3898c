export { boxRulesFor, votedOn } from './boxRules.ts';
export { clockOffset, clockText } from './clock.ts';
export { beginAnother } from './ending.ts';
export { createLead, type Lead, type LeadServer } from './lead.ts';
export { ROOM_LIMITS, type Room, smallestFont, USUAL_ROOM } from './letters.ts';
export { isEverything, isNothing, mayEdit, scopeNow } from './lock.ts';
export { type OwnPartStore, ownPartOf } from './ownPart.ts';
export { NO_PART, type Part, REACTIONS, type Reaction, readPart } from './part.ts';
export {
  type KnownParticipant,
  type PersonRow,
  type PresentPerson,
  peopleOf,
  QUIET_MS,
  readinessOf,
} from './people.ts';
export { passTime, REHEARSAL_START, type Rehearsal, SPEEDS, type Speed, stepTo } from './rehearsal.ts';
export {
  moveExercise,
  openAhead,
  placeExercises,
  type Slot,
  type Standing,
  slotsOf,
  standingOf,
  totalMinutes,
  waitingAhead,
} from './schedule.ts';
export { markOnWall, nextOnWall, previousOnWall, type WallStand, wallStand } from './wall.ts';

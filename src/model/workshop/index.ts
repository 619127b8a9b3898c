export {
  type Ballot,
  type BallotProblem,
  type BoxRules,
  ballotProblem,
  ballotSchema,
  boxRulesSchema,
  clampBallot,
  entriesOf,
  type SealedCard,
} from './ballot.ts';
export { findDuplicates, gistOf, mergedText, type WordedCard } from './duplicates.ts';
export {
  EVERYTHING,
  EXERCISE_TYPES,
  type Exercise,
  type ExerciseType,
  exerciseSchema,
  freshExercise,
  isSealed,
  NAMINGS,
  type Naming,
  NOTHING,
  proposedBudget,
  REVEALS,
  type Reveal,
  revealOf,
  revealsFor,
  type Scope,
  WORKSHOP_LIMITS,
} from './exercise.ts';
export {
  byDisagreement,
  compareDisagreement,
  type JudgedCard,
  type RankedCard,
  rankSeverity,
  rankVotes,
  type ScoredActivity,
  type Spread,
  spreadOf,
} from './figures.ts';
export {
  type Ending,
  endingSchema,
  type HeldWorkshop,
  heldWorkshop,
  heldWorkshops,
  ownRuns,
  remembered,
  type Stood,
} from './held.ts';
export { outcomeInTalk, outcomeOf } from './outcome.ts';
export { isParked, PARKED_MARKS } from './parked.ts';
export { type BoxResult, joinResults, type OpenedBallot, resultSchema, tally } from './result.ts';
export {
  extendRun,
  NO_WORKSHOP,
  pauseRun,
  RUN_STATES,
  type Run,
  resumeRun,
  runSchema,
  timeLeft,
  WORKSHOP_PHASES,
  type WorkshopState,
  workshopStateSchema,
} from './run.ts';
export { type WallView, wallSchema } from './wall.ts';
export { MOST_WHYS, readWhys, writeWhys } from './whys.ts';

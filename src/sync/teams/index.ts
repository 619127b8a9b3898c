/** Teams over HTTP: fetched with the pages that show them. */
export {
  type AuditEntry,
  type AuditPage,
  deleteTeam,
  listTeamGroups,
  listTeams,
  type MadeTeam,
  type ManagedTeam,
  makeTeam,
  readAudit,
  renameTeam,
  renewTeamKey,
  setTeamGroups,
  type TeamGroup,
} from './administrationApi.ts';
export type { TeamProblem } from './call.ts';
export {
  beginSignIn,
  endSignIn,
  finishSignIn,
  readSignIn,
  type SignInProblem,
} from './signInApi.ts';
export {
  addTeamMap,
  type MadeTeamMap,
  makeTeamMap,
  readTeam,
  removeTeamMap,
  type Team,
  type TeamAddress,
  type TeamMap,
} from './teamApi.ts';
export {
  copyTraces,
  findTraces,
  forgetPerson,
  type TracedMap,
  type TraceEnd,
  type TraceHearing,
  type TraceProblem,
} from './tracesApi.ts';

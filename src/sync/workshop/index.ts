/** Workshops over HTTP: fetched with the screens that take part in one or lead it. */
export {
  type BallotKeeper,
  type BallotStatus,
  type BallotView,
  createBallotKeeper,
  type KeptBallot,
} from './ballotKeeper.ts';
export {
  closeLobby,
  eraseBoxes,
  type Lobby,
  type LobbyWish,
  openBox,
  openLobby,
  putBox,
  readLobby,
  readServerTime,
} from './leadApi.ts';
export {
  type BallotAddress,
  type BoxInfo,
  type Entered,
  type HandIn,
  type HandInProblem,
  handIn,
  type Joined,
  join,
  joinAgain,
  listParticipants,
  type MapKey,
  openOwn,
  type Participant,
  type Person,
  readBallot,
  readBoxes,
  removeParticipant,
  type StandingBallot,
  takePart,
} from './partApi.ts';
export type { WorkshopProblem } from './workshopCall.ts';

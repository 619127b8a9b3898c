export {
  type ApiProblem,
  createMap,
  type KeyInfo,
  listKeys,
  type MadeMap,
  type MapInfo,
  type NewMap,
  readMapInfo,
  renewKey,
} from './api.ts';
export {
  type CloseReason,
  type ConnectionStatus,
  type ConnectMapOptions,
  connectMap,
  type MapConnection,
} from './connectMap.ts';
export type { Peer } from './peers.ts';
export type { Presence } from './presence.ts';
export { CLOSE, canDiscuss, canEditMap, ROLES, type Role } from './protocol.ts';
export type { Store } from './store.ts';

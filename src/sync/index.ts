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
export { copyImages } from './images/copyImages.ts';
export type { UploadProblem } from './images/imageApi.ts';
export { fetchImage } from './images/imageApi.ts';
export { createImageStore, type ImageDelay, type ImageStore } from './images/imageStore.ts';
export type { ImageProblem, PreparedImage } from './images/prepareImage.ts';
export { prepareImage, toPlainImage } from './images/prepareLater.ts';
export type { Leftovers } from './leftovers.ts';
export type { Peer } from './peers.ts';
export type { Presence } from './presence.ts';
export { CLOSE, canDiscuss, canEditMap, ROLES, type Role } from './protocol.ts';
export type { Store } from './store.ts';

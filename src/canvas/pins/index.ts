export { CommentMode } from './CommentMode.tsx';
export type { Pin } from './clusterPins.ts';
export { PinLayer } from './PinLayer.tsx';
export { goToPlace } from './places.ts';
export { commentHere } from './startComment.ts';

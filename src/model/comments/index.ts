export {
  type CommentPlace,
  NO_WORDS,
  type PlaceState,
  type PlaceWords,
  placeKey,
  placeOn,
  placeState,
  placeWords,
} from './commentPlace.ts';

export { discussionOf } from './discussion.ts';
export { findPersonalComments, type PersonalComment } from './personalComments.ts';
export {
  type CommentTrace,
  FORGOTTEN,
  foldName,
  forgetIn,
  type IsPerson,
  type PersonTraces,
  personNamed,
  tracesIn,
} from './personTraces.ts';
export {
  type Author,
  type Discussion,
  EMOJI,
  type Emoji,
  type Mention,
  type Message,
  type Thread,
} from './types.ts';

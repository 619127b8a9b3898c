export { discussionOf } from './discussion.ts';
export {
  type Author,
  type Discussion,
  EMOJI,
  type Emoji,
  type Mention,
  type Message,
  type Thread,
} from './types.ts';

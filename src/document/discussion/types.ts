/**
 * The discussion of a map: threads of comments, in a document of their own so that people who may not edit may still speak.
 *
 * Laws
 * - Three roots, each a Y.Map of plain values: `comments` by id, `reactions` by comment, person and sign, `resolved` by thread.
 *   One value is replaced whole and nothing is nested, so that people who write at once never lose each other’s words.
 * - A deleted comment leaves a mark without text; its thread stays while anything in it can be read.
 * - Reading never throws: what is no comment is left out, what is too long is cut, and nothing is written.
 * - Nothing here enters the history of the map.
 */
import type { CommentPlace } from '../../model/comments/index.ts';

/** Signs people may set on a comment, each person each once. */
export const EMOJI = ['👍', '❤️', '🎉', '😄', '💡', '👀'] as const;
export type Emoji = (typeof EMOJI)[number];

/** Somebody as others know them. There are no accounts: the id is of their device. */
export interface Author {
  readonly id: string;
  readonly name: string;
  /** Index into the theme’s colours of people. */
  readonly colour: number;
}

export type Mention = Pick<Author, 'id' | 'name'>;

export interface Reaction {
  readonly emoji: Emoji;
  readonly people: readonly Mention[];
}

export interface Message {
  readonly id: string;
  /** Its author’s id is empty when it was written before people had one; the name too when the author was forgotten. */
  readonly author: Author;
  /** Empty when deleted. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Milliseconds since 1970, by the author’s clock; so are the others. */
  readonly at: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
  /** Deleted because its author asked that all their words be erased. */
  readonly isErased: boolean;
  readonly reactions: readonly Reaction[];
}

export interface Thread {
  readonly id: string;
  readonly place: CommentPlace;
  /** The one that began it, then the replies, oldest first, with the deleted ones. At least one can be read. */
  readonly messages: readonly Message[];
  readonly resolved: { readonly by: string; readonly at: number } | null;
}

/** What somebody says. */
export interface Saying {
  readonly author: Author;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

export interface Discussion {
  readonly threads: {
    /** Oldest first; the same array until something changes. */
    readonly getSnapshot: () => readonly Thread[];
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** Starts a thread; answers its id. Like all that takes a text: throws `LimitError` when it is too long. */
  readonly begin: (place: CommentPlace, saying: Saying) => string;
  /** Adds to a thread, and opens it again when it was resolved. */
  readonly reply: (thread: string, saying: Saying) => void;
  readonly edit: (message: string, text: string, mentions: readonly Mention[]) => void;
  /** Takes the text away; answers the function that brings it back. */
  readonly remove: (message: string) => () => void;
  readonly setResolved: (thread: string, by: string | null) => void;
  /** Sets a sign, or takes it away when this person has set it. */
  readonly react: (message: string, emoji: Emoji, person: Mention) => void;
}

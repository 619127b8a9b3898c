/**
 * The discussion of a map: comments, in a document of their own so that people who may not edit may still speak.
 * One root, `comments`, a Y.Map by id of plain values; a comment is written once and never changed.
 */
import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { LIMITS } from '../model/index.ts';
import { LOCAL } from './origins.ts';

const ROOT = 'comments';

const commentSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** The record key of what it is about (`cards:<id>`), or `map`. */
  on: z.string().check(z.minLength(1), z.maxLength(128)),
  /** The name its author went by. */
  author: z.string().check(z.maxLength(60)),
  text: z.string().check(z.minLength(1), z.maxLength(LIMITS.text)),
  /** Milliseconds since 1970, by the author's clock. */
  at: z.number(),
});

export type Comment = Readonly<z.infer<typeof commentSchema>>;

/** Every comment that can be read, oldest first. What does not fit the schema is left out, never changed. */
export function readComments(talk: Y.Doc): readonly Comment[] {
  const comments: Comment[] = [];
  for (const value of talk.getMap(ROOT).values()) {
    const parsed = commentSchema.safeParse(value);
    if (parsed.success) comments.push(parsed.data);
  }
  return comments.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export function addComment(talk: Y.Doc, comment: Comment): void {
  talk.transact(() => talk.getMap(ROOT).set(comment.id, { ...comment }), LOCAL);
}

export interface Discussion {
  readonly comments: {
    /** Oldest first; the same array until a comment arrives. */
    readonly getSnapshot: () => readonly Comment[];
    readonly subscribe: (listener: () => void) => () => void;
  };
  readonly add: (comment: Comment) => void;
}

/** Follows the comments of `talk`, own and others'. */
export function createDiscussion(talk: Y.Doc): Discussion {
  const root = talk.getMap(ROOT);
  let comments: readonly Comment[] | null = null;
  root.observe(() => {
    comments = null;
  });
  return {
    comments: {
      getSnapshot: () => {
        comments ??= readComments(talk);
        return comments;
      },
      subscribe: (listener) => {
        root.observe(listener);
        return () => root.unobserve(listener);
      },
    },
    add: (comment) => addComment(talk, comment),
  };
}

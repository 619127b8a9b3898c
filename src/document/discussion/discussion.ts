import type * as Y from 'yjs';
import { newId } from '../../lib/id.ts';
import { LIMITS } from '../../model/index.ts';
import { isPlainObject } from '../coerce.ts';
import { LimitError } from '../errors.ts';
import { LOCAL } from '../origins.ts';
import { COMMENTS, MAX_MENTIONS, REACTIONS, RESOLVED, readThreads } from './readThreads.ts';
import type { Discussion, Saying, Thread } from './types.ts';

const discussions = new WeakMap<Y.Doc, Discussion>();

/** The discussion kept in `talk`; the same one each time. */
export function discussionOf(talk: Y.Doc): Discussion {
  const known = discussions.get(talk) ?? createDiscussion(talk);
  discussions.set(talk, known);
  return known;
}

function createDiscussion(talk: Y.Doc): Discussion {
  const roots = [COMMENTS, REACTIONS, RESOLVED].map((name) => talk.getMap(name));
  const comments = talk.getMap(COMMENTS);
  const reactions = talk.getMap(REACTIONS);
  const resolved = talk.getMap(RESOLVED);
  const listeners = new Set<() => void>();
  let threads: readonly Thread[] | null = null;
  // One transaction may change several roots: it is told of once.
  talk.on('afterTransaction', (transaction) => {
    if (!roots.some((root) => transaction.changed.has(root as never))) return;
    threads = null;
    for (const listener of [...listeners]) listener();
  });

  function write(change: () => void): void {
    talk.transact(change, LOCAL);
  }

  /** A new value in the place of an old one; what this program does not know of it survives. */
  function replace(id: string, values: Readonly<Record<string, unknown>>): void {
    const before = comments.get(id);
    if (isPlainObject(before)) write(() => comments.set(id, { ...before, ...values }));
  }

  return {
    threads: {
      getSnapshot: () => {
        threads ??= readThreads(talk);
        return threads;
      },
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    begin(place, saying) {
      const id = newId();
      const value = { place, ...checked(saying), at: Date.now() };
      write(() => comments.set(id, value));
      return id;
    },
    reply(thread, saying) {
      const value = { thread, ...checked(saying), at: Date.now() };
      write(() => {
        comments.set(newId(), value);
        if (resolved.has(thread)) resolved.delete(thread);
      });
    },
    edit(message, text, mentions) {
      replace(message, { text: checkedText(text), mentions: mentions.slice(0, MAX_MENTIONS), editedAt: Date.now() });
    },
    remove(message) {
      const before = comments.get(message);
      if (!isPlainObject(before)) return () => undefined;
      const { text, mentions } = before;
      replace(message, { text: '', mentions: [], deletedAt: Date.now() });
      return () => replace(message, { text, mentions, deletedAt: null });
    },
    setResolved(thread, by) {
      write(() => {
        if (by === null) resolved.delete(thread);
        else resolved.set(thread, { by, at: Date.now() });
      });
    },
    react(message, emoji, { id, name }) {
      const key = `${message} ${id} ${emoji}`;
      write(() => {
        if (reactions.has(key)) reactions.delete(key);
        else reactions.set(key, { message, by: id, name, emoji });
      });
    },
  };
}

function checked({ author, text, mentions }: Saying): Saying {
  return { author, text: checkedText(text), mentions: mentions.slice(0, MAX_MENTIONS) };
}

function checkedText(text: string): string {
  if (text.length > LIMITS.text) throw new LimitError('text-too-long', LIMITS.text);
  return text;
}

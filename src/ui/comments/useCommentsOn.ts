import type { Thread } from '../../document/discussion/index.ts';
import { placeKey } from '../../model/comments/index.ts';
import type { RecordKey } from '../../model/index.ts';
import { countReadable, useThreads, useUnread } from './useThreads.ts';

const byPlace = new WeakMap<readonly Thread[], ReadonlyMap<string, readonly Thread[]>>();
const NONE: readonly Thread[] = [];

interface CommentsOn {
  /** The open threads that hang on the record. */
  readonly threads: readonly Thread[];
  readonly count: number;
  readonly unread: number;
}

/** What is said of a record in open threads, how many comments that is, and how many of them are new here. */
export function useCommentsOn(key: RecordKey): CommentsOn {
  const unread = useUnread();
  const threads = openThreads(useThreads()).get(key) ?? NONE;
  return {
    threads,
    count: threads.reduce((sum, thread) => sum + countReadable(thread), 0),
    unread: threads.reduce((sum, thread) => sum + unread(thread), 0),
  };
}

/** Sorted once for all the cards that ask. */
function openThreads(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const known = byPlace.get(threads);
  if (known) return known;
  const sorted = new Map<string, Thread[]>();
  for (const thread of threads) {
    if (thread.resolved) continue;
    const key = placeKey(thread.place);
    sorted.set(key, [...(sorted.get(key) ?? []), thread]);
  }
  byPlace.set(threads, sorted);
  return sorted;
}

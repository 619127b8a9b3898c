import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore as useZustand } from 'zustand/react';
import { type Author, type Discussion, discussionOf, type Thread } from '../../document/discussion/index.ts';
import { useStore } from '../../session/useStore.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useMe } from '../me.ts';
import { countUnread, markRead, type ReadMarks, readMarksOf } from './readMarks.ts';

const asIs = (threads: readonly Thread[]): readonly Thread[] => threads;

export function useDiscussion(): Discussion {
  return discussionOf(useOpenMap().talk);
}

/** Every thread of the map, oldest first. */
export function useThreads(): readonly Thread[] {
  return useStore(useDiscussion().threads, asIs);
}

/** As whom this person speaks. */
export function useAuthor(): Author {
  const { t } = useTranslation('common');
  const { id, name, colour } = useMe();
  return { id, name: name || t('guest'), colour };
}

/** How much of a thread has not been read here. */
export function useUnread(): (thread: Thread) => number {
  const { id: map } = useOpenMap();
  const { id: me } = useMe();
  const marks: ReadMarks = useZustand(readMarksOf(map));
  return (thread) => countUnread(thread, marks, me);
}

/** Notes that a thread is being read, as long as somebody can see the page. */
export function useReading(thread: Thread): void {
  const { id: map } = useOpenMap();
  const { id: me } = useMe();
  const all = useThreads();
  useEffect(() => {
    const read = (): void => {
      if (!document.hidden) markRead(map, [thread], all, me);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [map, thread, all, me]);
}

/** The first comment of a thread that can be read. */
export function firstWordsOf({ messages }: Thread): Thread['messages'][number] | undefined {
  return messages.find(({ deletedAt }) => deletedAt === null);
}

/** How many comments of a thread can be read. */
export function countReadable({ messages }: Thread): number {
  return messages.filter(({ deletedAt }) => deletedAt === null).length;
}

import { useTranslation } from 'react-i18next';
import type { Thread } from '../../document/discussion/index.ts';
import { timeAgo } from '../parts/timeAgo.ts';
import styles from './Comments.module.css';
import { PersonFace } from './PersonFace.tsx';
import { usePlace } from './usePlace.ts';
import { countReadable, firstWordsOf } from './useThreads.ts';

interface ThreadRowProps {
  readonly thread: Thread;
  readonly unread: number;
  readonly onOpen: () => void;
}

/** A thread in the list: who began it, with what, on what, and whether there is something new. */
export function ThreadRow({ thread, unread, onOpen }: ThreadRowProps) {
  const { t, i18n } = useTranslation('comments');
  const { name } = usePlace(thread.place);
  const first = firstWordsOf(thread);
  const replies = countReadable(thread) - 1;
  if (!first) return null;
  return (
    <li>
      <button type="button" className={styles.row} data-thread={thread.id} onClick={onOpen}>
        <span className={styles.head}>
          <PersonFace author={first.author} />
          <span className={styles.who}>
            <strong>{first.author.name || t('somebody')}</strong>{' '}
            <time dateTime={new Date(first.at).toISOString()}>{timeAgo(first.at, i18n.language)}</time>
          </span>
          {unread > 0 && <span className={styles.unread}>{t('unread', { count: unread })}</span>}
        </span>
        <span className={styles.brief}>{first.text}</span>
        <span className={styles.facts}>
          {[name, replies > 0 && t('replies', { count: replies }), thread.resolved && t('resolvedState')]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
    </li>
  );
}

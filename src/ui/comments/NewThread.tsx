import { useTranslation } from 'react-i18next';
import type { Thread } from '../../document/discussion/index.ts';
import { type CommentPlace, placeKey } from '../../model/comments/index.ts';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { ThreadRow } from './ThreadRow.tsx';
import { useAuthor, useDiscussion, useUnread } from './useThreads.ts';

interface NewThreadProps {
  readonly place: CommentPlace;
  readonly threads: readonly Thread[];
  readonly onBegun: (thread: string) => void;
  readonly onOpen: (thread: string) => void;
  readonly onCancel: () => void;
}

/** The first words of a thread, where it is going to hang, and what has been said there already. */
export function NewThread({ place, threads, onBegun, onOpen, onCancel }: NewThreadProps) {
  const { t } = useTranslation('comments');
  const discussion = useDiscussion();
  const author = useAuthor();
  const unread = useUnread();
  const here = threads.filter((thread) => placeKey(thread.place) === placeKey(place) && !thread.resolved);
  return (
    <>
      <PlaceLine place={place} />
      <Composer
        // Another place is another comment.
        key={JSON.stringify([placeKey(place), place.at])}
        label={t('write')}
        placeholder={t('first')}
        submitLabel={t('send')}
        isEager
        onCancel={onCancel}
        onSend={(text, mentions) => onBegun(discussion.begin(place, { author, text, mentions }))}
      />
      {here.length > 0 && (
        <>
          <h3 className={styles.also}>{t('alsoHere')}</h3>
          <ul className={styles.list}>
            {here.map((thread) => (
              <ThreadRow key={thread.id} thread={thread} unread={unread(thread)} onOpen={() => onOpen(thread.id)} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

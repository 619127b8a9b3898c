import { useTranslation } from 'react-i18next';
import { placeKey, placeOn } from '../../model/comments/index.ts';
import type { RecordKey } from '../../model/index.ts';
import { NO_COMMENTS } from '../../session/session.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { FieldGroup } from '../parts/Field.tsx';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { ThreadRow } from './ThreadRow.tsx';
import { useAuthor, useDiscussion, useThreads, useUnread } from './useThreads.ts';

interface RecordCommentsProps {
  readonly on: RecordKey | 'map';
}

/** The open threads on one thing, each a press away, and a box to begin another for those who may. */
export function RecordComments({ on }: RecordCommentsProps) {
  const { t } = useTranslation(['comments', 'editor']);
  const { document, session, canDiscuss } = useOpenMap();
  const discussion = useDiscussion();
  const author = useAuthor();
  const unread = useUnread();
  const threads = useThreads().filter(({ place, resolved }) => placeKey(place) === on && !resolved);
  if (threads.length === 0 && !canDiscuss) return null;
  return (
    <FieldGroup label={t('editor:panel.comments')}>
      <ul className={styles.threads} aria-label={t('editor:panel.comments')}>
        {threads.map((thread) => (
          <ThreadRow
            key={thread.id}
            thread={thread}
            unread={unread(thread)}
            onOpen={() => session.setState({ panel: 'comments', comments: { ...NO_COMMENTS, thread: thread.id } })}
          />
        ))}
      </ul>
      {canDiscuss && (
        <Composer
          label={t('write')}
          placeholder={t('first')}
          submitLabel={t('send')}
          onSend={(text, mentions) => {
            discussion.begin(placeOn(document.getMap(), on), { author, text, mentions });
          }}
        />
      )}
    </FieldGroup>
  );
}

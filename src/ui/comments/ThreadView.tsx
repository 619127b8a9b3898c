import { Check, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Thread } from '../../document/discussion/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { Button } from '../parts/Button.tsx';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { MessageItem } from './MessageItem.tsx';
import { useAuthor, useDiscussion, useReading } from './useThreads.ts';

interface ThreadViewProps {
  readonly thread: Thread;
  readonly onRemoved: (undo: () => void) => void;
}

/** What was said in a thread, a box to answer in, and the word that it is settled. To show it is to read it. */
export function ThreadView({ thread, onRemoved }: ThreadViewProps) {
  const { t } = useTranslation('comments');
  const { canDiscuss } = useOpenMap();
  const discussion = useDiscussion();
  const author = useAuthor();
  const { id, messages, resolved } = thread;
  useReading(thread);
  // What is deleted leaves a trace only where somebody has gone on after it.
  const last = messages.findLastIndex(({ deletedAt, isErased }) => deletedAt === null || isErased);
  return (
    <>
      {resolved && (
        <p className={styles.resolved}>
          <Check size={14} aria-hidden />
          {t('resolvedBy', { name: resolved.by || t('somebody') })}
        </p>
      )}
      <ul className={styles.messages}>
        {messages.slice(0, last + 1).map((message) => (
          <MessageItem key={message.id} message={message} onRemoved={onRemoved} />
        ))}
      </ul>
      {canDiscuss && (
        <>
          <Composer
            label={t('replyLabel')}
            placeholder={t('reply')}
            submitLabel={t('send')}
            onSend={(text, mentions) => discussion.reply(id, { author, text, mentions })}
          />
          <Button className={styles.small} onClick={() => discussion.setResolved(id, resolved ? null : author.name)}>
            {resolved ? <RotateCcw size={13} aria-hidden /> : <Check size={13} aria-hidden />}
            {resolved ? t('reopen') : t('resolve')}
          </Button>
        </>
      )}
    </>
  );
}

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../lib/id.ts';
import { useStore } from '../../session/useStore.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useMe } from '../me.ts';
import { Button } from '../parts/Button.tsx';
import field from '../parts/Field.module.css';
import { FieldGroup } from '../parts/Field.tsx';
import { timeAgo } from '../parts/timeAgo.ts';
import styles from './Comments.module.css';

const LONGEST = 2000;

interface CommentsProps {
  /** A record key, or `map`. */
  readonly on: string;
}

/** What people have said about one thing, and a box to answer in for those who may. */
export function Comments({ on }: CommentsProps) {
  const { t, i18n } = useTranslation(['editor', 'common']);
  const { discussion, canDiscuss } = useOpenMap();
  const me = useMe();
  const [text, setText] = useState('');
  const all = useStore(discussion.comments, (list) => list);
  const comments = all.filter((comment) => comment.on === on);

  function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    discussion.add({ id: newId(), on, author: me.name || t('common:guest'), text: text.trim(), at: Date.now() });
    setText('');
  }

  if (comments.length === 0 && !canDiscuss) return null;
  return (
    <FieldGroup label={t('comments.label')}>
      <ul className={styles.list} aria-label={t('comments.label')}>
        {comments.map((comment) => (
          <li key={comment.id} className={styles.comment}>
            <p className={styles.head}>
              <strong>{comment.author}</strong>{' '}
              <time dateTime={new Date(comment.at).toISOString()}>{timeAgo(comment.at, i18n.language)}</time>
            </p>
            <p className={styles.text}>{comment.text}</p>
          </li>
        ))}
      </ul>
      {canDiscuss && (
        <form className={styles.form} onSubmit={send}>
          <textarea
            className={field.control}
            aria-label={t('comments.write')}
            placeholder={comments.length > 0 ? t('comments.reply') : t('comments.first')}
            rows={1}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              event.stopPropagation();
              if (event.key === 'Enter' && !event.shiftKey) send(event);
            }}
          />
          {text.trim() !== '' && (
            <Button type="submit" look="primary" className={styles.send}>
              {t('comments.send')}
            </Button>
          )}
        </form>
      )}
    </FieldGroup>
  );
}

import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FORGOTTEN, type Message } from '../../document/discussion/index.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import { useMe } from '../me.ts';
import { DropMenu } from '../parts/DropMenu.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { timeAgo } from '../parts/timeAgo.ts';
import styles from './Comments.module.css';
import { Composer } from './Composer.tsx';
import { splitMentions } from './mentions.ts';
import { PersonFace } from './PersonFace.tsx';
import { Reactions } from './Reactions.tsx';
import { useDiscussion } from './useThreads.ts';

interface MessageItemProps {
  readonly message: Message;
  /** Called with what brings it back. */
  readonly onRemoved: (undo: () => void) => void;
}

/** One comment: who, when, what, the signs on it, and what its author can do with it. */
export function MessageItem({ message, onRemoved }: MessageItemProps) {
  const { t, i18n } = useTranslation('comments');
  const { canDiscuss } = useOpenMap();
  const { id: me } = useMe();
  const discussion = useDiscussion();
  const [isEditing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The box is gone: the menu it came from takes the focus.
    if (wasEditing.current && !isEditing) item.current?.querySelector('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { author, at, editedAt, deletedAt, isErased, text } = message;
  if (deletedAt !== null) {
    return (
      <li className={styles.message}>
        <p className={styles.gone}>{t(isErased ? 'erased' : 'deleted')}</p>
      </li>
    );
  }
  const isOwn = canDiscuss && author.id === me;
  return (
    <li ref={item} className={styles.message}>
      <div className={styles.head}>
        <PersonFace author={author} />
        <p className={styles.who}>
          <strong>{author.name || t('somebody')}</strong>{' '}
          <time dateTime={new Date(at).toISOString()}>{timeAgo(at, i18n.language)}</time>
          {editedAt !== null && <span> · {t('edited')}</span>}
        </p>
        {isOwn && !isEditing && (
          <DropMenu
            align="end"
            trigger={
              <IconButton className={styles.more ?? ''} label={t('more')}>
                <Ellipsis size={15} aria-hidden />
              </IconButton>
            }
            entries={[
              { type: 'item', label: t('edit'), icon: <Pencil size={15} />, onSelect: () => setEditing(true) },
              {
                type: 'item',
                label: t('delete'),
                icon: <Trash2 size={15} />,
                isDanger: true,
                onSelect: () => onRemoved(discussion.remove(message.id)),
              },
            ]}
          />
        )}
      </div>
      {isEditing ? (
        <Composer
          label={t('editLabel')}
          initial={text}
          submitLabel={t('save')}
          isEager
          onCancel={() => setEditing(false)}
          onSend={(words, mentions) => {
            discussion.edit(message.id, words, mentions);
            setEditing(false);
          }}
        />
      ) : (
        <>
          <p className={styles.text}>
            {splitMentions(text, message.mentions).map(({ text: words, mention }, i) =>
              mention ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places.
                <strong key={i} className={styles.mention} data-me={mention.id === me || undefined}>
                  {mention.name === FORGOTTEN ? `@${t('somebody')}` : words}
                </strong>
              ) : (
                words
              ),
            )}
          </p>
          <Reactions message={message} />
        </>
      )}
    </li>
  );
}

import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { placeOn } from '../../model/comments/index.ts';
import { type Card, recordKey } from '../../model/index.ts';
import { NO_COMMENTS } from '../../session/session.ts';
import { useCommentsOn } from '../comments/useCommentsOn.ts';
import { useOpenMap } from '../editor/useOpenMap.ts';
import styles from './OutlineCardItem.module.css';

/** How much is said of a card, and the way there: to what was said, or to the first words. */
export function CommentsOnCard({ card }: { readonly card: Card }) {
  const { t } = useTranslation(['outline', 'comments']);
  const { document, session, canDiscuss } = useOpenMap();
  const key = recordKey('cards', card.id);
  const { threads, count, unread } = useCommentsOn(key);
  if (!canDiscuss && count === 0) return null;

  function open(): void {
    const [first, ...rest] = threads;
    const draft = first ? null : placeOn(document.getMap(), key);
    const thread = first && rest.length === 0 ? first.id : null;
    const among = rest.length > 0 ? threads.map(({ id }) => id) : null;
    session.setState({ selection: [key], panel: 'comments', comments: { ...NO_COMMENTS, thread, among, draft } });
  }

  const label = [t('outline:comments', { count }), unread > 0 && t('comments:unread', { count: unread })];
  return (
    <button
      type="button"
      className={styles.comments}
      aria-label={label.filter(Boolean).join(', ')}
      data-unread={unread > 0 || undefined}
      onClick={open}
    >
      <MessageSquare size={16} aria-hidden />
      {count > 0 && count}
    </button>
  );
}

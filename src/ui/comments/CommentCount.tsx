import { useTranslation } from 'react-i18next';
import styles from './Comments.module.css';
import { useThreads, useUnread } from './useThreads.ts';

/** Comments nobody on this device has read, as a number on a button. */
export function CommentCount() {
  const { t } = useTranslation('comments');
  const unread = useUnread();
  const count = useThreads().reduce((sum, thread) => sum + unread(thread), 0);
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{t('unread', { count })}</span>
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import styles from './Review.module.css';
import { useReview } from './useReview.ts';

/** How many things there are to look at, beside the name of the panel. */
export function ReviewCount() {
  const { t } = useTranslation('evidence');
  const { open } = useReview();
  if (open.length === 0) return null;
  return (
    <span className={styles.badge}>
      <span aria-hidden>{open.length}</span>
      <span className="visually-hidden">{t('review.count', { count: open.length })}</span>
    </span>
  );
}

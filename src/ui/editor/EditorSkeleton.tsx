import { useTranslation } from 'react-i18next';
import styles from './EditorSkeleton.module.css';

/** The shape of the editor while the map is on its way. */
export function EditorSkeleton() {
  const { t } = useTranslation('editor');
  return (
    <div className={styles.page} role="status" aria-label={t('opening')}>
      <div className={styles.bar} />
      <div className={styles.sheet}>
        <div className={styles.phases}>
          <div />
          <div />
          <div />
        </div>
        <div className={styles.row} />
        <div className={styles.row} />
        <div className={styles.row} />
      </div>
    </div>
  );
}

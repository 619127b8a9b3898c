import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './UploadOutcome.module.css';

/** Asks quietly for the words of a picture. */
export function AltWanted() {
  const { t } = useTranslation('media');
  return (
    <p className={styles.wanted}>
      <CircleAlert size={15} aria-hidden />
      {t('altWanted')}
    </p>
  );
}

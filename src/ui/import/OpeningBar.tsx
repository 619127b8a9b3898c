import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import styles from './Corrections.module.css';
import type { Opening } from './useOpening.ts';

/** How far a source that takes its time has come, and the way out. */
export function OpeningBar({ opening: { fileName, done, cancel } }: { readonly opening: Opening }) {
  const { t } = useTranslation('import');
  const label = t('opening', { name: fileName ?? t('pasted') });
  return (
    <div className={styles.opening} role="status">
      <span className={styles.openingName}>{label}</span>
      <progress className={styles.bar} max={1} {...(done !== null && { value: done })} aria-label={label} />
      <Button onClick={cancel}>{t('stopReading')}</Button>
    </div>
  );
}
